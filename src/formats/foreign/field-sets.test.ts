import { describe, expect, test } from "vitest";
import { Source } from "../../base/source.ts";
import type { Loss } from "../../model/loss.ts";
import type { Entry, Mapping, Tree, TreeNode } from "../../model/tree.ts";
import { valueTypes } from "../../model/values/value-types.ts";
import { enums } from "../../model/vocabulary/enums.ts";
import type { PropertySpec } from "../../model/vocabulary/kind-spec.ts";
import { kinds } from "../../model/vocabulary/vocabulary.ts";
import { writeJson } from "../json/write-json.ts";
import { listStatements } from "../list-statements.ts";
import { writeLegacyXml } from "../xml/write-legacy-xml.ts";
import { writeXml } from "../xml/write-xml.ts";
import { writeYaml } from "../yaml/write-yaml.ts";
import { exportForeign } from "./export-foreign.ts";
import { foreignFormats } from "./foreign-formats.ts";
import { listMappedFields } from "./mapped-fields.ts";

const nowhere = { start: 0, end: 0 };

/** Labels for a kind: those that a table speaks of by name, and one more. */
const labelsOf: Readonly<Record<string, readonly string[]>> = {
  model: ["m"],
  variant: ["default"],
  step: ["train", "quantize"],
  claim: ["f1"],
};

/** Values by which tables know what to do: anything else is said exactly by none of them. */
const values: Readonly<Record<string, string>> = {
  format: "tflite",
  contact: "a@b.example",
  axis: "precision",
  metric: "f1",
};

/** A document with every field of the vocabulary, once. */
function makeWhole(): Tree {
  return { source: new Source("whole", ""), notation: "hml", root: makeBlock("root", []) };
}

function makeBlock(kind: string, path: readonly string[]): Mapping {
  const { properties = {}, blocks = {} } = kinds[kind] ?? {};
  const own = Object.entries(properties).map(([name, spec]) => makeEntry(name, makeValue(name, spec)));
  const inner = Object.entries(blocks)
    .filter(() => path.length < 6)
    .map(([name, use]) => {
      const block = makeBlock(use.kind, [...path, name]);
      if (kinds[use.kind]?.form !== "labelled") return makeEntry(name, block);
      const labels = labelsOf[name] ?? ["a"];
      return makeEntry(name, makeMapping(labels.map((label) => makeEntry(label, block))));
    });
  return makeMapping([...own, ...inner]);
}

function makeMapping(entries: readonly Entry[]): Mapping {
  return { type: "mapping", entries, span: nowhere, dangling: [] };
}

function makeEntry(key: string, value: TreeNode): Entry {
  const doc = value.type === "mapping" && key === "m" ? { text: "doc", span: nowhere } : undefined;
  const trivia = doc && { before: [], after: undefined, doc };
  return { key, value, keySpan: nowhere, kindSpan: nowhere, span: nowhere, trivia };
}

function makeValue(name: string, spec: PropertySpec): TreeNode {
  const { type } = spec;
  const example = values[name] ?? exampleOf(type);
  const scalar = { type: "scalar", text: example, form: "quoted", span: nowhere } as const;
  if (!spec.list) return scalar;
  return { type: "sequence", items: [{ value: scalar, trivia: undefined }], span: nowhere, dangling: [] };
}

function exampleOf(type: PropertySpec["type"]): string {
  if (typeof type === "object") return Object.keys(enums[type.enum].values)[0] ?? "";
  return type.startsWith("date-or") ? "2026-03-01" : valueTypes[type].example;
}

/** `/model/m/variant/default/digest` as the field `model.variant.digest`. */
function toField(path: string): string {
  const names = path.split("/").slice(1);
  const shown: string[] = [];
  let kind = "root";
  for (let i = 0; i < names.length; i++) {
    const name = names[i] ?? "";
    const inner: string | undefined = kinds[kind]?.blocks[name]?.kind;
    shown.push(name);
    if (inner === undefined) continue;
    kind = inner;
    if (kinds[kind]?.form !== "labelled") continue;
    i++;
    // A label that a table names is part of the field.
    if (name === "step") shown.push(names[i] ?? "");
  }
  return shown.join(".");
}

/** Every field of the vocabulary, as far as the whole document goes. */
function listFields(tree: Tree): ReadonlySet<string> {
  const all = listStatements(tree).filter(({ kind }) => kind === "property");
  return new Set(all.map(({ path }) => toField(path)).filter((field) => field !== "hml"));
}

const lostFields = (losses: readonly Loss[]) =>
  new Set(losses.filter(({ what }) => !/^the (comment|label) /.test(what)).map(({ path }) => toField(path)));

const whole = makeWhole();
const fields = listFields(whole);

test("the whole document has every property of every kind that a document can hold", () => {
  const properties = Object.entries(kinds).flatMap(([kind, { properties: own }]) =>
    kind === "x" ? [] : Object.keys(own).map((name) => `${kind}.${name}`),
  );
  expect(properties.length).toBeGreaterThan(250);
  expect(fields.size).toBeGreaterThan(properties.length);
  const names = new Set([...fields].map((field) => field.split(".").at(-1)));
  const missing = properties.filter((one) => one !== "root.hml" && !names.has(one.split(".").at(-1)));
  expect(missing).toEqual([]);
});

/** Fields that a table maps although this one value of them is said otherwise: each with its reason. */
const inexact: Readonly<Record<string, readonly string[]>> = {
  // The Hub states no version of a base model.
  "model-card": ["model.lineage.base"],
};

describe.each(Object.values(foreignFormats))("$id", (format) => {
  test("what is lost of a whole document is what the table does not map, and nothing else", () => {
    const mapped = new Set(listMappedFields(format.rows).map(({ field }) => field));
    const { losses } = exportForeign(format, whole);
    const wanted = [...fields].filter((field) => !mapped.has(field));
    expect([...lostFields(losses)].sort()).toEqual([...wanted, ...(inexact[format.id] ?? [])].sort());
  });

  test("the table names fields of the vocabulary only", () => {
    const mapped = listMappedFields(format.rows)
      .map(({ field }) => field)
      .filter((field) => !/\((label|doc comment)\)$/.test(field));
    expect(mapped.length).toBeGreaterThan(0);
    expect(mapped.filter((field) => !fields.has(field))).toEqual([]);
  });
});

test("the notations lose no field; JSON loses the comments", () => {
  expect(lostFields(writeYaml(whole).losses)).toEqual(new Set());
  expect(lostFields(writeXml(whole).losses)).toEqual(new Set());
  const { losses } = writeJson(whole);
  expect(losses.map(({ what }) => what)).toEqual(['the comment "doc"']);
});

test("the legacy form keeps size and device types of a variant, and loses every other field", () => {
  const kept = new Set(["model.variant.size", "model.variant.device-support"]);
  expect([...lostFields(writeLegacyXml(whole).losses)].sort()).toEqual(
    [...fields].filter((field) => !kept.has(field)).sort(),
  );
});
