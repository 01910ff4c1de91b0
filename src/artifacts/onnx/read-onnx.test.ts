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
    description: "ONNX model",
    name: "net",
    producer: { name: "exporter", version: "2.1" },
    requires: ["ai.onnx@17", "com.example@3"],
    container: { name: "ONNX", version: "8" },
    faults: [],
  });
  expect([...facts.metadata]).toEqual([
    ["model-version", "4"],
    ["property-author", "anna"],
  ]);
  expect(facts.sections).toEqual([{ name: "graph", offset: 23, bytes: 13 }]);
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
  ["an annotation of floats", [...field(14, []), ...initializer("a", 1, [1], raw(4))], "unknown"],
  ["an annotation of bytes", [...field(14, []), ...initializer("a", 3, [4], raw(4))], "yes"],
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
  expect(facts.quantized).toBe("unknown");
});

test("fields that are not known are passed over, in every message", () => {
  const strange = [...field(90, 7), ...field(91, "strange")];
  const facts = model(
    [
      ...strange,
      ...node("Conv", [...strange, ...attribute([...strange, ...field(3, 7), ...field(4, "text")])]),
      ...initializer("w", 1, [2], [...raw(8), ...strange, ...field(14, 0)]),
      ...field(15, [...field(1, [...packed(1, [2]), ...field(2, 1), ...raw(8)]), ...strange]),
      ...field(11, [
        ...strange,
        ...field(1, "x"),
        ...field(2, [
          ...strange,
          ...field(1, [...strange, ...field(1, 1), ...field(2, field(1, [...strange, ...field(1, 0)]))]),
        ]),
      ]),
      ...field(12, [...field(1, "y"), ...field(2, field(8, [...field(1, 10), ...field(2, [...strange])]))]),
    ],
    [
      ...field(91, "strange"),
      ...field(4, "com.example"),
      ...field(8, [...field(1, "ai.example"), ...field(2, 3), ...strange]),
      ...field(14, [...field(1, "author"), ...field(2, "anna"), ...strange]),
      ...field(14, field(2, "of nobody")),
    ],
  );
  expect(facts).toMatchObject({
    name: "net",
    faults: [],
    unread: [],
    requires: ["ai.onnx@17", "ai.example@3"],
    inputs: [{ name: "x", dtype: "float32", shape: [0], layout: undefined }],
    outputs: [{ name: "y", dtype: "float16", shape: [], layout: undefined }],
    quantized: "no",
  });
  expect(Object.fromEntries(facts.operators)).toEqual({ Conv: 1 });
  expect(Object.fromEntries(facts.weights.byType)).toEqual({ float32: 16 });
  expect(facts.metadata.get("domain")).toBe("com.example");
  expect([...facts.metadata].filter(([key]) => key.startsWith("property-"))).toEqual([
    ["property-author", "anna"],
  ]);
});

test("a value of no type, and one without a name", () => {
  const facts = model([...node("Relu"), ...field(11, field(1, "x")), ...field(11, tensorType(1, []))]);
  expect(facts.inputs).toEqual([
    { name: "x", dtype: undefined, shape: undefined, layout: undefined },
    { name: "", dtype: "float32", shape: [], layout: undefined },
  ]);
});

test("operators of the standard domain have no prefix, by whichever name", () => {
  const facts = model([
    ...node("Relu", field(7, "ai.onnx")),
    ...node("Relu"),
    ...node("Relu", field(7, "x")),
  ]);
  expect(Object.fromEntries(facts.operators)).toEqual({ Relu: 2, "x.Relu": 1 });
});

test("an initializer among the inputs has a default, and callers do not feed it", () => {
  const facts = model([
    ...initializer("w", 1, [1], raw(4)),
    ...field(15, field(1, [...field(8, "s"), ...field(2, 1), ...packed(1, [1]), ...raw(4)])),
    ...["x", "w", "s"].flatMap((name) => field(11, field(1, name))),
  ]);
  expect(facts.inputs.map(({ name }) => name)).toEqual(["x"]);
  expect(facts.metadata.get("inputs-with-default")).toBe("2");
  expect(model(field(11, field(1, "x"))).metadata.has("inputs-with-default")).toBe(false);
});

