import { parsePointer } from "../base/pointer.ts";
import type { Change, NewValue } from "../model/change.ts";
import { type Document, pathOf } from "../model/document.ts";
import { findEntry } from "../model/tree.ts";

/** The change that makes `block.key` be `value`, whether it is stated or not. */
export function changeToSet(
  document: Document,
  block: object,
  key: string,
  value: NewValue,
): Change | undefined {
  const origin = document.origins.get(block);
  if (!origin) return undefined;
  const scalar = typeof value === "object" ? undefined : value;
  if (origin.node.type === "scalar") {
    return scalar === undefined ? undefined : { kind: "set-scalar", node: origin.node, value: scalar };
  }
  if (origin.node.type !== "mapping") return undefined;
  const entry = findEntry(origin.node, key);
  if (!entry)
    return {
      kind: "insert-entry",
      into: origin.node,
      path: parsePointer(pathOf(document, block)),
      key,
      value,
    };
  if (entry.value.type === "scalar" && scalar !== undefined)
    return { kind: "set-scalar", node: entry.value, value: scalar };
  return { kind: "set-entry", entry, value };
}

/** The change that takes `key` out of `block`. */
export function changeToRemove(document: Document, block: object, key: string): Change | undefined {
  const node = document.origins.get(block)?.node;
  if (node?.type !== "mapping") return undefined;
  const entry = findEntry(node, key);
  return entry && { kind: "remove-entry", from: node, entry };
}
