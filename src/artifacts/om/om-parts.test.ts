import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { limits } from "../../base/limits.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  attr,
  constant,
  domi,
  field,
  joinPieces,
  lengthOf,
  modelDef,
  op,
  type Piece,
  type SampleHeader,
  smallestGraph,
  u64,
  wideDomi,
} from "../sample-bytes.ts";

function read(pieces: readonly Piece[]): ArtifactFacts {
  return readArtifact(bytesSource(joinPieces(pieces)));
}

const faultNames = (facts: ArtifactFacts) => facts.faults.map(({ name }) => name);
const hidden = (facts: ArtifactFacts) => [...new Set(facts.unread.flatMap(({ hides }) => hides))];
const ascend: SampleHeader = { version: 0x2000_0000, platform: "1.11.z.0", modelType: 0 };

const soc = (name: string) => attr(11, "soc_version", field(2, name));
const submodel = (content: readonly Piece[], more: readonly Piece[] = []) => [
  ...field(1, "part"),
  ...field(2, "NPU"),
  ...(content.length > 0 ? field(3, content) : []),
  ...more,
];
/** A flow is Ascend of the second version and type 3; its table is wide. */
const flowOf = (...parts: readonly (readonly Piece[])[]) =>
  wideDomi([[[0, modelDef()], ...parts.map((part) => [7, part] as const)]], { modelType: 3 });
const flow = (content: readonly Piece[]) => flowOf(submodel(content));

/** A bundle's length counts the header, and its offsets count from the header's end. */
function bundle(...models: readonly (readonly Piece[])[]): Piece[] {
  const parts = models.map((model) => [24, model] as const);
  const bytes = joinPieces(wideDomi([[[25, [u64(0)]], ...parts]], { modelType: 5 }));
  const view = new DataView(bytes.buffer);
  const table = 8 + 24 * (parts.length + 1);
  for (let at = 256 + 16; at < 256 + table; at += 24) {
    view.setBigUint64(at, view.getBigUint64(at, true) + BigInt(table), true);
  }
  view.setBigUint64(184, BigInt(bytes.length), true);
  return [bytes];
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
  const nest = (depth: number) => {
    let pieces = domi([[0, modelDef()]]);
    for (let i = 1; i < depth; i++) pieces = flow(pieces);
    return read(pieces);
  };
  expect(nest(limits.artifactNesting).faults).toEqual([]);
  const innermost = lengthOf(domi([[0, modelDef()]]));
  const { bytes, faults } = nest(limits.artifactNesting + 1);
  expect(faults).toMatchObject([
    {
      name: "artifact-limit",
      message: `part (NPU): part (NPU): part (NPU): the file exceeds the limit "artifactNesting" of 4; what lies beyond it was not read`,
      offset: bytes - innermost,
      bytes: innermost,
    },
  ]);
});

test("what lies too deep is told at its place, whatever follows", () => {
  const innermost = domi([[0, modelDef()]]);
  let pieces = innermost;
  for (let i = 2; i < limits.artifactNesting + 1; i++) pieces = flow(pieces);
  const last = submodel(innermost);
  const { bytes, faults } = read(flowOf(submodel(pieces), last));
  expect(faults).toMatchObject([
    {
      name: "artifact-limit",
      offset: bytes - lengthOf(last) - lengthOf(innermost),
      bytes: lengthOf(innermost),
    },
  ]);
});

test("a part that is encrypted ends where it ends", () => {
  const encrypted = domi([[0, [100]]], { bytes: { 80: 1 } });
  const { parts } = read(flowOf(submodel(encrypted), submodel(domi([[0, modelDef()]]))));
  expect(parts?.[0]?.facts.sections.map(({ name, bytes }) => [name, bytes])).toEqual([
    ["header", 256],
    ["encrypted content", 116],
  ]);
});

test("a part has its place, and a length of its own", () => {
  const content = domi([[0, modelDef()]]);
  const { bytes, parts } = read(flow(content));
  const length = lengthOf(content);
  expect(parts).toMatchObject([{ offset: bytes - length, bytes: length, facts: { bytes: length } }]);
  const sections = parts?.[0]?.facts.sections ?? [];
  expect(sections[0]).toEqual({ name: "header", offset: bytes - length, bytes: 256 });
});

test("what a part's message holds besides its content is not read as such", () => {
  const graph = field(4, field(1, "graph"));
  const facts = read(flowOf(submodel(domi([[0, modelDef()]]), graph)));
  expect(facts.faults).toEqual([]);
  expect(facts.parts).toHaveLength(1);
  expect(facts.companions).toBeUndefined();
});

test("a part without a processor is named by its name", () => {
  const part = [...field(1, "part"), ...field(3, domi([[0, modelDef()]]))];
  expect(read(flowOf(part)).parts?.map(({ name }) => name)).toEqual(["part"]);
});

