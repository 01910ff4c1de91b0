import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { limits } from "../../base/limits.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  domi,
  field,
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

const submodel = (content: readonly Piece[]) => [
  ...field(1, "part"),
  ...field(2, "NPU"),
  ...(content.length > 0 ? field(3, content) : []),
];
/** A flow is Ascend of the second version and type 3; its table is wide. */
function flow(content: readonly Piece[]): Piece[] {
  const parts = [
    [0, modelDef()],
    [7, submodel(content)],
  ] as const;
  const header = joinPieces(domi([[0, []]], { ...ascend, modelType: 3 })).subarray(0, 256);
  const rows: Piece[] = [u32(parts.length, 0)];
  let offset = 0;
  for (const [kind, pieces] of parts) {
    rows.push(u32(kind, 0), u64(offset, lengthOf(pieces)));
    offset += lengthOf(pieces);
  }
  const table = joinPieces(rows);
  const copy = header.slice();
  copy.set(u32(0), 76);
  copy.set(u64(table.length + offset), 184);
  return [copy, table, ...parts.flatMap(([, pieces]) => [...pieces])];
}

test("a flow tells its parts, and counts what is in them", () => {
  const facts = read(flow(domi([[0, modelDef()]])));
  expect(facts.faults).toEqual([]);
  expect(facts.parts?.map(({ name }) => name)).toEqual(["part (NPU)"]);
  expect(facts.parts?.[0]?.facts.description).toBe("HiAI IR model (DOMI container)");
  expect(facts.operators.get("Data")).toBe(2);
});

test("faults of a part are faults of the whole, and hide what the part would have told", () => {
  const cut = [joinPieces(domi([[0, modelDef()]])).subarray(0, 300)];
  const facts = read(flow(cut));
  expect(facts.faults.map(({ message }) => message).every((one) => one.startsWith("part (NPU): "))).toBe(
    true,
  );
  expect(faultNames(facts)).toContain("truncated-artifact");
  expect(hidden(facts)).toEqual(expect.arrayContaining(["operators", "weights"]));
  expect(hidden(facts)).not.toContain("all");
  expect(facts.inputs).toHaveLength(1);
});

test("a part that is elsewhere hides operators and weights", () => {
  expect(hidden(read(flow([])))).toEqual(["operators", "weights"]);
});

test("nesting ends at its limit", () => {
  let pieces = domi([[0, modelDef()]]);
  for (let i = 0; i < limits.artifactNesting + 2; i++) pieces = flow(pieces);
  const facts = read(pieces);
  expect(faultNames(facts)).toContain("artifact-limit");
});
