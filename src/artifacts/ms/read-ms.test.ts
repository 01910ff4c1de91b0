import type { Builder } from "flatbuffers";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { ByteWindow } from "../byte-window.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  astray,
  astrayFault,
  flatFile,
  flatTable,
  intVector,
  offsetVector,
  type SampleTable,
} from "../sample-bytes.ts";
import { readMs } from "./read-ms.ts";

interface Sample {
  readonly tensors?: (builder: Builder) => readonly SampleTable[];
  readonly nodes?: (builder: Builder) => readonly SampleTable[];
  readonly root?: SampleTable;
  readonly inputs?: readonly number[];
  readonly outputs?: readonly number[];
  readonly version?: string;
}

function file(sample: Sample): Uint8Array {
  return flatFile("MSL2", (builder) => {
    const tables = (list: readonly SampleTable[]) =>
      offsetVector(
        builder,
        list.map((one) => flatTable(builder, one)),
      );
    const tensors = tables(sample.tensors?.(builder) ?? []);
    const nodes = tables(sample.nodes?.(builder) ?? []);
    const inputs = intVector(builder, sample.inputs ?? []);
    const outputs = intVector(builder, sample.outputs ?? []);
    const version = builder.createString(sample.version ?? "MindSpore Lite 2.2.0");
    const { offsets = {}, ...rest } = sample.root ?? {};
    return flatTable(builder, {
      ...rest,
      offsets: { 1: version, 3: inputs, 4: outputs, 6: nodes, 7: tensors, ...offsets },
    });
  });
}

function read(sample: Sample): ArtifactFacts {
  return readArtifact(bytesSource(file(sample)));
}

const hidden = (facts: ArtifactFacts) => [...new Set(facts.unread.flatMap(({ hides }) => hides))];

test.each([
  ["MindSpore Lite 2.2.0", "2.2.0"],
  ["2.2.0.20231010", "2.2.0.20231010"],
  ["MindSpore Lite 102.2.0", "102.2.0"],
  ["MindSpore Lite 2.2.0 ", "2.2.0"],
  ["2.2.0 and later", "2.2.0 and later"],
  ["trunk", "trunk"],
])("version %s", (stated, version) => {
  expect(read({ version: stated }).producer).toEqual({ name: "MindSpore Lite", version });
});

test("custom operators are the vendor's own", () => {
  const facts = read({
    nodes(builder) {
      const custom = flatTable(builder, { offsets: { 0: builder.createString("NPU") } });
      const primitive = flatTable(builder, { offsets: { 1: custom }, bytes: { 0: 191 } });
      return [{ offsets: { 2: primitive } }, { offsets: { 2: primitive } }, {}];
    },
  });
  expect(Object.fromEntries(facts.operators)).toEqual({ Custom: 2, "operator 0": 1 });
  expect(facts.metadata.get("custom-operators")).toBe("NPU (2)");
});

test("custom operators are counted by their kind, and said to be beyond reading", () => {
  const facts = read({
    nodes(builder) {
      const custom = (offsets: Readonly<Record<number, number>>) => ({
        offsets: { 2: flatTable(builder, { offsets, bytes: { 0: 191 } }) },
      });
      const kind = (name: string) => flatTable(builder, { offsets: { 0: builder.createString(name) } });
      return [custom({ 1: kind("NPU") }), custom({ 1: kind("DSP") }), custom({ 1: kind("NPU") }), custom({})];
    },
  });
  const list = "NPU (2), DSP (1), (unnamed) (1)";
  expect(facts.metadata.get("custom-operators")).toBe(list);
  expect(facts.notes).toEqual([`Custom operators hold what only their vendor can read: ${list}.`]);
  expect(facts.unread).toEqual([
    { what: "custom operators", why: "their content is the vendor's own", hides: [] },
  ]);
});

test("what a model states of itself, and nothing where it states nothing", () => {
  const stated = read({ root: { ints: { 2: 2 } } });
  expect([...stated.metadata]).toEqual([
    ["version", "MindSpore Lite 2.2.0"],
    ["framework", "ONNX"],
  ]);
  expect([...read({ root: { ints: { 2: 99 } } }).metadata.values()]).toContain("99");
  expect([...read({}).metadata.keys()]).toEqual(["version"]);
  expect(stated.unread).toEqual([]);
});

test.each([
  [1, undefined],
  [2, "2"],
])("%i subgraphs", (count, stated) => {
  const bytes = flatFile("MSL2", (builder) => {
    const graphs = Array.from({ length: count }, () => flatTable(builder, {}));
    return flatTable(builder, { offsets: { 8: offsetVector(builder, graphs) } });
  });
  expect(readArtifact(bytesSource(bytes)).metadata.get("subgraphs")).toBe(stated);
});

