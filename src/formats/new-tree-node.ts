import type { NewBlock, NewValue } from "../model/change.ts";
import type { Entry, Scalar, TreeNode } from "../model/tree.ts";

const nowhere = { start: 0, end: 0 };

/** The node of a value that no text holds yet. */
export function newTreeNode(value: NewValue): TreeNode {
  if (typeof value !== "object") return newScalarNode(value);
  if (!isList(value)) {
    const entries = value.entries.map(([key, inner]) => newTreeEntry(key, inner));
    return { type: "mapping", entries, span: nowhere, dangling: [] };
  }
  const items = value.map((item) => ({ value: newScalarNode(item), trivia: undefined }));
  return { type: "sequence", items, span: nowhere, dangling: [] };
}

export function newScalarNode(value: string | number | boolean): Scalar {
  const form = typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean";
  return { type: "scalar", text: String(value), form, span: nowhere };
}

export function newTreeEntry(key: string, value: NewValue): Entry {
  const spans = { keySpan: nowhere, kindSpan: nowhere, span: nowhere };
  return { key, ...spans, value: newTreeNode(value), trivia: undefined };
}

function isList(
  value: Exclude<NewValue, string | number | boolean>,
): value is Exclude<NewValue, string | number | boolean | NewBlock> {
  return Array.isArray(value);
}