test.each([
  ["/home/anna/parts/first.om", "first.om"],
  ["C:\\anna\\first.om", "first.om"],
  ["first.om", "first.om"],
])("a part that is in the file %s is named without its folders", (path, location) => {
  const facts = read(flowOf(submodel([], field(9, path))));
  expect(facts.companions).toEqual([{ location, bytes: undefined }]);
  expect(facts.unread).toEqual([
    {
      what: 'submodel "part (NPU)"',
      why: "its content is not in this file",
      hides: ["operators", "weights"],
    },
  ]);
});

test("a part without a name is told without one", () => {
  expect(read(flowOf(field(4, "graph"))).unread.map(({ what }) => what)).toEqual(['submodel ""']);
});

test("a part with an empty content is elsewhere", () => {
  const facts = read(flowOf([...field(1, "part"), ...field(3, [])]));
  expect(facts.faults).toEqual([]);
  expect(facts.unread.map(({ what }) => what)).toEqual(['submodel "part"']);
});

test("a part's message that is damaged is a fault, but not where the file is cut there", () => {
  const damaged = read(flowOf([...field(1, "part"), Uint8Array.of(0x1a, 9, 1)]));
  expect(faultNames(damaged)).toContain("malformed-model-definition");
  const whole = joinPieces(flow(domi([[0, modelDef()]])));
  const cut = readArtifact(bytesSource(whole.subarray(0, whole.length - 1)));
  expect(faultNames(cut)).not.toContain("malformed-model-definition");
  expect(faultNames(cut)).toContain("partition-past-end");
});

test("weights, markers and doubts of the parts add up", () => {
  const weights = constant("w", 3, [8], [0, 8]);
  const short = constant("s", 1, [16], [8, 16]);
  const marked = op("conv", "Conv", attr(10, "QuantizeInfo", field(10, field(1, "q"))));
  const part = domi(
    [
      [0, modelDef([...weights, ...short, ...marked, ...smallestGraph], { attrs: soc("Ascend310") })],
      [1, [24]],
    ],
    ascend,
  );
  const facts = read(flowOf(submodel(part), submodel(part)));
  expect(facts.weights).toEqual({
    bytes: 48,
    byType: new Map([
      ["int8", 16],
      ["float32", 32],
    ]),
    doubtful: new Map([["float32", 32]]),
    parameters: 48,
    constants: 4,
  });
  expect(facts.quantization).toEqual(new Map([["QuantizeInfo", 2]]));
  expect(facts.quantized).toBe("yes");
  expect(facts.target).toEqual(["Ascend310"]);
});

test("of a part's faults only so many are the whole's", () => {
  const strange = Array.from({ length: 120 }, (_, i) => [100 + i, [1]] as const);
  const facts = read(flow(domi([[0, modelDef()], ...strange], ascend)));
  expect(facts.parts?.[0]?.facts.faults).toHaveLength(limits.artifactFaults + 1);
  expect(facts.faults).toHaveLength(limits.artifactFaults);
});

test("a bundle tells its models, and hides the inputs, outputs and name of none but itself", () => {
  const facts = read(bundle(domi([[0, modelDef()]]), domi([[0, modelDef()]])));
  expect(facts.description).toBe("Ascend bundle of models (DOMI container)");
  expect(facts.parts?.map(({ name, bytes }) => [name, bytes])).toEqual([
    ["model 1", lengthOf(domi([[0, modelDef()]]))],
    ["model 2", lengthOf(domi([[0, modelDef()]]))],
  ]);
  expect(facts.faults).toMatchObject([
    {
      name: "other-container",
      message: "the file is a bundle of 2 complete models; each of them states its own inputs and outputs",
      offset: 0,
      bytes: 256,
    },
  ]);
  expect(facts.unread).toEqual([
    { what: "inputs and outputs", why: "each model of a bundle has its own", hides: ["io", "name"] },
  ]);
  expect(facts.sections.map(({ name }) => name)).toEqual([
    "header",
    "partition table",
    "BUNDLE_MODEL_VAR_INFO",
    "BUNDLE_MODEL_INFO",
    "BUNDLE_MODEL_INFO",
  ]);
  expect(facts.operators.get("Data")).toBe(2);
  expect(facts.quantized).toBe("unknown");
  expect(facts.checks[0]).toMatchObject({ result: "holds" });
});

test("a bundle within a flow hides nothing of the flow's own inputs, outputs and name", () => {
  const facts = read(flow(bundle(domi([[0, modelDef()]]))));
  expect(facts.unread).toEqual([
    { what: "part (NPU): inputs and outputs", why: "each model of a bundle has its own", hides: [] },
  ]);
  expect(facts.inputs).toHaveLength(1);
});

test("only a flow has submodels", () => {
  const facts = read(
    domi([
      [0, modelDef()],
      [7, submodel(domi([[0, modelDef()]]))],
    ]),
  );
  expect(facts.parts).toBeUndefined();
  expect(facts.operators.get("Data")).toBe(1);
});

test("a flow has one table, whatever number of models its header states", () => {
  const pieces = joinPieces(flow(domi([[0, modelDef()]])));
  pieces[156] = 3;
  expect(read([pieces]).faults).toEqual([]);
});
