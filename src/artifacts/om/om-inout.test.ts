import { describe, expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { limits } from "../../base/limits.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  domi,
  joinPieces,
  lengthOf,
  modelDef,
  type Piece,
  type SampleHeader,
  u32,
  u64,
  windowOver,
} from "../sample-bytes.ts";
import { isInout, readInout } from "./om-inout.ts";

function read(pieces: readonly Piece[]): ArtifactFacts {
  return readArtifact(bytesSource(joinPieces(pieces)));
}

const faultNames = (facts: ArtifactFacts) => facts.faults.map(({ name }) => name);
const hidden = (facts: ArtifactFacts) => [...new Set(facts.unread.flatMap(({ hides }) => hides))];
const ascend: SampleHeader = { version: 0x2000_0000, platform: "1.11.z.0", modelType: 0 };

const tensor = (name: string, type: number, dims: readonly number[]) => {
  const bytes = new TextEncoder().encode(name);
  return [u64(0), u32(2, type, bytes.length, 8 * dims.length, 0, 0), bytes, u64(...dims)];
};
const entry = (kind: number, pieces: readonly Piece[]) => [u32(kind, lengthOf(pieces)), ...pieces];
const block = (input: readonly Piece[], more: readonly Piece[] = []) => [
  ...entry(0, [u32(1), ...input]),
  ...entry(1, [u32(1), ...tensor("out", 0, [1, 4])]),
  ...more,
];
const file = (pieces: readonly Piece[], kind = 8) =>
  read(
    domi(
      [
        [kind, pieces],
        [0, modelDef()],
      ],
      ascend,
    ),
  );

test("agrees with the graph in the runtime's own numbering", () => {
  const facts = file(block(tensor("data", 0, [1, 4])));
  expect(facts.faults).toEqual([]);
  expect(facts.checks.find(({ name }) => name.startsWith("MODEL_INOUT"))?.result).toBe("holds");
});

test.each<[string, readonly Piece[]]>([
  ["another type", tensor("data", 1, [1, 4])],
  ["another shape", tensor("data", 0, [1, 5])],
  ["another rank", tensor("data", 0, [4])],
])("%s is a contradiction", (_, input) => {
  expect(faultNames(file(block(input)))).toEqual(["artifact-contradicts-itself"]);
});

test("is told from a flow by its content where its kind is 6", () => {
  const facts = file(block(tensor("data", 0, [1, 4])), 6);
  expect(facts.checks.some(({ name }) => name.startsWith("MODEL_INOUT"))).toBe(true);
});

test("names the choices of batch, resolution and dimensions", () => {
  const facts = file(
    block(tensor("data", 0, [1, 4]), [
      ...entry(2, [u32(2), u64(1, 8)]),
      ...entry(3, [u32(2), u32(2, 2), u64(224, 224), u64(384, 384)]),
      ...entry(4, [u32(1), u32(3), u64(1, 2, 3)]),
    ]),
  );
  expect(facts.gears).toEqual([
    { kind: "batch", choices: [[1], [8]] },
    {
      kind: "resolution",
      choices: [
        [224, 224],
        [384, 384],
      ],
    },
    { kind: "dims", choices: [[1, 2, 3]] },
  ]);
});

test("stands in for a graph that is not there", () => {
  const facts = read(domi([[8, block(tensor("data", 0, [1, 4]))]], ascend));
  expect(facts.inputs.map(({ name }) => name)).toEqual(["data"]);
  expect(faultNames(facts)).toEqual(["missing-model-definition"]);
  expect(hidden(facts)).not.toContain("io");
});

/** Reads a block that lies behind ten other bytes and before ten more. */
function readBlock(pieces: readonly Piece[]) {
  return readInout(windowOver([10, ...pieces, 10]), { start: 10, end: 10 + lengthOf(pieces) });
}

const recognises = (pieces: readonly Piece[]) =>
  isInout(windowOver([...pieces, 10]), { start: 0, end: lengthOf(pieces) });

describe("a tensor", () => {
  test("has its layout, its type, its name, its dimensions and their ranges", () => {
    const parts = [u64(64), u32(29, 1, 1, 24, 16, 48), "x", u64(-1, 3, -1), u64(9, 9), u64(1, 8, 3, 3, 2, 5)];
    const pieces = parts.map((part) => (part === "x" ? new TextEncoder().encode(part) : part)) as Piece[];
    expect(readBlock(entry(0, [u32(1), ...pieces])).inputs).toEqual([
      { name: "x", dtype: "float16", shape: [[1, 8], 3, [2, 5]], layout: "FRACTAL_NZ" },
    ]);
  });

  test("of a type and a layout that no source names has neither", () => {
    const pieces = [u64(0), u32(99, 99, 0, 0, 0, 0)];
    expect(readBlock(entry(1, [u32(1), ...pieces])).outputs).toEqual([
      { name: "", dtype: undefined, shape: [], layout: undefined },
    ]);
  });

  test("with a list that is no multiple of eight is followed by the next", () => {
    const odd = [u64(0), u32(2, 0, 0, 11, 0, 0), u64(4), 3];
    expect(readBlock(entry(0, [u32(2), ...odd, ...tensor("y", 0, [5])])).inputs).toMatchObject([
      { shape: [4] },
      { name: "y", shape: [5] },
    ]);
  });
});