test("a type that is not known is named by its number", () => {
  const facts = model(initializer("a", 99, [4], raw(4)));
  expect(Object.fromEntries(facts.weights.byType)).toEqual({ "type 99": 4 });
  expect(facts.sections).toContainEqual(expect.objectContaining({ name: "a", bytes: 4 }));
});

test("data in another file is said with its name, whatever else is stated of it", () => {
  const facts = model([...initializer("a", 1, [3], field(14, 1)), ...initializer("b", 1, [3], raw(12))]);
  expect(facts.companions).toEqual([{ location: "", bytes: 12 }]);
  expect(facts.unread).toEqual([
    {
      what: 'weights in ""',
      why: "they lie in another file, of which only type and shape are stated here",
      hides: [],
    },
  ]);
});

test("a model without a graph hides what the graph would say", () => {
  const facts = readArtifact(bytesSource(joinPieces([...field(1, 8), ...field(8, field(2, 17))])));
  expect(facts.format).toBe("onnx");
  expect(facts.unread).toEqual([
    { what: "the graph", why: "the file holds none", hides: ["io", "operators", "weights", "name"] },
  ]);
});

test.each([
  ["QuantizeLinear", "yes"],
  ["DequantizeLinear", "yes"],
  ["DynamicQuantizeLinear", "yes"],
  ["QLinearMatMul", "yes"],
  ["MatMulInteger", "yes"],
  ["MyQuantizeLinear", "no"],
  ["QuantizeLinearly", "no"],
  ["Integer", "no"],
  ["QLinear", "no"],
])("%s is a mark of quantization: %s", (type, verdict) => {
  const facts = model(node(type));
  expect(facts.quantized).toBe(verdict);
  expect([...(facts.quantization ?? [])]).toEqual(verdict === "yes" ? [[type, 1]] : []);
});

test("the newest version that is known is no fault, the next one is named whole", () => {
  const of = (version: number) =>
    readArtifact(bytesSource(joinPieces([...field(1, version), ...field(7, node("Relu"))])));
  expect(of(13).faults).toEqual([]);
  expect(of(14).faults).toEqual([
    {
      code: "HML7122",
      name: "unsupported-format-version",
      severity: "warning",
      message: "the file states ONNX IR version 14; up to 13 is what is known, so some of it may be misread",
      offset: 0,
      bytes: 2,
    },
  ]);
});

test("a model that names no producer has none", () => {
  const { producer } = readArtifact(bytesSource(joinPieces([...field(1, 8), ...field(7, node("Relu"))])));
  expect(producer).toEqual({ name: undefined, version: undefined });
});

test("a node without a type counts, under no name", () => {
  expect(Object.fromEntries(model(field(1, field(1, "x"))).operators)).toEqual({ "": 1 });
});

test("the graph of an attribute has operators and constants, but neither the model's name nor its ports", () => {
  const port = (name: string) => [...field(1, name), ...tensorType(1, [])];
  const facts = model([
    ...field(11, port("x")),
    ...field(12, port("y")),
    ...node(
      "If",
      attribute(
        field(6, [
          ...field(2, "branch"),
          ...field(11, port("inner x")),
          ...field(12, port("inner y")),
          ...initializer("w", 1, [1], raw(4)),
        ]),
      ),
    ),
  ]);
  expect(facts.name).toBe("net");
  expect(facts.inputs.map(({ name }) => name)).toEqual(["x"]);
  expect(facts.outputs.map(({ name }) => name)).toEqual(["y"]);
  expect(facts.weights.bytes).toBe(4);
});

test("a constant of a node: its tensor, or the values of its sparse one, whichever is written first", () => {
  const tensor = (dim: number) => [...packed(1, [dim]), ...field(2, 1), ...raw(4 * dim)];
  const sparse = attribute(field(22, [...field(1, tensor(3)), ...field(2, tensor(50))]));
  const facts = model([
    ...field(1, [...attribute(field(5, tensor(1))), ...field(4, "Constant")]),
    ...node("Constant", sparse),
    ...node("Constant", attribute(field(4, tensor(70)))),
    ...node("Other", sparse),
  ]);
  expect(facts.faults).toEqual([]);
  expect(facts.weights).toMatchObject({ bytes: 16, constants: 2 });
});
