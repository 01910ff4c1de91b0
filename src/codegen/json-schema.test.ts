import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { readJson } from "../formats/json/read-json.ts";
import { valueTypes } from "../model/values/value-types.ts";
import type { KindSpec, PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { readDocument } from "../schema/read-document.ts";
import { buildJsonSchema } from "./json-schema.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
const whole = ajv.compile(buildJsonSchema());

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A document of the vocabulary's own examples: each property and block is there or not. */
function documentOf(kind: KindSpec, depth: number): fc.Arbitrary<Json> {
  const members: Record<string, fc.Arbitrary<Json>> = {};
  for (const [name, spec] of Object.entries(kind.properties)) members[name] = fc.constant(exampleOf(spec));
  if (depth > 0)
    for (const [name, use] of Object.entries(kind.blocks)) {
      const inner = kinds[use.kind];
      if (!inner) continue;
      const block = documentOf(inner, depth - 1);
      members[name] = inner.form === "labelled" ? block.map((one) => ({ one })) : block;
    }
  return fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<Json>;
}

function exampleOf(spec: PropertySpec): Json {
  const { example, list, type } = spec;
  const texts = /^\[/.test(example) ? (example.match(/"[^"]*"|[^[\],\s]+/g) ?? []) : [example];
  const values = texts.map((text) => {
    const plain = text.startsWith('"') ? (JSON.parse(text) as string) : text;
    return typeof type === "object" ? plain : (valueTypes[type].canonical(plain) as Json);
  });
  return list ? values : (values[0] ?? null);
}

const declarations = documentOf(kinds.root as KindSpec, 4).map((data) => ({
  ...(data as Record<string, Json>),
  hml: "1.0",
}));

const junk = fc.constantFrom<Json>(
  "",
  "junk",
  5,
  -1,
  0.5,
  true,
  [],
  ["phone"],
  {},
  { a: 1 },
  "5 MB",
  "2026-02-30",
);

/** Puts something else in the place of one value, wherever it stands. */
function disturb(data: Json, at: number, by: Json): Json {
  let left = at;
  const visit = (value: Json): Json => {
    if (left-- === 0) return by;
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(data);
}

function read(data: Json) {
  const { value, diagnostics } = readDocument(readJson(new Source("a.hml.json", JSON.stringify(data))).value);
  return { data: JSON.parse(JSON.stringify(value.data)) as Json, diagnostics };
}

/** What the whole schema refuses in data, apart from what is missing. */
function refusals(data: Json): readonly string[] {
  whole(data);
  const other = (whole.errors ?? []).filter(
    ({ keyword }) => !["required", "anyOf", "minProperties"].includes(keyword),
  );
  return other.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test("what the vocabulary shows is what the schema allows and the reader reads, unchanged", () => {
  fc.assert(
    fc.property(declarations, (data) => {
      expect(refusals(data)).toEqual([]);
      const { data: seen, diagnostics } = read(data);
      expect(seen).toEqual(data);
      const missing = diagnostics.every(({ code }) => ["HML2002", "HML2003"].includes(code));
      expect(missing, diagnostics[0]?.message).toBe(true);
      expect(diagnostics.length === 0).toBe(whole(data));
    }),
    { numRuns: 150 },
  );
});

test("one disturbed value gives a finding, or data that the whole schema allows", () => {
  fc.assert(
    fc.property(declarations, fc.nat(300), junk, (data, at, by) => {
      const disturbed = disturb(data, at + 1, by);
      const { data: seen, diagnostics } = read(disturbed);
      expect(refusals(seen)).toEqual([]);
      if (refusals(disturbed).length === 0) return;
      const others = diagnostics.filter(({ code }) => !["HML2002", "HML2003"].includes(code));
      expect(others.length > 0 || JSON.stringify(seen) !== JSON.stringify(disturbed)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("the schema says oneOf nowhere, and documents every member", () => {
  const text = JSON.stringify(buildJsonSchema());
  expect(text).not.toContain('"oneOf"');
  for (const kind of Object.values(kinds)) expect(text).toContain(JSON.stringify(kind.doc));
});
