import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../conformance/arbitrary/arbitrary-document.ts";
import { Source } from "../base/source.ts";
import { writeXml } from "../formats/xml/write-xml.ts";
import { type Entry, findEntry, type Mapping, type TreeNode } from "../model/tree.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { readDocument } from "../schema/read-document.ts";
import { readHml } from "../syntax/read-hml.ts";
import { generateXmlSchema } from "./xml-schema.ts";
import { xsdPatterns } from "./xsd-pattern.ts";

const isThere = spawnSync("xmllint", ["--version"]).status === 0;
if (!isThere)
  console.warn("skipped: there is no xmllint on the path (Debian: apt-get install libxml2-utils)");

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hml-xsd-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  const [file] = generateXmlSchema();
  writeFileSync(join(folder, "hml.xsd"), file?.content ?? "");
});

/** Validates texts against the schema: for each `""`, or what xmllint says of it. */
function validate(texts: readonly string[]): readonly string[] {
  const names = texts.map((_, i) => `${i}.xml`);
  for (const [i, text] of texts.entries()) writeFileSync(join(folder, `${i}.xml`), text);
  const { stderr, error } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", "hml.xsd", ...names], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  const lines = stderr.split("\n");
  return names.map((name) => {
    if (lines.includes(`${name} validates`)) return "";
    return (
      lines.find((line) => line.startsWith(`${name}:`)) ?? `${name} was not judged: ${stderr.slice(0, 300)}`
    );
  });
}

