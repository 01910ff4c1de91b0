import { describe, expect, test } from "vitest";
import { FactDraft } from "../fact-draft.ts";
import { type Piece, u32, u64, windowOver } from "../sample-bytes.ts";
import { type ContainerKind, isBundle, isFlow, readOmTable } from "./om-partitions.ts";

const narrowKind: ContainerKind = { family: "hiai", tail: "hiai", modelType: 3 };
const wideKind: ContainerKind = { family: "ascend", tail: "ascend-v2-wide", modelType: 0 };
const bundleKind: ContainerKind = { ...wideKind, modelType: 5 };

type Row = readonly [kind: number, offset: number, bytes: number];

function narrow(...rows: readonly Row[]): Uint8Array {
  return u32(rows.length, ...rows.flat());
}

/** Padding is whatever stood in the compiler's memory. */
function wide(rows: readonly Row[], padding = 0xabcd): Piece[] {
  const one = ([kind, offset, bytes]: Row) => [u32(kind, padding), u64(offset, bytes)];
  return [u32(rows.length, padding), ...rows.flatMap(one)];
}

/** Data that no table can be read from. */
function full(length: number): Uint8Array {
  return new Uint8Array(length).fill(255);
}

interface Place {
  readonly before?: number;
  readonly alone?: boolean;
  /** Bytes of the container that stand in front of the table. */
  readonly header?: number;
  /** Bytes behind the container. */
  readonly behind?: number;
}

/** Reads a table that stands behind a header, in a container that stands behind other bytes. */
function read(
  kind: ContainerKind,
  pieces: readonly Piece[],
  { before = 0, alone = true, header = 0, behind = 0 }: Place = {},
) {
  const window = windowOver([before, header, ...pieces, behind]);
  const end = window.size - behind;
  const draft = new FactDraft(end - before, end);
  const extent = { start: before, end, at: before + header, alone };
  return { table: readOmTable(window, kind, extent, draft), faults: draft.faults };
}

const fault = (name: string, message: string, offset: number, bytes: number) =>
  expect.objectContaining({ name, message, offset, bytes });

describe("rows", () => {
  test("of a narrow table have twelve bytes each", () => {
    const pieces = [narrow([8, 0, 10], [0, 10, 0], [1, 10, 6]), 16];
    expect(read(narrowKind, pieces, { before: 100 })).toEqual({
      faults: [],
      table: {
        offset: 100,
        bytes: 40,
        end: 156,
        partitions: [
          { kind: 8, name: "WEIGHT_INFO", offset: 140, bytes: 10, end: 150 },
          { kind: 0, name: "MODEL_DEF", offset: 150, bytes: 0, end: 150 },
          { kind: 1, name: "WEIGHTS_DATA", offset: 150, bytes: 6, end: 156 },
        ],
      },
    });
  });

  test("of a wide table have twenty-four, and what pads them says nothing", () => {
    const rows: Row[] = [
      [0, 0, 9],
      [3, 9, 1],
    ];
    expect(read(wideKind, [...wide(rows), 10])).toEqual({
      faults: [],
      table: {
        offset: 0,
        bytes: 56,
        end: 66,
        partitions: [
          { kind: 0, name: "MODEL_DEF", offset: 56, bytes: 9, end: 65 },
          { kind: 3, name: "TBE_KERNELS", offset: 65, bytes: 1, end: 66 },
        ],
      },
    });
  });
});