test("types of operators and nodes that are newer than the list keep their number", () => {
  const facts = read({
    nodes: (builder) => [{ offsets: { 2: flatTable(builder, { bytes: { 0: 250 } }) }, ints: { 5: 77 } }],
  });
  expect(Object.fromEntries(facts.operators)).toEqual({ "operator 250": 1 });
  expect(Object.fromEntries(facts.quantization ?? [])).toEqual({ "quantType quant type 77": 1 });
});

test("an input that is not there is a fault and hides inputs and outputs", () => {
  const facts = read({ inputs: [0, 9], tensors: () => [{ ints: { 1: 43 } }] });
  expect(facts.faults.map(({ message }) => message)).toEqual([
    "input 1 refers to tensor 9 but there are only 1",
  ]);
  expect(hidden(facts)).toEqual(["io"]);
});

test("an output that is not there is a fault of its own", () => {
  const facts = read({ outputs: [3], tensors: () => [{ ints: { 1: 43 } }] });
  expect(facts.faults).toEqual([
    {
      code: "HML7123",
      name: "misplaced-value",
      severity: "warning",
      message: "output 0 refers to tensor 3 but there are only 1",
      offset: 0,
      bytes: 0,
    },
  ]);
  expect(facts.unread).toEqual([
    { what: "an output", why: "it refers to a tensor that is not there", hides: ["io"] },
  ]);
});

test("a tensor that is neither input nor output is not among them", () => {
  const named = (builder: Builder, name: string) => ({
    ints: { 1: 43 },
    offsets: { 9: builder.createString(name) },
  });
  const facts = read({
    inputs: [2],
    outputs: [0],
    tensors: (builder) => ["out", "between", "in"].map((name) => named(builder, name)),
  });
  expect(facts.inputs.map(({ name }) => name)).toEqual(["in"]);
  expect(facts.outputs.map(({ name }) => name)).toEqual(["out"]);
  expect(facts.faults).toEqual([]);
});

test("a constant among the inputs is pointed out, open dimensions are open", () => {
  const facts = read({
    inputs: [0, 1],
    tensors: (builder) => [
      { ints: { 1: 43 }, offsets: { 2: intVector(builder, [-1, 0, 3]), 9: builder.createString("x") } },
      { ints: { 1: 43 }, offsets: { 6: builder.createByteVector(new Uint8Array(8)) } },
    ],
  });
  expect(facts.inputs[0]).toEqual({ name: "x", dtype: "float32", shape: [null, 0, 3], layout: "NCHW" });
  expect(facts.inputs[1]?.shape).toBeUndefined();
  expect(facts.notes).toEqual([
    "1 of the inputs hold constant data: the converter listed constants as inputs.",
  ]);
});

test("data in another file is named and hides the weights", () => {
  const facts = read({
    tensors(builder) {
      const external = flatTable(builder, {
        offsets: { 1: builder.createString("net.weights") },
        longs: { 3: 4096 },
      });
      const unsized = flatTable(builder, { offsets: { 1: builder.createString("more.weights") } });
      const name = builder.createString("w");
      return [{ ints: { 1: 43 }, offsets: { 9: name, 12: offsetVector(builder, [external, unsized]) } }];
    },
  });
  expect(facts.companions).toEqual([
    { location: "net.weights", bytes: 4096 },
    { location: "more.weights", bytes: undefined },
  ]);
  expect(facts.unread).toEqual([{ what: 'data of "w"', why: "it lies in another file", hides: ["weights"] }]);
  expect(facts.quantized).toBe("unknown");
});

test("an obfuscated model hides its operators", () => {
  const facts = read({ root: { bytes: { 9: 1 } } });
  expect(facts.unread).toEqual([
    { what: "the true structure", why: "the model is obfuscated", hides: ["operators"] },
  ]);
  expect(facts.notes).toEqual(["The model says that it is obfuscated: names and structure may mislead."]);
});

test.each([
  ["narrow weights with parameters that are set", 32, true, "yes"],
  ["narrow weights with parameters that are not", 32, false, "unknown"],
  ["floats with parameters that are set", 43, true, "unknown"],
  ["floats with parameters that are not", 43, false, "no"],
  ["truth values with parameters that are set", 30, true, "unknown"],
  ["truth values with parameters that are not", 30, false, "no"],
])("%s", (_, type, set, verdict) => {
  const facts = read({
    inputs: [0],
    tensors(builder) {
      const params = [1, 2].map(() => flatTable(builder, { ints: { 1: 5 }, bytes: { 6: set ? 1 : 0 } }));
      const data = builder.createByteVector(new Uint8Array(8));
      return [{ ints: { 1: type }, offsets: { 6: data, 7: offsetVector(builder, params) } }];
    },
  });
  expect(facts.quantized).toBe(verdict);
  expect(facts.inputs[0]?.quantization).toEqual(
    set ? { scales: [1, 1], zeroPoints: [5, 5], channels: 2, axis: 0 } : undefined,
  );
});

