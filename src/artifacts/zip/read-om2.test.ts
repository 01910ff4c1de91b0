import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { readArtifact } from "../read-artifact.ts";
import { type SampleEntry, zip } from "../sample-zip.ts";

const utf8 = new TextEncoder();
const limit = 1024 * 1024;

const manifest = JSON.stringify({
  om2_version: "0",
  model_num: 1,
  atc_command: 'atc --model="/home/anna/net.onnx" --soc_version=Ascend950',
});
const meta = JSON.stringify({
  name: "net",
  inputs: [
    { name: "b", index: 1, shape: [-1, 4], data_type: "DT_FLOAT16", format: "ND" },
    { name: "a", index: 0, shape: [1], data_type: "DT_FLOAT", format: "NCHW" },
  ],
  outputs: [{ name: "c", shape: "none", data_type: 7 }],
});
const metaName = "data/model_0/model_meta.json";

/** An entry as it is, or deflated. */
function entry(name: string, text: string, method: number): SampleEntry {
  const content = utf8.encode(text);
  return method === 0
    ? { name, content }
    : { name, content: deflateSync(content), method, bytes: content.length };
}

const read = (...entries: readonly SampleEntry[]) => readArtifact(bytesSource(zip(entries)));
const readManifest = (value: unknown) =>
  read({ name: "manifest.json", content: JSON.stringify(value) }, { name: metaName, content: meta });
const readMeta = (value: unknown) =>
  read({ name: "manifest.json", content: manifest }, { name: metaName, content: JSON.stringify(value) });

test.each([0, 8])("an OM2 package is read, packed by method %i", (method) => {
  const facts = read(
    entry("manifest.json", manifest, method),
    entry(metaName, meta, method),
    entry("data/kernels/k.o", "x", method),
  );
  expect(facts).toMatchObject({
    format: "om2",
    description: "Ascend OM2 package (zip)",
    name: "net",
    container: { name: "OM2", version: "0" },
    producer: { name: "atc", version: undefined },
    target: ["Ascend950"],
    inputs: [
      { name: "a", dtype: "float32", shape: [1], layout: "NCHW" },
      { name: "b", dtype: "float16", shape: [null, 4], layout: "ND" },
    ],
    outputs: [{ name: "c", dtype: undefined, shape: undefined, layout: undefined }],
    metadata: new Map([
      ["entries", "3"],
      ["models", "1"],
      ["build-options", "atc --model=… --soc_version=Ascend950"],
    ]),
    faults: [
      {
        name: "other-container",
        severity: "info",
        message:
          "the file is an OM2 package (a zip), known from sources only; what it holds is listed and not all of it is verified",
        offset: 0,
        bytes: 4,
      },
    ],
    unread: [
      {
        what: "operators and weights",
        why: "the package has no public description of them",
        hides: ["operators", "weights", "target"],
      },
    ],
  });
  expect(facts.producer).toHaveProperty("version");
  expect(facts.sections.map(({ name }) => name)).toEqual([
    "manifest.json",
    metaName,
    "data/kernels/k.o",
    "zip directory",
  ]);
});

const withoutManifest = { what: "manifest.json", why: "it is damaged or no JSON object", hides: ["all"] };
const withoutMeta = {
  what: "model_meta.json",
  why: "it is missing, damaged or no JSON object",
  hides: ["io", "name"],
};

test.each([
  ["no JSON", "{"],
  ["nested too deep for a parser", "[".repeat(200_000)],
  ["a list", "[]"],
  ["null", "null"],
  ["a number", "7"],
])("a manifest that is %s hides what it would tell", (_, content) => {
  const facts = read({ name: "manifest.json", content }, { name: "data/model_0/x" });
  expect(facts).toMatchObject({ format: "om2", container: { name: "OM2" }, producer: { name: undefined } });
  expect(facts.unread.slice(1)).toEqual([withoutManifest, withoutMeta]);
});

test.each<readonly [string, Partial<SampleEntry>]>([
  ["encrypted", { flags: 0x801 }],
  ["packed in a way that is not read", { method: 12 }],
  [
    "packed in another way than it states",
    { method: 9, content: deflateSync(utf8.encode(manifest)), bytes: 200 },
  ],
  ["deflated, and damaged", { method: 8, content: Uint8Array.of(0xff, 0xff, 0xff, 0xff), bytes: 99 }],
  ["deflated to more than it states", { method: 8, content: deflateSync(utf8.encode(manifest)), bytes: 20 }],
  ["one byte larger than is read", { content: manifest.padEnd(limit + 1), central: { bytes: 9 } }],
  [
    "unpacked to one byte more than is read",
    {
      method: 8,
      content: deflateSync(utf8.encode(manifest.padEnd(limit + 1))),
      bytes: limit + 1,
    },
  ],
  ["without a header in front of it", { central: { offset: 1 } }],
  ["beyond the file", { central: { packedBytes: 9_999 } }],
])("a manifest that is %s is not read", (_, changed) => {
  const facts = read(
    { name: "manifest.json", content: manifest, ...changed },
    { name: metaName, content: meta },
  );
  expect(facts).toMatchObject({ format: "om2", name: "net" });
  expect(facts.unread.slice(1)).toEqual([withoutManifest]);
});

