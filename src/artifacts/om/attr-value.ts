import type { ProtoCursor } from "../proto-cursor.ts";
import { keepItem } from "./keep-item.ts";

/** Value of one attribute (`AttrDef`). Bytes, tensors and graphs stay where they are: a cursor over them, not a copy. */
export type AttrValue =
  | { readonly kind: "int" | "float"; readonly value: number }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string }
  | {
      readonly kind: "list";
      readonly ints: readonly number[];
      readonly texts: readonly string[];
      readonly bools: readonly boolean[];
    }
  | { readonly kind: "rows"; readonly rows: readonly (readonly number[])[] }
  | { readonly kind: "tensor" | "graph" | "function" | "bytes"; readonly cursor: ProtoCursor }
  | { readonly kind: "other" };

/**
 * Reads one `AttrDef`. Fields 15 and up mean different things in different toolchains and none of them is used here, so
 * they are left alone.
 */
export function readAttr(attr: ProtoCursor): AttrValue {
  let value: AttrValue = { kind: "other" };
  while (attr.next()) value = readField(attr) ?? value;
  return value;
}

function readField(attr: ProtoCursor): AttrValue | undefined {
  switch (attr.field) {
    case 1:
      return readList(attr.message());
    case 2:
      return { kind: "text", value: attr.text() };
    case 3:
      return { kind: "int", value: attr.int() };
    case 4:
      return { kind: "float", value: attr.float() };
    case 5:
      return { kind: "bool", value: attr.bool() };
    case 7:
      return { kind: "bytes", cursor: attr.message() };
    case 10:
      return { kind: "function", cursor: attr.message() };
    case 12:
      return { kind: "tensor", cursor: attr.message() };
    case 13:
      return { kind: "graph", cursor: attr.message() };
    case 14:
      return readRows(attr.message());
  }
  return undefined;
}

function readList(list: ProtoCursor): AttrValue {
  const ints: number[] = [];
  const texts: string[] = [];
  const flags: number[] = [];
  while (list.next()) {
    if (list.field === 3) list.appendInts(ints);
    else if (list.field === 5) list.appendInts(flags);
    else if (list.field === 2) keepItem(list, texts, list.text());
  }
  return { kind: "list", ints, texts, bools: flags.map((flag) => flag !== 0) };
}

function readRows(lists: ProtoCursor): AttrValue {
  const rows: number[][] = [];
  while (lists.next()) {
    if (lists.field !== 1) continue;
    const row: number[] = [];
    const one = lists.message();
    while (one.next()) if (one.field === 1) one.appendInts(row);
    keepItem(lists, rows, row);
  }
  return { kind: "rows", rows };
}

export type Attrs = ReadonlyMap<string, AttrValue>;

export function attrInt(attrs: Attrs, key: string): number | undefined {
  const value = attrs.get(key);
  return value?.kind === "int" ? value.value : undefined;
}

export function attrText(attrs: Attrs, key: string): string | undefined {
  const value = attrs.get(key);
  return value?.kind === "text" && value.value !== "" ? value.value : undefined;
}

export function attrInts(attrs: Attrs, key: string): readonly number[] | undefined {
  const value = attrs.get(key);
  return value?.kind === "list" ? value.ints : undefined;
}

export function attrTexts(attrs: Attrs, key: string): readonly string[] | undefined {
  const value = attrs.get(key);
  return value?.kind === "list" ? value.texts : undefined;
}

export function attrBools(attrs: Attrs, key: string): readonly boolean[] | undefined {
  const value = attrs.get(key);
  return value?.kind === "list" ? value.bools : undefined;
}
