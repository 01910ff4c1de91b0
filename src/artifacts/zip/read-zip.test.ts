import { type Zippable, zipSync } from "fflate";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { readArtifact } from "../read-artifact.ts";

const utf8 = new TextEncoder();
const date = new Date(2020, 0, 1);

function zip(files: Readonly<Record<string, string>>, level: 0 | 9 = 9): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files))
    entries[name] = [utf8.encode(text), { level, mtime: date }];
  return zipSync(entries);
}

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

test.each([0, 9] as const)("an OM2 package is read, packed at level %i", (level) => {
  const files = { "manifest.json": manifest, "data/model_0/model_meta.json": meta, "data/kernels/k.o": "x" };
  const facts = readArtifact(bytesSource(zip(files, level)));
  expect(facts).toMatchObject({
    format: "om2",
    name: "net",
    container: { name: "OM2", version: "0" },
    target: ["Ascend950"],
    inputs: [
      { name: "a", dtype: "float32", shape: [1], layout: "NCHW" },
      { name: "b", dtype: "float16", shape: [null, 4], layout: "ND" },
    ],
    outputs: [{ name: "c", dtype: undefined, shape: undefined, layout: undefined }],
  });
  expect(facts.metadata.get("build-options")).toBe("atc --model=… --soc_version=Ascend950");
  expect(facts.sections.map(({ name }) => name)).toEqual([...Object.keys(files), "zip directory"]);
  expect(facts.unread.flatMap(({ hides }) => hides)).toEqual(
    expect.arrayContaining(["operators", "weights"]),
  );
});

test.each([
  ["no JSON", "{", "all"],
  ["nested too deep for a parser", "[".repeat(200_000), "all"],
  ["no object", "[]", "all"],
])("a manifest that is %s hides what it would tell", (_, text, topic) => {
  const facts = readArtifact(bytesSource(zip({ "manifest.json": text, "data/model_0/x": "" })));
  expect(facts.format).toBe("om2");
  expect(facts.unread.flatMap(({ hides }) => hides)).toContain(topic);
});

test("an entry that unpacks to more than it states is not believed", () => {
  const bytes = zip({ "manifest.json": manifest.padEnd(4000), "data/model_0/model_meta.json": meta });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  expect(readArtifact(bytesSource(bytes)).inputs).toEqual([]);
});

test.each([
  [
    "a PyTorch checkpoint",
    { "archive/data.pkl": "x", "archive/version": "3" },
    "python-pickle",
    "PyTorch checkpoint",
  ],
  ["any other zip", { "readme.txt": "x" }, "archive-instead-of-model", "zip archive"],
])("%s is named", (_, files, fault, description) => {
  const facts = readArtifact(bytesSource(zip(files)));
  expect(facts.description).toBe(description);
  expect(facts.faults.map(({ name }) => name)).toEqual([fault]);
});

test("a foreign .him is unknown, by name", () => {
  const facts = readArtifact(bytesSource(zip({ "model.bin": "x" })), { fileName: "watch.HIM" });
  expect(facts).toMatchObject({ format: "unknown", description: "foreign .him file (zip archive)" });
});

test("bytes behind the directory are trailing data", () => {
  const bytes = zip({ "manifest.json": manifest, "data/model_0/model_meta.json": meta });
  const longer = new Uint8Array(bytes.length + 5);
  longer.set(bytes);
  const facts = readArtifact(bytesSource(longer));
  expect(facts.faults.map(({ name }) => name)).toContain("trailing-data");
});