test.each<readonly [string, Partial<SampleEntry>]>([
  ["of the largest size that is read", { content: manifest.padEnd(limit) }],
  [
    "unpacked to the largest size that is read",
    {
      method: 8,
      content: deflateSync(utf8.encode(manifest.padEnd(limit))),
      bytes: limit,
    },
  ],
  ["with extra fields in front of it", { local: { extra: "up\u0003\u0000abc" } }],
  ["with other sizes in front of it", { local: { packedBytes: 0, bytes: 0 } }],
])("a manifest %s is read", (_, changed) => {
  const facts = read(
    { name: "manifest.json", content: manifest, ...changed },
    { name: metaName, content: meta },
  );
  expect(facts.container).toEqual({ name: "OM2", version: "0" });
});

test.each<readonly [string, readonly SampleEntry[], string]>([
  ["a version of OM2", [{ name: "manifest.json", content: '{"om2_version":1}' }], "om2"],
  ["a folder of a model", [{ name: "manifest.json", content: "{}" }, { name: "data/model_0/x" }], "om2"],
  ["neither", [{ name: "manifest.json", content: "{}" }, { name: "data/x" }], "unknown"],
  [
    "a folder of a model elsewhere",
    [{ name: "manifest.json", content: "{}" }, { name: "a/data/model_0/x" }],
    "unknown",
  ],
  ["a model, without a manifest", [{ name: metaName, content: meta }], "unknown"],
  ["a manifest in a folder", [{ name: "a/manifest.json", content: manifest }, { name: metaName }], "unknown"],
])("an archive with %s is told apart", (_, entries, format) => {
  expect(read(...entries).format).toBe(format);
});

test.each([
  [{ om2_version: "1.2" }, "1.2"],
  [{ om2_version: 3 }, "3"],
  [{ om2_version: "" }, undefined],
  [{ om2_version: null }, undefined],
  [{}, undefined],
])("of %j the version is %s", (value, version) => {
  expect(readManifest(value).container.version).toBe(version);
});

test.each([
  ["atc --soc_version=Ascend310P3", ["Ascend310P3"]],
  ["atc --soc_version Ascend910B1 --log=error", ["Ascend910B1"]],
  ['atc --soc_version="Ascend310"', ["Ascend310"]],
  ["atc --soc_version='Ascend310'", ["Ascend310"]],
  ["atc --log=error", []],
])("of the command %s the target is %j", (atc_command, target) => {
  const facts = readManifest({ atc_command });
  expect(facts.target).toEqual(target);
  expect(facts.producer).toEqual({ name: "atc", version: undefined });
});

test("without a command neither producer nor target are known", () => {
  const facts = readManifest({ atc_command: "" });
  expect(facts).toMatchObject({ target: [], producer: { name: undefined, version: undefined } });
  expect(facts.metadata.has("build-options")).toBe(false);
});

test("of several models the first is told, by number and not by place", () => {
  const named = (number: string) => ({
    name: `data/model_${number}/model_meta.json`,
    content: JSON.stringify({ name: `net ${number}` }),
  });
  const read = (...numbers: readonly string[]) =>
    readArtifact(bytesSource(zip([{ name: "manifest.json", content: manifest }, ...numbers.map(named)])))
      .name;
  expect(read("10", "2", "11")).toBe("net 2");
  expect(read("1", "0")).toBe("net 0");
  expect(read("12")).toBe("net 12");
});

test.each([
  "data/model_x/model_meta.json",
  "data/model_/model_meta.json",
  "old/data/model_0/model_meta.json",
  "data/model_0/model_meta.json.bak",
  "data/model_0/sub/model_meta.json",
])("%s tells nothing of the first model", (name) => {
  const facts = read({ name: "manifest.json", content: manifest }, { name, content: meta });
  expect(facts).toMatchObject({ inputs: [], outputs: [], name: undefined });
  expect(facts.unread.slice(1)).toEqual([withoutMeta]);
});

test("a model without inputs and outputs has none", () => {
  const facts = readMeta({ name: "", inputs: { name: "a" } });
  expect(facts).toMatchObject({ inputs: [], outputs: [] });
  expect(facts.name).toBeUndefined();
  expect(facts.unread).toHaveLength(1);
});

test("what is no input is left out, and an input may leave out everything", () => {
  expect(readMeta({ inputs: [null, 3, "a", [], {}] }).inputs).toEqual([
    { name: "", dtype: undefined, shape: undefined, layout: undefined },
  ]);
});

test("inputs stand by their index, and by their place where they have none", () => {
  const inputs = [{ name: "a", index: 5 }, { name: "b" }, { name: "c", index: "0" }, { name: "d", index: 0 }];
  expect(readMeta({ inputs }).inputs.map(({ name }) => name)).toEqual(["d", "b", "c", "a"]);
});

test.each([
  ["DT_FLOAT", "float32"],
  ["DT_DOUBLE", "float64"],
  ["DT_BF16", "bfloat16"],
  ["DT_INT8", "int8"],
  ["INT32", "int32"],
  ["UDT_INT8", undefined],
  ["DT_VARIANT", undefined],
  ["constructor", undefined],
])("the type %s is %s", (data_type, dtype) => {
  expect(readMeta({ inputs: [{ data_type }] }).inputs[0]?.dtype).toBe(dtype);
});

test("a dimension is a whole number that is not negative", () => {
  const shape = [0, 1, 7, -1, 1.5, 2 ** 53, "3", null];
  expect(readMeta({ inputs: [{ shape }] }).inputs[0]?.shape).toEqual([0, 1, 7, null, null, null, null, null]);
});
