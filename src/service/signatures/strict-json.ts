import { Source } from "../../base/source.ts";
import type { Span } from "../../base/span.ts";
import { readJson } from "../../formats/json/read-json.ts";
import { findEntry, type Mapping, type Sequence, type TreeNode } from "../../model/tree.ts";

/** Why a text is not read, and where. */
export type StrictJsonFault =
  | { readonly is: "syntax"; readonly fault: string; readonly span: Span }
  | { readonly is: "duplicate"; readonly key: string; readonly span: Span };

/**
 * An object in JSON with exactly one meaning: RFC 8259 to the letter, no `null` (nothing that is signed here has any), no
 * key twice at any depth. Everything else is a fault at its place.
 */
export function readStrictJson(source: Source): Mapping | StrictJsonFault {
  if (source.text.startsWith("\ufeff"))
    return { is: "syntax", fault: "it begins with a byte order mark", span: { start: 0, end: 1 } };
  const { value, diagnostics } = readJson(source);
  const [first] = diagnostics;
  if (first) return { is: "syntax", fault: first.message, span: first.span };
  if (value.root.entries.length === 0)
    return { is: "syntax", fault: "it holds no object with members", span: value.root.span };
  return findDuplicate(value.root) ?? value.root;
}

/** Text of bytes in UTF-8; `undefined` for anything else. A byte order mark is kept, for the reader to refuse. */
export function decodeStrictly(bytes: Uint8Array, file: string): Source | undefined {
  try {
    return new Source(file, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function findDuplicate(node: TreeNode): StrictJsonFault | undefined {
  if (node.type === "scalar") return undefined;
  if (node.type === "sequence") return firstOf(node.items.map(({ value }) => value));
  const seen = new Set<string>();
  for (const { key, keySpan } of node.entries) {
    if (seen.has(key)) return { is: "duplicate", key, span: keySpan };
    seen.add(key);
  }
  return firstOf(node.entries.map(({ value }) => value));
}

function firstOf(nodes: readonly TreeNode[]): StrictJsonFault | undefined {
  for (const node of nodes) {
    const fault = findDuplicate(node);
    if (fault) return fault;
  }
  return undefined;
}

/** The member `key` where it is a text. */
export function textMember(object: Mapping, key: string): string | undefined {
  const value = findEntry(object, key)?.value;
  return value?.type === "scalar" && value.form === "string" ? value.text : undefined;
}

/** The member `key` where it is an object. */
export function objectMember(object: Mapping, key: string): Mapping | undefined {
  const value = findEntry(object, key)?.value;
  return value?.type === "mapping" ? value : undefined;
}

/** The member `key` where it is a list. */
export function listMember(object: Mapping, key: string): Sequence | undefined {
  const value = findEntry(object, key)?.value;
  return value?.type === "sequence" ? value : undefined;
}

/** Place of the member `key`, or of the object that lacks it. */
export function spanOfMember(object: Mapping, key: string): Span {
  return findEntry(object, key)?.value.span ?? object.span;
}