/** Every declaration that the project holds and that HML itself has nothing against. */
function listDeclarations(): readonly (readonly [path: string, xml: string])[] {
  const systems = readdirSync(join(root, "conformance/systems"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `conformance/systems/${name}/declaration.hml`);
  const examples = [
    "heart-rhythm/heart_rhythm.hml",
    "face-detection/face_detection.hml",
    "lying/wakeword.hml",
  ];
  const paths = [
    ...systems,
    ...examples.map((path) => `conformance/examples/${path}`),
    "spec/catalogue/devices.hml",
  ];
  return paths.map((path) => {
    const { value } = readHml(new Source(path, readFileSync(join(root, path), "utf8")));
    return [path, writeXml(value).text] as const;
  });
}

const nowhere = { start: 0, end: 0 };

/** A block with all that its kind requires, from the vocabulary's examples, and no kind without a block. */
function complete(block: Mapping, kindId: string): Mapping {
  const kind = kinds[kindId];
  if (!kind || kind.open) return block;
  const entries: Entry[] = block.entries.map((entry) => completeEntry(entry, kindId));
  const add = (key: string) => {
    if (!findEntry(block, key)) entries.push(completeEntry(exampleEntry(key, kindId), kindId));
  };
  for (const [name, { required }] of Object.entries({ ...kind.properties, ...kind.blocks }))
    if (required) add(name);
  for (const names of kind.atLeastOne ?? [])
    if (!names.some((name) => findEntry(block, name))) add(names[0] ?? "");
  return { ...block, entries };
}

function completeEntry(entry: Entry, parent: string): Entry {
  const kind = entry.key === "x" ? "x" : kinds[parent]?.blocks[entry.key]?.kind;
  if (!kind || entry.value.type !== "mapping") return entry;
  if (kinds[kind]?.form !== "labelled") return { ...entry, value: complete(entry.value, kind) };
  const entries = entry.value.entries.map((labelled) =>
    labelled.value.type === "mapping" ? { ...labelled, value: complete(labelled.value, kind) } : labelled,
  );
  return { ...entry, value: { ...entry.value, entries } };
}

function exampleEntry(key: string, parent: string): Entry {
  const property = kinds[parent]?.properties[key];
  const { example = "" } = property ?? {};
  const words = example.match(/"[^"]*"|[^[\],\s]+/g) ?? [];
  const scalar = (text: string): TreeNode => ({
    type: "scalar",
    text: text.replaceAll('"', ""),
    form: "quoted",
    span: nowhere,
  });
  const items = words.map((text) => ({ value: scalar(text), trivia: undefined }));
  const block: Mapping = { type: "mapping", entries: [], span: nowhere, dangling: [] };
  const kind = kinds[kinds[parent]?.blocks[key]?.kind ?? ""];
  const labelled = { ...block, entries: [makeEntry("one", block)] };
  if (!property) return makeEntry(key, kind?.form === "labelled" ? labelled : block);
  return makeEntry(
    key,
    property.list ? { type: "sequence", items, span: nowhere, dangling: [] } : scalar(example),
  );
}

function makeEntry(key: string, value: TreeNode): Entry {
  return { key, value, keySpan: nowhere, kindSpan: nowhere, span: nowhere, trivia: undefined };
}

describe.skipIf(!isThere)("xmllint", () => {
  test("accepts every example and every system of the project", () => {
    const declarations = listDeclarations();
    expect(declarations.length).toBeGreaterThan(30);
    const verdicts = validate(declarations.map(([, xml]) => xml));
    expect(verdicts.filter((verdict) => verdict !== "")).toEqual([]);
  });

  test("accepts random documents of all the vocabulary, comments, extensions and odd names among them", () => {
    const documents = fc.sample(arbitraryDocument({ beyondHmlText: true }), { numRuns: 60, seed: 7 });
    const trees = documents.map((tree) => ({ ...tree, root: complete(tree.root, "root") }));
    // Versions of the language and extensions are random words, which no schema judges.
    const unjudged = ["newer-language", "requires-too-low", "extension-not-understood"];
    const right = trees.filter((tree) =>
      readDocument(tree).diagnostics.every(({ name }) => unjudged.includes(name)),
    );
    expect(right.length).toBeGreaterThan(30);
    expect(validate(right.map((tree) => writeXml(tree).text)).filter((verdict) => verdict !== "")).toEqual(
      [],
    );
  });

  const right = readFileSync(join(root, "conformance/examples/heart-rhythm/heart_rhythm.hml.xml"), "utf8");

  /** One thing wrong each: what stands there, and what is put in its place. */
  const wrong: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
    ["another namespace", "urn:hml:1", "urn:hml:2"],
    ["no namespace", ' xmlns="urn:hml:1"', ""],
    ["no version of the language", ' hml="1.0"', ""],
    ["another root", /model-service/g, "services"],
    ["an attribute that there is not", ' version="3.1.0"', ' version="3.1.0" versio="1"'],
    ["an element that there is not", "<lifecycle ", "<life/><lifecycle "],
    ["no version of the model", ' version="3.1.0"', ""],
    ["a version that is none", ' version="3.1.0"', ' version="v3"'],
    ["a date with one digit", 'trained="2026-03-01"', 'trained="2026-3-1"'],
    [
      "a digest in capitals",
      /digest="sha256:([0-9a-f]{64})"/,
      'digest="sha256:ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789"',
    ],
    ["a format that there is not", 'format="om"', 'format="exe"'],
    ["bytes below zero", /bytes="([0-9]+)"/, 'bytes="-$1"'],
    [
      "a precision that there is not",
      '<policy default="int8" emergency="fp16"/>',
      '<accuracy id="int8" mode="int9"/>',
    ],
    ["a size with a blank", /size="[^"]+"/, 'size="5 MB"'],
    ["a variant without an artifact", / artifact="[^"]+"/, ""],
    ["a model without a life cycle", /<lifecycle [^>]*\/>/, ""],
    ["a model without a privacy statement", /<privacy [^>]*(\/>|>[\s\S]*?<\/privacy>)/, ""],
    ["hardware without a processor", /<hardware( [^>]*)?>[\s\S]*?<\/hardware>/, "<hardware$1/>"],
    ["an item of another name", /<device-type>wearable<\/device-type>/, "<type>wearable</type>"],
    ["a device type that there is not", "<device-type>wearable<", "<device-type>fridge<"],
    [
      "a list as an attribute",
      /(<variant id="wrist")([\s\S]*?)<device-support>[\s\S]*?<\/device-support>/,
      '$1 device-support="wearable"$2',
    ],
    ["a life cycle twice", /(<lifecycle [^>]*\/>)/, "$1$1"],
    ["a label twice", 'id="pocket"', 'id="wrist"'],
    ["a label of digits", 'id="pocket"', 'id="1234"'],
    ["a model without a label", '<model id="heart_rhythm"', "<model"],
    ["text in a block", /<lifecycle /, "text <lifecycle "],
    ["a duration in words", 'retention="0d"', 'retention="0 days"'],
  ];

  test.each(wrong)("refuses %s", (_, from, to) => {
    const text = right.replace(from, to);
    expect(text).not.toBe(right);
    const [whole, verdict] = validate([right, text]);
    expect(whole).toBe("");
    expect(verdict).toContain("Schemas validity error");
  });
});

test("patterns are those of the vocabulary: a lookahead at the beginning is one more of them", () => {
  expect(xsdPatterns("^(?=.*[A-Z])(?:a|b)+(?:\\.c)?$")).toEqual([".*[A-Z].*", "(a|b)+(\\.c)?"]);
  expect(xsdPatterns("^[^\\\\\\u0000-\\u001f]+$")).toEqual(["[^\\\\\\t\\n\\r]+"]);
  expect(() => xsdPatterns("^a(?!b)$")).toThrow("no way to say");
});
