import { describe, expect, test } from "vitest";
import { FactDraft } from "../fact-draft.ts";
import { type Piece, u32, u64, windowOver } from "../sample-bytes.ts";
import { hex, type OmHeader, readOmHeader } from "./om-header.ts";

type Patch = readonly [number, Uint8Array | string | number];

/** A header with what is written at its offsets, and the faults of reading it. */
function read(patches: readonly Patch[], before = 0) {
  const bytes = new Uint8Array(256);
  bytes.set(u32(256, 0x1000_0000), 4);
  for (const [at, value] of patches) {
    if (typeof value === "number") bytes[at] = value;
    else bytes.set(typeof value === "string" ? new TextEncoder().encode(value) : value, at);
  }
  return readPieces([before, bytes], before);
}

function readPieces(pieces: readonly Piece[], start: number, stop?: number) {
  const window = windowOver(pieces);
  const draft = new FactDraft(window.size - start, window.size);
  const header = readOmHeader(window, { start, end: stop ?? window.size }, draft);
  return { header, faults: draft.faults };
}

function headerOf(...patches: readonly Patch[]): OmHeader | undefined {
  return read(patches).header;
}

const second: Patch = [8, u32(0x2000_0000)];

describe("fields stand where the format has them", () => {
  const shared: readonly Patch[] = [
    [76, u32(1111)],
    [80, 1],
    [83, 1],
    [84, "seven letters\0behind"],
    [152, u32(2)],
  ];
  const common = {
    size: 256,
    checksumIsZero: true,
    encryption: 1,
    online: true,
    name: "seven letters",
    irVersion: 2,
  };

  test("in the layout of HiAI", () => {
    const { header, faults } = read([
      ...shared,
      [82, 4],
      [156, "3.51.z.0"],
      [176, 9],
      [180, u32(66)],
      [184, u32(77)],
    ]);
    expect(faults).toEqual([]);
    expect(header).toEqual({
      ...common,
      version: 0x1000_0000,
      promised: 1111,
      modelLength: 0,
      modelType: 4,
      modelCount: 1,
      platformVersion: "3.51.z.0",
      platformType: 9,
      customDataLength: 66,
      shapeGears: 77,
      dynamicShape: false,
      tail: "hiai",
      family: "hiai",
    });
  });

  test("in the first layout of Ascend", () => {
    expect(
      headerOf(...shared, [156, "1.11.z.0"], [176, 1], [180, u32(66)], [184, u32(77)], [193, 1]),
    ).toEqual({
      ...common,
      version: 0x1000_0000,
      promised: 1111,
      modelLength: 0,
      modelType: 0,
      modelCount: 1,
      platformVersion: "1.11.z.0",
      platformType: 1,
      customDataLength: 0,
      shapeGears: 0,
      dynamicShape: false,
      tail: "ascend-v1",
      family: "ascend",
    });
  });

  test("in the second layout of Ascend", () => {
    const { header, faults } = read([
      ...shared,
      second,
      [156, u32(3)],
      [160, "1.11.z.0"],
      [180, 1],
      [184, u64(2 ** 40 + 5)],
      [193, 1],
    ]);
    expect(faults).toEqual([]);
    expect(header).toEqual({
      ...common,
      version: 0x2000_0000,
      promised: 2 ** 40 + 5,
      modelLength: 2 ** 40 + 5,
      modelType: 0,
      modelCount: 3,
      platformVersion: "1.11.z.0",
      platformType: 1,
      customDataLength: 0,
      shapeGears: 0,
      dynamicShape: true,
      tail: "ascend-v2-wide",
      family: "ascend",
    });
  });

  test("in a container within a file", () => {
    expect(read([second, [160, "1.11.z.0"]], 40).header?.platformVersion).toBe("1.11.z.0");
  });

  test("names and platform versions fill their room", () => {
    const header = headerOf([84, "n".repeat(33)], [156, "3".repeat(21)]);
    expect(header?.name).toBe("n".repeat(32));
    expect(header?.platformVersion).toBe("3".repeat(20));
  });

  test("without a 64-bit length the narrow one counts, and a file without a number of models has one", () => {
    expect(headerOf(second, [76, u32(900)])).toMatchObject({ promised: 900, modelLength: 0, modelCount: 1 });
  });

  test.each<[string, Patch, Partial<OmHeader>]>([
    ["a generating mode of 2 is not online", [83, 2], { online: false }],
    ["a shape flag of 2 is not dynamic", [193, 2], { dynamicShape: false }],
    ["a checksum begins at byte 12", [12, 1], { checksumIsZero: false }],
    ["a checksum ends at byte 75", [75, 1], { checksumIsZero: false }],
    ["a length is no checksum", [76, 1], { checksumIsZero: true }],
  ])("%s", (_, patch, expected) => {
    expect(headerOf(second, patch)).toMatchObject(expected);
  });
});

