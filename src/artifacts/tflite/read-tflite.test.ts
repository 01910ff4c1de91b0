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
  readonly outputs?: readonly number[];
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
    const outputs = intVector(builder, sample.outputs ?? []);
    const name = builder.createString("main");
    const graph = flatTable(builder, {
      offsets: { 0: tensors, 1: inputs, 2: outputs, 3: operators, 4: name },
    });
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
  const facts = read({ codes: () => [{ bytes: { 0: 3 } }], operators: [{ ints: { 0: 5 } }] });
  expect(facts.faults).toEqual([
    {
      code: "HML7123",
      name: "misplaced-value",
      severity: "warning",
      message: "an operator refers to operator code 5 but there are only 1",
      offset: expect.any(Number),
      bytes: 4,
    },
  ]);
  expect(facts.unread).toEqual([
    { what: "an operator's type", why: "it refers to a code that is not there", hides: ["operators"] },
  ]);
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
  const facts = read({
    tensors: (builder) => [{ ints: { 10: 1 }, offsets: { 3: builder.createString("w") } }],
  });
  expect(facts.unread).toEqual([{ what: 'data of "w"', why: "it lies in another file", hides: ["weights"] }]);
  expect(facts.quantized).toBe("unknown");
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
  ["a scale on sixteen bits, and nothing narrow", 7, true, "unknown"],
  ["a scale on thirty-two bits is no mark", 2, true, "no"],
  ["a scale on a type that is not known is no mark", 99, true, "no"],
  ["a scale on truth values, and nothing narrow", 6, true, "unknown"],
  ["truth values", 6, false, "no"],
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

/** A file with metadata entries of these names and contents, in this order. */
function withMetadata(entries: readonly (readonly [name: string, content: Uint8Array])[]): ArtifactFacts {
  return read({
    buffers: (builder) =>
      entries.map(([, content]) => ({ offsets: { 0: builder.createByteVector(content) } })),
    root(builder) {
      const tables = entries.map(([name], i) =>
        flatTable(builder, { offsets: { 0: builder.createString(name) }, ints: { 1: i + 1 } }),
      );
      return { 6: offsetVector(builder, tables) };
    },
  });
}

const described = (identifier: string) =>
  flatFile(identifier, (builder) => {
    const texts = ["the name", "what it does", "v2", "unused", "anna", "MIT", "unused", "1.0.0"];
    return flatTable(builder, {
      offsets: Object.fromEntries(texts.map((text, slot) => [slot, builder.createString(text)])),
    });
  });

test("metadata: what the model says of itself", () => {
  const facts = withMetadata([["TFLITE_METADATA", described("M001")]]);
  expect([...facts.metadata].filter(([key]) => key.startsWith("metadata"))).toEqual([
    ["metadata-name", "the name"],
    ["metadata-description", "what it does"],
    ["metadata-version", "v2"],
    ["metadata-author", "anna"],
    ["metadata-license", "MIT"],
    ["metadata-parser", "1.0.0"],
    ["metadata", "TFLITE_METADATA"],
  ]);
  expect(facts.sections.map(({ name }) => name)).toContain("metadata TFLITE_METADATA");
  expect(facts.faults).toEqual([]);
});

test.each([
  ["another name", "OTHER_METADATA", described("M001")],
  ["another identifier", "TFLITE_METADATA", described("X001")],
  ["a later part of an identifier", "TFLITE_METADATA", described("1M00")],
  ["letters for digits", "TFLITE_METADATA", described("Mabc")],
])("metadata of %s is only named", (_, name, content) => {
  const { metadata } = withMetadata([[name, content]]);
  expect([...metadata.keys()].filter((key) => key.startsWith("metadata"))).toEqual(["metadata"]);
  expect(metadata.get("metadata")).toBe(name);
});

test("metadata that is damaged inside makes the file damaged", () => {
  const bytes = described("M001");
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, 0x7fff_0000, true);
  const facts = withMetadata([["TFLITE_METADATA", bytes]]);
  expect(facts.faults.map(({ name }) => name)).toEqual(["malformed-flatbuffer"]);
});

test("metadata is named as far as thirty-two, and a version as far as it is one", () => {
  const text = (length: number) => new TextEncoder().encode("1".repeat(length));
  const many = withMetadata(Array.from({ length: 33 }, (_, i) => [`entry-${i}`, text(1)] as const));
  expect(many.metadata.get("metadata")?.split(", ")).toEqual(
    Array.from({ length: 32 }, (_, i) => `entry-${i}`),
  );
  const versionOf = (content: Uint8Array) => withMetadata([["min_runtime_version", content]]);
  expect(versionOf(text(64)).requires).toEqual([`tflite-runtime@${"1".repeat(64)}`]);
  expect(versionOf(text(65)).requires).toBeUndefined();
  expect(versionOf(new Uint8Array(4)).requires).toBeUndefined();
  const other = withMetadata([["max_runtime_version", text(4)]]);
  expect(other.requires).toBeUndefined();
  expect(other.metadata.get("metadata")).toBe("max_runtime_version");
});

test("a buffer of no data, of none of its own, and one that ends with the file", () => {
  const bytes = file({
    tensors: () => [1, 2, 3].map((buffer) => ({ bytes: { 1: 9 }, ints: { 2: buffer } })),
    buffers: () => [{ longs: { 1: 1, 2: 8 } }, { longs: { 1: 8, 2: 0 } }, { longs: { 1: 8, 2: 77_777 } }],
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = [...bytes.keys()].find((i) => i + 8 <= bytes.length && view.getUint32(i, true) === 77_777) ?? -1;
  const readOf = (size: number) => {
    view.setUint32(at, size, true);
    return readArtifact(bytesSource(bytes));
  };
  const whole = readOf(bytes.length - 8);
  expect(whole.faults).toEqual([]);
  expect(whole.weights).toMatchObject({ bytes: bytes.length - 8, constants: 1 });
  const beyond = readOf(bytes.length - 7);
  expect(beyond.weights.bytes).toBe(0);
  const [wanted, available] = [bytes.length - 7, bytes.length - 8];
  const message = `the data of a buffer at byte 8 needs ${wanted} bytes and the file has ${available} there`;
  expect(beyond.faults).toMatchObject([
    { name: "malformed-flatbuffer", message, offset: 8, bytes: available },
  ]);
});

test("operators: builtin ones with a text are not custom, custom ones without one have their number", () => {
  const facts = read({
    codes: (builder) => [
      { bytes: { 0: 3 }, ints: { 3: 3 }, offsets: { 1: builder.createString("Odd") } },
      { bytes: { 0: 32 }, ints: { 3: 32 } },
      { bytes: { 0: 32 }, ints: { 3: 32 }, offsets: { 1: builder.createString("Flex") } },
      { bytes: { 0: 32 }, ints: { 3: 32 }, offsets: { 1: builder.createString("Rare") } },
    ],
    operators: [0, 1, 2, 3].map((code) => ({ ints: { 0: code } })),
  });
  expect(Object.fromEntries(facts.operators)).toEqual({ CONV_2D: 1, CUSTOM: 1, Flex: 1, Rare: 1 });
  expect(facts.metadata.get("custom-operators")).toBe("Flex, Rare");
});