describe("a block that is cut", () => {
  const name = "name";
  const whole = joinPieces(
    entry(0, [u32(1), u64(0), u32(2, 0, 4, 8, 8, 16), new TextEncoder().encode(name), u64(1, 1, 1, 1)]),
  );
  const rest = whole.subarray(8);

  /** Offsets count from the start of the file, where ten bytes stand in front. */
  test.each([
    [3, "the number of tensors", 18],
    [11, "a tensor's size", 22],
    [15, "a tensor's layout", 30],
    [19, "a tensor's type", 34],
    [23, "a name's length", 38],
    [27, "the length of dimensions", 42],
    [31, "the length of dimensions after preprocessing", 46],
    [35, "the length of ranges", 50],
    [39, "a tensor's name", 54],
    [47, "a dimension", 58],
    [55, "dimensions after preprocessing", 66],
    [63, "a dimension", 74],
  ])("in its entry after %i bytes, lacks %s", (length, what, offset) => {
    const { inputs, missing } = readBlock(entry(0, [rest.subarray(0, length)]));
    expect(inputs).toEqual([]);
    expect(missing).toMatchObject({ what, offset, available: 18 + length - offset });
    expect(recognises(entry(0, [rest.subarray(0, length)]))).toBe(false);
  });

  test("keeps the tensors before the cut", () => {
    const two = [u32(3), ...tensor("a", 0, [1]), ...tensor("b", 0, [2]), 5];
    const { inputs, missing } = readBlock(entry(0, two));
    expect(inputs.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(missing?.what).toBe("a tensor's size");
  });

  test("in the middle of a list of dimensions, lacks their rest", () => {
    const { missing } = readBlock(entry(0, [u32(1), u64(0), u32(2, 0, 0, 11, 0, 0), u64(4), 2]));
    expect(missing).toEqual({
      what: "the rest of a list of dimensions",
      offset: 62,
      wanted: 3,
      available: 2,
    });
  });

  test.each([
    [2, "the number of batch sizes", "a batch size", u32(2), u64(1)],
    [3, "the number of gears", "the length of a gear", u32(2), u32(1)],
  ])("in an entry of kind %i, lacks %s, or %s", (kind, first, second, count, one) => {
    expect(readBlock(entry(kind, [3])).missing).toMatchObject({ what: first, offset: 18, wanted: 4 });
    expect(readBlock(entry(kind, [count, one])).missing?.what).toBe(second);
  });

  test("in a gear, keeps the numbers before the cut", () => {
    const { gears, missing } = readBlock(entry(4, [u32(2), u32(2, 1), u64(7)]));
    expect(gears).toEqual([{ kind: "dims", choices: [[7], []] }]);
    expect(missing).toEqual({ what: "a gear", offset: 38, wanted: 8, available: 0 });
  });

  test("between entries, or in what stands in front of one", () => {
    const batch = entry(2, [u32(1), u64(4)]);
    const cut = (pieces: readonly Piece[]) => {
      const { gears, missing } = readBlock([...batch, ...pieces]);
      return [gears.length, missing];
    };
    expect(cut([3])).toEqual([1, { what: "an entry's kind", offset: 30, wanted: 4, available: 3 }]);
    expect(cut([u32(2), 3])).toEqual([1, { what: "an entry's length", offset: 34, wanted: 4, available: 3 }]);
    expect(cut([u32(2, 13), 12])).toEqual([1, { what: "entry 2", offset: 38, wanted: 13, available: 12 }]);
    expect(cut([])).toEqual([1, undefined]);
  });

  test("has no entry behind the cut", () => {
    const { gears, missing } = readBlock([...entry(2, [u32(2), u64(4)]), ...entry(2, [u32(1), u64(8)])]);
    expect(gears).toEqual([{ kind: "batch", choices: [[4]] }]);
    expect(missing?.offset).toBe(30);
  });
});

describe("is recognised", () => {
  const input = entry(0, [u32(1), ...tensor("a", 0, [1])]);
  test.each<[string, readonly Piece[], boolean]>([
    ["with an input", input, true],
    ["with an output", entry(1, [u32(1), ...tensor("a", 0, [1])]), true],
    ["not without a tensor", entry(0, [u32(0)]), false],
    ["not by nothing", [], false],
    ["with an entry of the last known kind", [...input, ...entry(6, [3])], true],
    ["not with an entry of an unknown kind", [...input, ...entry(7, [3])], false],
    ["not with bytes behind it", [...input, 1], false],
  ])("%s", (_, pieces, expected) => {
    expect(recognises(pieces)).toBe(expected);
  });

  test("and entries of unknown kinds are counted", () => {
    expect(readBlock([...entry(5, []), ...entry(7, [1]), ...entry(99, [])]).unknownEntries).toBe(2);
  });
});

test("lists are kept as far as the limit goes", () => {
  const most = limits.artifactListItems;
  const batches = (count: number) => readBlock(entry(2, [u32(count), 8 * count])).gears[0]?.choices.length;
  expect(batches(most)).toBe(most);
  expect(batches(most + 1)).toBe(most);
  const long = [u64(0), u32(2, 0, 0, 8 * (most + 1), 0, 0), 8 * (most + 1)];
  const { inputs, missing } = readBlock(entry(0, [u32(2), ...long, ...tensor("b", 0, [1])]));
  expect(inputs.map(({ shape }) => shape?.length)).toEqual([most, 1]);
  expect(missing).toBeUndefined();
});