describe("which layout the last hundred bytes have", () => {
  test.each<[string, readonly Patch[], OmHeader["family"], OmHeader["tail"]]>([
    [
      "a version just below the second",
      [
        [8, u32(0x1fff_ffff)],
        [82, 3],
      ],
      "hiai",
      "hiai",
    ],
    ["a version above the second", [[8, u32(0x2000_0001)]], "ascend", "ascend-v2-narrow"],
    ["a platform 10 is not 1", [[156, "10.1"]], "hiai", "hiai"],
    ["type 3 without a platform", [[82, 3]], "hiai", "hiai"],
    ["type 2 without a platform", [[82, 2]], "unknown", "hiai"],
    ["a tuning flag", [[177, 1]], "unknown", "hiai-mobile"],
    ["a byte beside the tuning flag", [[178, 1]], "unknown", "hiai"],
    ["type 10", [[82, 10]], "hiai", "hiai"],
    ["type 11", [[82, 11]], "hiai", "hiai-mobile"],
    ["type 12", [[82, 12]], "hiai", "hiai-mobile"],
    ["type 13", [[82, 13]], "hiai", "hiai"],
    ["the byte before the library words", [[187, 1]], "unknown", "hiai"],
    ["the first library word", [[188, 1]], "unknown", "hiai-mobile"],
    ["the last library word", [[203, 1]], "unknown", "hiai-mobile"],
    ["the byte behind the library words", [[204, 1]], "unknown", "hiai"],
    [
      "a tuning flag in the first layout of Ascend",
      [
        [156, "1.2"],
        [177, 1],
      ],
      "ascend",
      "ascend-v1",
    ],
    ["a flow", [second, [82, 3]], "ascend", "ascend-v2-wide"],
    ["a bundle", [second, [82, 5]], "ascend", "ascend-v2-wide"],
    ["type 4 of Ascend", [second, [82, 4]], "ascend", "ascend-v2-narrow"],
    ["a 64-bit length", [second, [184, 1]], "ascend", "ascend-v2-wide"],
  ])("%s", (_, patches, family, tail) => {
    expect(headerOf(...patches)).toMatchObject({ family, tail });
  });
});

describe("what no compiler writes is a fault", () => {
  const malformed = (field: string, value: string, expected: string, offset: number, bytes: number) => ({
    code: "HML7108",
    name: "malformed-header",
    severity: "error",
    message: `the header field "${field}" is ${value}; ${expected} is expected`,
    offset,
    bytes,
  });

  test("each field at its own place, in the container that it stands in", () => {
    const patches: readonly Patch[] = [
      [4, u32(255)],
      [8, u32(0x1000_00ab)],
      [80, 2],
    ];
    expect(read(patches, 1000).faults).toEqual([
      malformed("headsize", "255", "256", 1004, 4),
      malformed("is_encrypt", "2", "0 or 1", 1080, 1),
      malformed("version", "0x100000ab", "0x10000000 or 0x20000000", 1008, 4),
    ]);
  });

  test("versions are printed with eight digits", () => {
    expect([hex(0x2000_0000), hex(0xab)]).toEqual(["0x20000000", "0x000000ab"]);
  });

  test.each([
    ["in its file", 0],
    ["in a container that others follow", 500],
  ])("a header of 255 bytes is not all there %s", (_, behind) => {
    expect(readPieces([10, 255, behind], 10, 265)).toEqual({
      header: undefined,
      faults: [
        {
          code: "HML7107",
          name: "truncated-artifact",
          severity: "error",
          message:
            "the file ends at byte 265, inside the container header, which needs 256 bytes there and has 255",
          offset: 10,
          bytes: 255,
        },
      ],
    });
  });
});
