import type { NewBlock, NewValue } from "../model/change.ts";
import type { Entry, Mapping, Scalar, TreeNode } from "../model/tree.ts";

const nowhere = { start: 0, end: 0 };

/** The node of a value that no text holds yet. */
export function newNode(value: NewValue): TreeNode {
  if (typeof value !== "object") return newScalar(value);
  if (isNewBlock(value)) return newMapping(value.entries.map(([key, inner]) => newEntry(key, inner)));
  const items = value.map((item) => ({ value: newScalar(item), trivia: undefined }));
  return { type: "sequence", items, span: nowhere, dangling: [] };
}

/** Tells a block from a list, which has a method `entries`. */
export function isNewBlock(value: Exclude<NewValue, string | number | boolean>): value is NewBlock {
  return !Array.isArray(value);
}

export function newEntry(key: string, value: NewValue): Entry {
  return {
    key,
    keySpan: nowhere,
    kindSpan: nowhere,
    span: nowhere,
    value: newNode(value),
    trivia: undefined,
  };
}

export function newMapping(entries: readonly Entry[]): Mapping {
  return { type: "mapping", entries, span: nowhere, dangling: [] };
}

export function newScalar(value: string | number | boolean): Scalar {
  const form = typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean";
  return { type: "scalar", text: String(value), form, span: nowhere };
}