describe("the width that the header asks for", () => {
  const rows: Row[] = [[0, 0, 40]];

  test.each([
    ["wide", narrowKind, [...wide(rows, 64), 40]],
    ["narrow", wideKind, [narrow(...rows), full(40)]],
  ] as const)("gives way where only a %s table fills the file", (width, kind, pieces) => {
    const { table, faults } = read(kind, pieces, { header: 256 });
    expect(table?.partitions).toMatchObject([{ kind: 0, bytes: 40 }]);
    expect(faults).toEqual([
      fault(
        "malformed-partition-table",
        `the partition table at byte 256 only makes sense as a ${width} table though the header asks for the other kind`,
        256,
        4,
      ),
    ]);
  });

  // Read as narrow, the padding is the kind, the kind 5 is the offset, and the padding again is the size.
  test.each([
    ["stays where its part, bytes 5 to 68, lies in the file of 68", 63, 36, 16],
    ["gives way where the part would reach past the end", 63, 35, 32],
    ["gives way where the kind would be 64", 64, 37, 32],
  ])("%s", (_, padding, data, tableBytes) => {
    const { table } = read(narrowKind, [...wide([[5, 0, data]], padding), data], { header: 256 });
    expect(table?.bytes).toBe(tableBytes);
  });

  test("gives way where one of several kinds would be 64", () => {
    const rows: Row[] = [
      [5, 0, 30],
      [6, 30, 40],
    ];
    expect(read(narrowKind, [...wide(rows, 64), 70]).table?.bytes).toBe(56);
    expect(read(narrowKind, [...wide(rows, 63), 70]).table?.bytes).toBe(28);
  });

  test("stays where both widths fill the file", () => {
    // Read as narrow, a part of 70 bytes and of kind 70.
    const { table, faults } = read(narrowKind, [...wide([[5, 0, 54]], 70), 54]);
    expect(table?.partitions).toMatchObject([{ kind: 70, bytes: 70 }]);
    expect(faults).toMatchObject([{ name: "partition-past-end" }]);
  });

  test("stays where neither width fills the file", () => {
    const { table, faults } = read(narrowKind, [narrow([0, 0, 40]), 41]);
    expect(table).toMatchObject({ bytes: 16, end: 56 });
    expect(faults).toEqual([]);
  });

  test("fits one of several models where others follow", () => {
    const { table } = read(wideKind, [narrow([0, 0, 40]), full(41)], { alone: false });
    expect(table).toMatchObject({ bytes: 16 });
    expect(read(narrowKind, [narrow([0, 0, 40]), 41], { alone: false }).faults).toEqual([]);
    expect(read(narrowKind, [narrow([99, 0, 40]), 40], { alone: false }).faults).toEqual([]);
  });
});

describe("a table that cannot be read", () => {
  test("has no room for its count", () => {
    expect(read(narrowKind, [3], { header: 256 })).toEqual({
      table: undefined,
      faults: [
        fault(
          "truncated-artifact",
          "the file ends at byte 256, inside the number of partitions, which needs 4 bytes there and has 3",
          256,
          3,
        ),
      ],
    });
  });

  test.each([0, 4097, 2 ** 32 - 1])("claims %i parts", (count) => {
    expect(read(narrowKind, [u32(count), 12 * 4097], { header: 256 })).toEqual({
      table: undefined,
      faults: [
        fault(
          "malformed-partition-table",
          `the partition table at byte 256 claims ${count} parts; between 1 and 4096 are possible here`,
          256,
          4,
        ),
      ],
    });
  });

  test("but 4096 parts are possible", () => {
    const { table, faults } = read(narrowKind, [u32(4096), 12 * 4096]);
    expect(table?.partitions).toHaveLength(4096);
    expect(faults).toEqual([]);
  });

  test.each([
    ["narrow", narrowKind, 28],
    ["wide", wideKind, 56],
  ] as const)("ends inside its rows where it is %s", (_, kind, wanted) => {
    expect(read(kind, [u32(2), 23], { header: 256, behind: 500 })).toEqual({
      table: undefined,
      faults: [
        fault(
          "truncated-artifact",
          `the file ends at byte 256, inside the partition table of 2 parts, which needs ${wanted} bytes there and has 27`,
          256,
          4,
        ),
      ],
    });
  });
});

describe("places", () => {
  const differs = "partition-offset-differs";
  const past = "partition-past-end";

  test("are believed where they lie in the file, with a warning", () => {
    const { table, faults } = read(narrowKind, [narrow([0, 0, 10], [1, 12, 8]), 20], { before: 200 });
    expect(table?.partitions).toMatchObject([
      { offset: 228, end: 238 },
      { offset: 240, bytes: 8, end: 248 },
    ]);
    const message =
      'partition "WEIGHTS_DATA" is stated at offset 12 but the parts before it end at 10; the two should be equal';
    expect(faults).toEqual([fault(differs, message, 216, 12)]);
  });

  test("that overlap are told as such", () => {
    const { table, faults } = read(wideKind, [
      ...wide([
        [0, 0, 10],
        [1, 9, 8],
      ]),
      18,
    ]);
    expect(table?.partitions[1]).toMatchObject({ offset: 65, end: 73 });
    const message = 'partition "WEIGHTS_DATA" at offset 9 overlaps the part before it, which ends at 10';
    expect(faults).toEqual([fault(differs, message, 32, 24)]);
  });

  test("past the end give way to the running sum, where a part of that size is there", () => {
    const { table, faults } = read(narrowKind, [narrow([0, 0, 10], [1, 11, 8]), 18]);
    expect(table?.partitions[1]).toEqual({ kind: 1, name: "WEIGHTS_DATA", offset: 38, bytes: 8, end: 46 });
    expect(faults).toEqual([
      fault(past, 'partition "WEIGHTS_DATA" claims bytes 39 to 47 but the file ends at 46', 16, 12),
    ]);
  });

  test("past the end are cut there, where the sum is past it too", () => {
    const { table, faults } = read(narrowKind, [narrow([0, 0, 10], [1, 12, 9]), 18]);
    expect(table?.partitions[1]).toEqual({ kind: 1, name: "WEIGHTS_DATA", offset: 40, bytes: 9, end: 46 });
    expect(faults).toEqual([
      fault(past, 'partition "WEIGHTS_DATA" claims bytes 40 to 49 but the file ends at 46', 16, 12),
    ]);
  });

  test("behind the end hold nothing", () => {
    const { table } = read(narrowKind, [narrow([0, 100, 30]), 20]);
    expect(table?.partitions).toMatchObject([{ offset: 116, bytes: 30, end: 116 }]);
    expect(table?.end).toBe(146);
  });

  test("of a bundle count from the end of the header", () => {
    const rows: Row[] = [
      [25, 56, 8],
      [24, 64, 10],
    ];
    const { table, faults } = read(bundleKind, [...wide(rows), 18], { header: 256 });
    expect(table?.partitions).toMatchObject([{ offset: 312 }, { offset: 320, end: 330 }]);
    expect(faults).toEqual([]);
    const wrong = read(bundleKind, [...wide([[25, 57, 8]]), 40], { header: 256 });
    expect(wrong.faults).toEqual([
      fault(
        differs,
        'partition "BUNDLE_MODEL_VAR_INFO" is stated at offset 57 but the parts before it end at 32; the two should be equal',
        264,
        24,
      ),
    ]);
  });
});

