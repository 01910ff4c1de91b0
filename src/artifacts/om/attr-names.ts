import type { ProtoCursor } from "../proto-cursor.ts";
import { readText } from "../read-text.ts";
import { type Attrs, type AttrValue, attrBools, attrTexts } from "./attr-value.ts";

/** Bytes of the longest attribute name that is looked at. */
const longestName = 1024;

/** Resolves the keys of one model's attributes. */
export interface AttrNames {
  /** The name of the key under `cursor`, and whether values under it are indexes of texts. */
  resolve(cursor: ProtoCursor): { readonly name: string; readonly usesText: boolean };
  /** A value with its text indexes replaced by the texts. */
  textOf(value: AttrValue): AttrValue;
  /** The first number that pointed outside of the table of names, and how many names there are. */
  readonly unresolved: number | undefined;
  readonly names: number;
}

/** Keys as they stand: for models without enumeration, and for the attributes that are never enumerated. */
export const literalNames: AttrNames = {
  resolve: (cursor) => ({ name: readText(cursor.bytes(longestName)), usesText: false }),
  textOf: (value) => value,
  unresolved: undefined,
  names: 0,
};

/**
 * The name tables of one model. Newer Ascend compilers replace attribute names in operators and in their tensor
 * descriptions by numbers: a zero byte, then base-127 digits, each one higher, lowest first (om-format: attribute
 * enumeration). Present iff the model states `om_compress_version`; each model of a file has its own.
 */
export function enumeratedNames(modelAttrs: Attrs): AttrNames {
  if (!modelAttrs.has("om_compress_version")) return literalNames;
  const names = attrTexts(modelAttrs, "attr_name_enum") ?? [];
  const texts = attrTexts(modelAttrs, "attr_value_enum") ?? [];
  const usesText = attrBools(modelAttrs, "attrs_use_string_value") ?? [];
  let unresolved: number | undefined;
  const textAt = (index: number): string => texts[index] ?? "";
  return {
    resolve(cursor) {
      const key = cursor.bytes(longestName);
      if (key[0] !== 0) return { name: readText(key), usesText: false };
      const index = enumeratedIndex(key);
      const name = names[index];
      if (name === undefined) unresolved ??= index;
      return { name: name ?? "", usesText: usesText[index] ?? false };
    },
    textOf(value) {
      if (value.kind === "int") return { kind: "text", value: textAt(value.value) };
      if (value.kind === "list") return { ...value, texts: value.ints.map(textAt), ints: [] };
      return value;
    },
    names: names.length,
    get unresolved() {
      return unresolved;
    },
  };
}

/** Index that an enumerated key stands for; not a safe integer where the key is nonsense. */
function enumeratedIndex(key: Uint8Array): number {
  return key.subarray(1).reduceRight((index, digit) => index * 127 + digit - 1, 0);
}
