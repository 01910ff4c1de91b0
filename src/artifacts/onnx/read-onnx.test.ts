import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import { field, joinPieces, type Piece, packed } from "../sample-bytes.ts";

function model(graph: readonly Piece[], more: readonly Piece[] = []): ArtifactFacts {
  const head = [...field(1, 8), ...field(2, "exporter"), ...field(3, "2.1"), ...field(8, field(2, 17))];
  return readArtifact(
    bytesSource(joinPieces([...head, ...field(7, [...field(2, "net"), ...graph]), ...more])),
  );
}

const node = (type: string, more: readonly Piece[] = []) => field(1, [...field(4, type), ...more]);
const attribute = (more: readonly Piece[]) => field(5, [...field(1, "a"), ...more]);
const initializer = (name: string, type: number, dims: readonly number[], data: readonly Piece[]) =>
  field(5, [...packed(1, dims), ...field(2, type), ...field(8, name), ...data]);
const raw = (bytes: number) => field(9, [bytes]);
const tensorType = (type: number, dims: readonly (readonly Piece[])[]) =>
  field(
    2,
    field(1, [
      ...field(1, type),
      ...field(
        2,
        dims.flatMap((dim) => field(1, dim)),
      ),
    ]),
  );

test("the top of the model: producer, operator sets, properties", () => {
  const facts = model(node("Relu"), [
    ...field(8, [...field(1, "com.example"), ...field(2, 3)]),
    ...field(14, [...field(1, "author"), ...field(2, "anna")]),
    ...field(5, 4),
  ]);
  expect(facts).toMatchObject({
    format: "onnx",
    name: "net",
    producer: { name: "exporter", version: "2.1" },
    requires: ["ai.onnx@17", "com.example@3"],
    container: { name: "ONNX", version: "8" },
    faults: [],
  });
  expect(facts.metadata.get("property-author")).toBe("anna");
  expect(facts.metadata.get("model-version")).toBe("4");
});

test("graphs of control flow count, and operators of other domains by their full name", () => {
  const branch = field(6, [...node("Add"), ...node("Add")]);
  const graph = [
    ...node("If", [...attribute(branch), ...attribute(field(11, node("Mul")))]),
    ...node("FastGelu", field(7, "com.example")),
  ];
  expect(Object.fromEntries(model(graph).operators)).toEqual({
    If: 1,
    Add: 2,
    Mul: 1,
    "com.example.FastGelu": 1,
  });
});

test("constants by type: raw, as numbers, sparse, and in nodes", () => {
  const tensor = (type: number, dims: readonly number[]) => [
    ...packed(1, dims),
    ...field(2, type),
    ...raw(4),
  ];
  const facts = model([
    ...initializer("a", 1, [2, 2], raw(16)),
    ...initializer("b", 7, [3], packed(7, [1, 2, 3])),
    ...initializer("c", 8, [2], [...field(6, "one"), ...field(6, "three")]),
    ...field(15, [...field(1, tensor(10, [2])), ...packed(3, [100])]),
    ...node("Constant", attribute(field(5, [...packed(1, [4]), ...field(2, 3), ...raw(4)]))),
    ...node("ConstantOfShape", attribute(field(5, [...packed(1, [1]), ...field(2, 1), ...raw(4)]))),
  ]);
  expect(Object.fromEntries(facts.weights.byType)).toEqual({
    float32: 16,
    int64: 24,
    string: 8,
    float16: 4,
    int8: 4,
  });
  expect(facts.checks).toEqual([expect.objectContaining({ result: "holds" })]);
});

test("weights in other files count by type and shape, and the files are named once", () => {
  const external = (entries: Readonly<Record<string, string>>) => [
    ...Object.entries(entries).flatMap(([key, value]) => field(13, [...field(1, key), ...field(2, value)])),
    ...field(14, 1),
  ];
  const facts = model([
    ...initializer("a", 1, [1000], external({ location: "w.bin", offset: "0", length: "4000" })),
    ...initializer("b", 10, [1000], external({ location: "w.bin", offset: "4000" })),
    ...initializer("c", 1, [1], external({ location: "other.bin", length: "-7" })),
  ]);
  expect(Object.fromEntries(facts.weights.byType)).toEqual({ float32: 4004, float16: 2000 });
  expect(facts.companions).toEqual([
    { location: "w.bin", bytes: 6000 },
    { location: "other.bin", bytes: 4 },
  ]);
  expect(facts.unread.map(({ hides }) => hides)).toEqual([[], []]);
});

test("dimensions: numbers, names, open, and no shape at all", () => {
  const dims = [field(1, 1), field(2, "batch"), field(3, "denotation"), field(1, -1)];
  const facts = model([
    ...node("Relu"),
    ...field(11, [...field(1, "x"), ...tensorType(1, dims)]),
    ...field(11, [...field(1, "y"), ...field(2, field(1, field(1, 16)))]),
    ...field(12, [...field(1, "list"), ...field(2, field(4, field(1, [])))]),
  ]);
  expect(facts.inputs).toEqual([
    { name: "x", dtype: "float32", shape: [1, "batch", null, null], layout: undefined },
    { name: "y", dtype: "bfloat16", shape: undefined, layout: undefined },
  ]);
  expect(facts.outputs).toEqual([{ name: "list", dtype: undefined, shape: undefined, layout: undefined }]);
});

test.each<[string, readonly Piece[], string]>([
  ["floats", initializer("a", 1, [1], raw(4)), "no"],
  ["bytes without an operator", initializer("a", 3, [4], raw(4)), "unknown"],
  ["QuantizeLinear", node("QuantizeLinear"), "yes"],
  ["QLinearConv", node("QLinearConv"), "yes"],
  ["ConvInteger", node("ConvInteger"), "yes"],
  ["truth values", initializer("a", 9, [4], raw(4)), "no"],
])("quantized by %s", (_, graph, verdict) => {
  expect(model(graph).quantized).toBe(verdict);
});

test("data that is too short for its shape is told", () => {
  const facts = model(initializer("a", 1, [100], raw(100)));
  expect(Object.fromEntries(facts.weights.doubtful ?? [])).toEqual({ float32: 100 });
});

test("an IR version from the future is named", () => {
  const bytes = joinPieces([...field(1, 99), ...field(7, node("Relu"))]);
  const facts = readArtifact(bytesSource(bytes));
  expect(facts.faults.map(({ name }) => name)).toEqual(["unsupported-format-version"]);
  expect(facts.operators.get("Relu")).toBe(1);
});

test("a model that is cut off tells what is there, and that all of it is unknown", () => {
  const whole = joinPieces([...field(1, 8), ...field(7, [...node("Relu"), ...node("Softmax")])]);
  const facts = readArtifact(bytesSource(whole.subarray(0, whole.length - 3)));
  expect(facts.format).toBe("onnx");
  expect(facts.operators.get("Relu")).toBe(1);
  expect(facts.faults.map(({ name }) => name)).toEqual(["malformed-model-definition"]);
  expect(facts.unread.flatMap(({ hides }) => hides)).toEqual(["all"]);
});