test("scales and zero points are kept as far as sixteen, and channels are all counted", () => {
  const channelsOf = (count: number) =>
    read({
      inputs: [0],
      tensors(builder) {
        const params = Array.from({ length: count }, (_, i) =>
          flatTable(builder, { ints: { 1: i + 1 }, bytes: { 6: 1 } }),
        );
        return [{ ints: { 1: 32 }, offsets: { 7: offsetVector(builder, params) } }];
      },
    }).inputs[0]?.quantization;
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  expect(channelsOf(1)).toEqual({ scales: [1], zeroPoints: [1], channels: 1, axis: undefined });
  expect(channelsOf(16)).toMatchObject({ zeroPoints: upTo(16), channels: 16, axis: 0 });
  expect(channelsOf(17)).toEqual({
    scales: upTo(16).map(() => 1),
    zeroPoints: upTo(16),
    channels: 17,
    axis: 0,
  });
});

test("weights of a type that is not known are named by its number, text is text", () => {
  const data = (builder: Builder) => ({ 6: builder.createByteVector(new Uint8Array(8)) });
  const facts = read({
    tensors: (builder) => [99, 12].map((type) => ({ ints: { 1: type }, offsets: data(builder) })),
  });
  expect(Object.fromEntries(facts.weights.byType)).toEqual({ "type 99": 8, string: 8 });
});

test("compressed weights may be shorter than their shape", () => {
  const tensor = (builder: Builder, compression: number): SampleTable => ({
    ints: { 1: 43, 11: compression },
    offsets: { 2: intVector(builder, [100]), 6: builder.createByteVector(new Uint8Array(50)) },
  });
  const compressed = read({ tensors: (builder) => [tensor(builder, 3)] });
  expect(compressed.weights.doubtful).toBeUndefined();
  expect([...(compressed.quantization ?? [])]).toEqual([["compressed weights", 1]]);
  const plain = read({ tensors: (builder) => [tensor(builder, 0)] });
  expect(plain.weights.doubtful?.get("float32")).toBe(50);
  expect(plain.quantization).toBeUndefined();
});

test("a model behind padding is found, and told to be there", () => {
  const bytes = file({});
  const padded = new Uint8Array(256 + bytes.length);
  padded.set(bytes, 256);
  const facts = readArtifact(bytesSource(padded));
  expect(facts.format).toBe("ms");
  expect(facts.faults.map(({ name, message }) => [name, message])).toEqual([
    ["leading-padding", "the model begins at byte 256 behind zero bytes; it should begin at byte 0"],
  ]);
});

test("bytes that are no model at all are read as one that states nothing", () => {
  const facts = readMs(new ByteWindow(bytesSource(new Uint8Array(16)))).finish();
  expect(facts.container).toEqual({ name: "MindSpore Lite", version: undefined });
  expect(facts.faults[0]).toMatchObject({
    name: "unsupported-format-version",
    message:
      'the file follows MindSpore Lite "MSL0 without identifier", which current runtimes refuse; convert the model again with a current converter',
    offset: 4,
    bytes: 4,
  });
});

test.each<[string, Sample]>([
  ["the list of inputs", { root: { ints: { 3: astray } } }],
  ["the list of outputs", { root: { ints: { 4: astray } } }],
  ["a node", { root: { ints: { 6: astray } } }],
  ["a tensor", { root: { ints: { 7: astray } } }],
  ["the vector of subgraphs", { root: { ints: { 8: astray } } }],
  ["the dimensions of a tensor", { tensors: () => [{ ints: { 2: astray } }] }],
  ["the data of a tensor", { tensors: () => [{ ints: { 6: astray } }] }],
  ["quantization parameters", { tensors: () => [{ ints: { 7: astray } }] }],
  ["a reference to external data", { tensors: () => [{ ints: { 12: astray } }] }],
  ["a node's operator", { nodes: () => [{ ints: { 2: astray } }] }],
  [
    "a custom operator",
    {
      nodes: (builder) => [
        { offsets: { 2: flatTable(builder, { bytes: { 0: 191 }, ints: { 1: astray } }) } },
      ],
    },
  ],
])("%s that leads out of the file is named in the fault", (what, sample) => {
  const bytes = file(sample);
  expect(readArtifact(bytesSource(bytes)).faults).toEqual([astrayFault(what, bytes)]);
});
