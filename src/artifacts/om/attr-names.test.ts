import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { ByteWindow } from "../byte-window.ts";
import { ProtoCursor, startProtoRun } from "../proto-cursor.ts";
import { enumeratedNames, literalNames } from "./attr-names.ts";
import type { AttrValue } from "./attr-value.ts";

function keyCursor(key: Uint8Array): ProtoCursor {
  const bytes = new BinaryWriter().tag(1, WireType.LengthDelimited).bytes(key).finish();
  const cursor = new ProtoCursor(startProtoRun(new ByteWindow(bytesSource(bytes))), 0, bytes.length);
  cursor.next();
  return cursor;
}

/** Base 127, each digit one higher, lowest first, behind a zero byte. */
function encode(index: number): Uint8Array {
  const digits: number[] = [];
  for (let rest = index; digits.length === 0 || rest > 0; rest = Math.floor(rest / 127)) {
    digits.push((rest % 127) + 1);
  }
  return Uint8Array.from([0, ...digits]);
}

const list = (part: Partial<Extract<AttrValue, { kind: "list" }>>): AttrValue => ({
  kind: "list",
  ints: [],
  texts: [],
  bools: [],
  ...part,
});

const texts = Array.from({ length: 20_000 }, (_, i) => `attribute_${i}`);
const attrs = new Map<string, AttrValue>([
  ["om_compress_version", { kind: "int", value: 1 }],
  ["attr_name_enum", list({ texts })],
  ["attr_value_enum", list({ texts: ["NCHW", "NHWC"] })],
  ["attrs_use_string_value", list({ bools: texts.map((_, i) => i % 2 === 1) })],
]);

test("numbers become names, powers of the base included", () => {
  const names = enumeratedNames(attrs);
  for (const index of [0, 1, 126, 127, 128, 127 * 127 - 1, 127 * 127, 127 * 127 + 1, 19_999]) {
    expect(names.resolve(keyCursor(encode(index)))).toEqual({
      name: `attribute_${index}`,
      usesText: index % 2 === 1,
    });
  }
  expect(names.unresolved).toBeUndefined();
});

test("a number outside of the table has no name and is remembered", () => {
  const names = enumeratedNames(attrs);
  expect(names.resolve(keyCursor(encode(20_000))).name).toBe("");
  expect(names.resolve(keyCursor(encode(77_777))).name).toBe("");
  expect(names.unresolved).toBe(20_000);
});

test("names that are spelled out stay as they are", () => {
  const value = new TextEncoder().encode("value");
  expect(enumeratedNames(attrs).resolve(keyCursor(value)).name).toBe("value");
  expect(enumeratedNames(new Map())).toBe(literalNames);
});

test("indexes of texts become texts", () => {
  const names = enumeratedNames(attrs);
  expect(names.textOf({ kind: "int", value: 1 })).toEqual({ kind: "text", value: "NHWC" });
  expect(names.textOf(list({ ints: [1, 0, 9] }))).toEqual(list({ texts: ["NHWC", "NCHW", ""] }));
});

test("keys that are spelled out in an enumerated model hold no indexes", () => {
  expect(enumeratedNames(attrs).resolve(keyCursor(new TextEncoder().encode("value")))).toEqual({
    name: "value",
    usesText: false,
  });
});

test("models without enumeration have keys and values as they stand", () => {
  const value = { kind: "int", value: 1 } as const;
  expect(literalNames.resolve(keyCursor(new TextEncoder().encode("value")))).toEqual({
    name: "value",
    usesText: false,
  });
  expect(literalNames.textOf(value)).toBe(value);
  expect(literalNames).toMatchObject({ unresolved: undefined, names: 0 });
});

test("a model that says so without tables, or with tables of another kind, has no names", () => {
  const bare = new Map<string, AttrValue>([["om_compress_version", { kind: "int", value: 1 }]]);
  const tables = ["attr_name_enum", "attr_value_enum", "attrs_use_string_value"];
  const wrong = new Map([...bare, ...tables.map((key) => [key, { kind: "int", value: 1 }] as const)]);
  for (const model of [bare, wrong]) {
    const names = enumeratedNames(model);
    expect(names.names).toBe(0);
    expect(names.resolve(keyCursor(encode(0)))).toEqual({ name: "", usesText: false });
    expect(names.unresolved).toBe(0);
    expect(names.textOf({ kind: "int", value: 0 })).toEqual({ kind: "text", value: "" });
  }
});

test("a name without a flag holds no indexes", () => {
  const few = new Map([...attrs, ["attrs_use_string_value", list({ bools: [true] })] as const]);
  const names = enumeratedNames(few);
  expect([0, 1].map((index) => names.resolve(keyCursor(encode(index))).usesText)).toEqual([true, false]);
});

test("values that are no indexes stay as they are", () => {
  for (const value of [{ kind: "bool", value: true }, { kind: "other" }] as const) {
    expect(enumeratedNames(attrs).textOf(value)).toBe(value);
  }
});
