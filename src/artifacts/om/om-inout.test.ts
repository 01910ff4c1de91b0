import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
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
} from "../sample-bytes.ts";

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
