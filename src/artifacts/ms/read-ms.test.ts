import type { Builder } from "flatbuffers";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import { flatFile, flatTable, intVector, offsetVector, type SampleTable } from "../sample-bytes.ts";

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

test("a constant among the inputs is pointed out, open dimensions are open", () => {
  const facts = read({
    inputs: [0, 1],
    tensors: (builder) => [
      { ints: { 1: 43 }, offsets: { 2: intVector(builder, [-1, 3]), 9: builder.createString("x") } },
      { ints: { 1: 43 }, offsets: { 6: builder.createByteVector(new Uint8Array(8)) } },
    ],
  });
  expect(facts.inputs[0]).toEqual({ name: "x", dtype: "float32", shape: [null, 3], layout: "NCHW" });
  expect(facts.inputs[1]?.shape).toBeUndefined();
  expect(facts.notes).toEqual([expect.stringContaining("1 of the inputs hold constant data")]);
});

test("data in another file is named and hides the weights", () => {
  const facts = read({
    tensors(builder) {
      const external = flatTable(builder, {
        offsets: { 1: builder.createString("net.weights") },
        longs: { 3: 4096 },
      });
      return [{ ints: { 1: 43 }, offsets: { 12: offsetVector(builder, [external]) } }];
    },
  });
  expect(facts.companions).toEqual([{ location: "net.weights", bytes: 4096 }]);
  expect(hidden(facts)).toEqual(["weights"]);
});

test("an obfuscated model hides its operators", () => {
  const facts = read({ root: { bytes: { 9: 1 } } });
  expect(hidden(facts)).toEqual(["operators"]);
  expect(facts.notes?.[0]).toContain("obfuscated");
});

test.each([
  ["narrow weights with parameters that are set", 32, true, "yes"],
  ["narrow weights with parameters that are not", 32, false, "unknown"],
  ["floats with parameters that are set", 43, true, "unknown"],
  ["floats with parameters that are not", 43, false, "no"],
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

test("compressed weights may be shorter than their shape", () => {
  const tensor = (builder: Builder, compression: number): SampleTable => ({
    ints: { 1: 43, 11: compression },
    offsets: { 2: intVector(builder, [100]), 6: builder.createByteVector(new Uint8Array(50)) },
  });
  expect(read({ tensors: (builder) => [tensor(builder, 3)] }).weights.doubtful).toBeUndefined();
  expect(read({ tensors: (builder) => [tensor(builder, 0)] }).weights.doubtful?.get("float32")).toBe(50);
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