test("data ends behind the table, even where a bundle's parts are said to lie in it", () => {
  const rows: Row[] = [
    [25, 0, 8],
    [24, 8, 8],
  ];
  expect(read(bundleKind, wide(rows), { header: 256, alone: false }).table?.end).toBe(256 + 56);
});

describe("parts that are aligned to 32 bytes", () => {
  // The table has 28 bytes: the first part begins 4 behind it, the second at the next multiple of 32.
  const rows: Row[] = [
    [0, 4, 33],
    [1, 68, 5],
  ];

  test("are where they are expected, and padded to the end", () => {
    const { table, faults } = read(narrowKind, [narrow(...rows), 4 + 64 + 32], { header: 256, before: 40 });
    expect(faults).toEqual([]);
    expect(table?.partitions).toMatchObject([{ offset: 40 + 288 }, { offset: 40 + 352, end: 40 + 357 }]);
    expect(table?.end).toBe(40 + 384);
  });

  test("are not padded where the file ends, or where one is not aligned", () => {
    expect(read(narrowKind, [narrow(...rows), 4 + 64 + 31]).table?.end).toBe(28 + 4 + 64 + 5);
    expect(read(narrowKind, [narrow([0, 4, 32], [1, 35, 5]), 200]).table?.end).toBe(28 + 40);
    expect(read(narrowKind, [narrow([0, 5, 31], [1, 36, 5]), 200]).table?.end).toBe(28 + 41);
  });

  test("are padded before another table only where one lies behind a gap", () => {
    const place = { header: 256, alone: false };
    expect(read(wideKind, [...wide([[0, 0, 5]]), 100], place).table?.end).toBe(256 + 32 + 5);
    expect(
      read(
        wideKind,
        [
          ...wide([
            [0, 0, 5],
            [1, 8, 5],
          ]),
          100,
        ],
        place,
      ).table?.end,
    ).toBe(256 + 56 + 13);
    expect(read(narrowKind, [narrow(...rows), 200], place).table?.end).toBe(384);
  });

  test("of a bundle too", () => {
    const { table, faults } = read(
      bundleKind,
      [
        ...wide([
          [25, 64, 8],
          [24, 96, 3],
        ]),
        8 + 64,
      ],
      { header: 256 },
    );
    expect(faults).toEqual([]);
    expect(table?.end).toBe(256 + 128);
  });
});

test("flows and bundles are Ascend's of the second version", () => {
  const kinds = [
    [{ ...wideKind, modelType: 3 }, true, false],
    [{ ...wideKind, modelType: 5 }, false, true],
    [{ ...wideKind, modelType: 4 }, false, false],
    [{ ...wideKind, tail: "ascend-v1", modelType: 3 }, false, false],
    [{ ...wideKind, tail: "ascend-v1", modelType: 5 }, false, false],
    [{ ...wideKind, family: "hiai", modelType: 3 }, false, false],
    [{ ...wideKind, family: "hiai", modelType: 5 }, false, false],
  ] as const;
  for (const [kind, flow, bundle] of kinds) {
    expect([isFlow(kind), isBundle(kind)]).toEqual([flow, bundle]);
  }
});
