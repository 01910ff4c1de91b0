import type { ProtoCursor } from "../proto-cursor.ts";
import type { AttrNames } from "./attr-names.ts";
import { type AttrValue, readAttr } from "./attr-value.ts";

/**
 * Reads one entry of an attribute map (`map<string, AttrDef>`): `undefined` where nobody wants the key. Keys may be
 * enumerated; `names` knows.
 */
export function readAttrEntry(
  entry: ProtoCursor,
  names: AttrNames,
  wants: (key: string) => boolean,
): { readonly key: string; readonly value: AttrValue } | undefined {
  let key: { readonly name: string; readonly usesText: boolean } | undefined;
  let value: ProtoCursor | undefined;
  while (entry.next()) {
    if (entry.field === 1) key = names.resolve(entry);
    else if (entry.field === 2) value = entry.message();
  }
  if (!key || !wants(key.name)) return undefined;
  const read: AttrValue = value ? readAttr(value) : { kind: "other" };
  return { key: key.name, value: key.usesText ? names.textOf(read) : read };
}
