import type { Builder } from "flatbuffers";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import { flatFile, flatTable, intVector, offsetVector, type SampleTable } from "../sample-bytes.ts";

interface Sample {
  readonly tensors?: (builder: Builder) => readonly SampleTable[];
  readonly codes?: (builder: Builder) => readonly SampleTable[];
  readonly operators?: readonly SampleTable[];
  readonly buffers?: (builder: Builder) => readonly SampleTable[];
  readonly root?: (builder: Builder) => Readonly<Record<number, number>>;
  readonly inputs?: readonly number[];
  readonly version?: number;
  readonly identifier?: string;
}

function file(sample: Sample): Uint8Array {
  return flatFile(sample.identifier ?? "TFL3", (builder) => {
    const tables = (list: readonly SampleTable[]) =>
      offsetVector(
        builder,
        list.map((one) => flatTable(builder, one)),
      );
    const tensors = tables(sample.tensors?.(builder) ?? []);
    const operators = tables(sample.operators ?? []);
    const codes = tables(sample.codes?.(builder) ?? []);
    const buffers = tables([{}, ...(sample.buffers?.(builder) ?? [])]);
    const inputs = intVector(builder, sample.inputs ?? []);
    const name = builder.createString("main");
    const graph = flatTable(builder, { offsets: { 0: tensors, 1: inputs, 3: operators, 4: name } });
    const subgraphs = offsetVector(builder, [graph]);
    const more = sample.root?.(builder) ?? {};
    return flatTable(builder, {
      offsets: { 1: codes, 2: subgraphs, 4: buffers, ...more },
      ints: { 0: sample.version ?? 3 },
    });
  });
}

const read = (sample: Sample): ArtifactFacts => readArtifact(bytesSource(file(sample)));
const hidden = (facts: ArtifactFacts) => [...new Set(facts.unread.flatMap(({ hides }) => hides))];
const data = (builder: Builder, bytes: number): SampleTable => ({
  offsets: { 0: builder.createByteVector(new Uint8Array(bytes)) },
});

test("operators by their code, custom ones by their name", () => {
  const facts = read({
    codes: (builder) => [
      { bytes: { 0: 3 } },
      { bytes: { 0: 127 }, ints: { 3: 150 } },
      { bytes: { 0: 32 }, ints: { 3: 32 }, offsets: { 1: builder.createString("Flex") } },
      { ints: { 3: 999 } },
    ],
    operators: [{ ints: { 0: 0 } }, { ints: { 0: 1 } }, { ints: { 0: 2 } }, { ints: { 0: 3 } }],
  });
  expect(Object.fromEntries(facts.operators)).toEqual({ CONV_2D: 1, GELU: 1, Flex: 1, "operator 999": 1 });
  expect(facts.metadata.get("custom-operators")).toBe("Flex");
});

test("an operator whose code is not there hides the operators", () => {
  const facts = read({ operators: [{ ints: { 0: 5 } }] });
  expect(facts.faults.map(({ name }) => name)).toEqual(["misplaced-value"]);
  expect(hidden(facts)).toEqual(["operators"]);
});

test("buffers that tensors share count once; those behind the file count where they lie", () => {
  const facts = read({
    tensors: () => [
      { bytes: { 1: 0 }, ints: { 2: 1 } },
      { bytes: { 1: 0 }, ints: { 2: 1 } },
      { bytes: { 1: 9 }, ints: { 2: 2 } },
    ],
    buffers: (builder) => [data(builder, 16), { longs: { 1: 8, 2: 20 } }],
  });
  expect(Object.fromEntries(facts.weights.byType)).toEqual({ float32: 16, int8: 20 });
  expect(facts.sections).toContainEqual({ name: "constant 2", offset: 8, bytes: 20 });
  expect(facts.faults).toEqual([]);
});

test("a buffer past the end of the file is a fault and hides everything", () => {
  const facts = read({
    tensors: () => [{ bytes: { 1: 9 }, ints: { 2: 1 } }],
    buffers: () => [{ longs: { 1: 8, 2: 1_000_000 } }],
  });
  expect(facts.faults.map(({ name }) => name)).toEqual(["malformed-flatbuffer"]);
  expect(hidden(facts)).toEqual(["all"]);
});

test("signatures give tensors further names", () => {
  const facts = read({
    inputs: [0],
    tensors: (builder) => [{ offsets: { 3: builder.createString("serving_default_x:0") } }],
    root(builder) {
      const entry = flatTable(builder, { offsets: { 0: builder.createString("x") }, ints: { 1: 0 } });
      const ports = offsetVector(builder, [entry]);
      const key = builder.createString("serving_default");
      return { 7: offsetVector(builder, [flatTable(builder, { offsets: { 0: ports, 2: key } })]) };
    },
  });
  expect(facts.inputs[0]).toMatchObject({ name: "serving_default_x:0", aliases: ["x"] });
});

test("metadata: the runtime that is needed", () => {
  const facts = read({
    buffers: (builder) => [
      { offsets: { 0: builder.createByteVector(new TextEncoder().encode("1.14.0\0\0")) } },
    ],
    root(builder) {
      const name = builder.createString("min_runtime_version");
      return { 6: offsetVector(builder, [flatTable(builder, { offsets: { 0: name }, ints: { 1: 1 } })]) };
    },
  });
  expect(facts.requires).toEqual(["tflite-runtime@1.14.0"]);
});

test("an external buffer hides the weights", () => {
  expect(hidden(read({ tensors: () => [{ ints: { 10: 1 } }] }))).toEqual(["weights"]);
});

test.each([
  ["TFL1", 3],
  ["TFL3", 9],
])("%s version %i is not fully known", (identifier, version) => {
  const facts = read({ identifier, version });
  expect(facts.faults.map(({ name }) => name)).toEqual(["unsupported-format-version"]);
});

test.each([
  ["a scale on narrow weights", 9, true, "yes"],
  ["narrow weights without a scale", 9, false, "unknown"],
  ["floats", 0, false, "no"],
])("quantized: %s", (_, type, scaled, verdict) => {
  const facts = read({
    tensors(builder) {
      builder.startVector(4, 1, 4);
      builder.addFloat32(0.5);
      const scales = builder.endVector();
      const quantization = flatTable(builder, { offsets: { 2: scales } });
      return [{ bytes: { 1: type }, ints: { 2: 1 }, ...(scaled && { offsets: { 4: quantization } }) }];
    },
    buffers: (builder) => [data(builder, 8)],
  });
  expect(facts.quantized).toBe(verdict);
});
