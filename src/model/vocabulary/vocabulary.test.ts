import { describe, expect, test } from "vitest";
import { valueTypes } from "../values/value-types.ts";
import { type EnumName, type EnumSpec, enums } from "./enums.ts";
import type { KindSpec, PropertySpec } from "./kind-spec.ts";
import { kinds } from "./vocabulary.ts";

const name = /^[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*$/;

/** The items of an example of a list: `[int8, fp16]`, `["a"]`, or the single item that is shown. */
function itemsOf(example: string): readonly string[] {
  const inside = /^\[(.*)\]$/.exec(example)?.[1];
  const items = inside === undefined ? [example] : (inside.match(/"(?:[^"\\]|\\.)*"|[^,\s]+/g) ?? []);
  return items.map((item) => (item.startsWith('"') ? (JSON.parse(item) as string) : item));
}

function isValue(spec: PropertySpec, text: string): boolean {
  if (typeof spec.type === "object") return Object.hasOwn(enums[spec.type.enum].values, text);
  return valueTypes[spec.type].canonical(text) !== undefined;
}

describe.each(Object.entries(kinds))("%s", (_, kind: KindSpec) => {
  const properties = Object.entries(kind.properties);

  test.each([...properties, ...(kind.anyProperty ? [["any", kind.anyProperty] as const] : [])])(
    "property %s is described and its example is a value of its type",
    (key, spec) => {
      expect(key).toMatch(name);
      expect(["id", "hml"].includes(key) && kind !== kinds.root).toBe(false);
      expect(spec.doc).toMatch(/^[\p{Lu}`].*[.:]?/u);
      const texts = spec.list ? itemsOf(spec.example) : itemsOf(spec.example).slice(0, 1);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(isValue(spec, text), text).toBe(true);
      for (const id of spec.refers ?? []) expect(Object.keys(kinds)).toContain(id);
      if (spec.type === "reference") expect(spec.refers?.length).toBeGreaterThan(0);
    },
  );

  test("its blocks are kinds, and what it says of itself is there", () => {
    for (const [key, use] of Object.entries(kind.blocks)) {
      expect(key).toMatch(name);
      expect(Object.keys(kinds)).toContain(use.kind);
      expect(Object.keys(kind.properties)).not.toContain(key);
    }
    for (const key of [kind.primary, kind.labelIs])
      if (key !== undefined) expect(Object.keys(kind.properties)).toContain(key);
    for (const group of kind.atLeastOne ?? [])
      for (const key of group) expect({ ...kind.properties, ...kind.blocks }).toHaveProperty(key);
    // A label and a value cannot both stand behind a kind's name.
    if (kind.form === "labelled") expect(kind.primary).toBeUndefined();
    else expect(kind.labelIs).toBeUndefined();
  });
});

test("every kind but the document and extensions stands somewhere", () => {
  const used = new Set(
    Object.values(kinds).flatMap((kind) => Object.values(kind.blocks).map((use) => use.kind)),
  );
  expect(Object.keys(kinds).filter((id) => !used.has(id))).toEqual(["root", "x"]);
});

test("every enumeration is used, and says what each value means", () => {
  const used = new Set<string>(["dtype"]);
  for (const kind of Object.values(kinds))
    for (const { type } of [
      ...Object.values(kind.properties),
      ...(kind.anyProperty ? [kind.anyProperty] : []),
    ])
      if (typeof type === "object") used.add(type.enum);
  expect([...used].sort()).toEqual(Object.keys(enums).sort());
  for (const id of Object.keys(enums) as EnumName[])
    for (const doc of Object.values((enums[id] as EnumSpec).values)) expect(doc).toMatch(/\.(?:\)|`)?$/);
});
