import { escapePointerToken } from "../base/pointer.ts";
import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { HmlDocument } from "./generated/document-types.gen.ts";
import { type Entry, findEntry, type Tree, type TreeNode } from "./tree.ts";
import type { KindId } from "./vocabulary/vocabulary.ts";

/**
 * `T` with every property optional at every depth: what remains of a declaration once its faults are taken out. Maps of
 * labelled blocks and lists have no holes: an entry or item that the schema refused is not there.
 */
export type Loose<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : string extends keyof T
      ? { readonly [Key in keyof T]: Loose<T[Key]> }
      : { readonly [Key in keyof T]?: Loose<T[Key]> | undefined };

/** Where a value of the data came from. Kept for each block, each map of labelled blocks and each list. */
export interface Origin {
  /** Its node; a scalar where a block was written in short form. */
  readonly node: TreeNode;
  /** The entry that holds it; absent for the root and for list items. */
  readonly entry: Entry | undefined;
  /** The data above it. */
  readonly parent: object | undefined;
  readonly key: string | number;
  /** Kind of the block; absent for maps and lists. */
  readonly kind: KindId | undefined;
}

/**
 * A declaration as typed data (the JSON data model, canonical spellings), and for every part of it the place where
 * somebody wrote it. Values that the schema refused are left out, so that rules trust the types they see.
 */
export interface Document {
  readonly tree: Tree;
  readonly data: Loose<HmlDocument>;
  readonly origins: ReadonlyMap<object, Origin>;
}

/** A place in a document: what a diagnostic needs. */
export interface Place {
  readonly source: Source;
  readonly span: Span;
  readonly path: string;
}

/** Place of a block: the token that names its kind. */
export function placeOfBlock(document: Document, block: object): Place {
  const origin = document.origins.get(block);
  const span = origin?.entry?.kindSpan ?? { start: 0, end: 0 };
  return { source: document.tree.source, span, path: pathOf(document, block) };
}

/** Place of a block's label. */
export function placeOfLabel(document: Document, block: object): Place {
  const place = placeOfBlock(document, block);
  return { ...place, span: document.origins.get(block)?.entry?.keySpan ?? place.span };
}

/** Place of a value in a block or list: the value itself, a nested block's kind, or the block where it is missing. */
export function placeOfValue(document: Document, block: object, key: string | number): Place {
  const path = `${pathOf(document, block)}/${escapePointerToken(String(key))}`;
  const node = document.origins.get(block)?.node;
  const source = document.tree.source;
  if (node?.type === "scalar") return { source, span: node.span, path };
  if (node?.type === "sequence" && typeof key === "number") {
    const item = node.items[key];
    return { source, span: item?.value.span ?? node.span, path };
  }
  const entry = node?.type === "mapping" ? findEntry(node, String(key)) : undefined;
  if (!entry) return placeOfBlock(document, block);
  return { source, span: entry.value.type === "mapping" ? entry.kindSpan : entry.value.span, path };
}

/** Place of the name of a property in a block. */
export function placeOfKey(document: Document, block: object, key: string): Place {
  const node = document.origins.get(block)?.node;
  const entry = node?.type === "mapping" ? findEntry(node, key) : undefined;
  const place = placeOfValue(document, block, key);
  return entry ? { ...place, span: entry.keySpan } : place;
}

/** JSON Pointer of a block, map or list of the data. */
export function pathOf(document: Document, value: object): string {
  const origin = document.origins.get(value);
  if (!origin?.parent) return "";
  return `${pathOf(document, origin.parent)}/${escapePointerToken(String(origin.key))}`;
}

/** Nearest block of a kind above a block; `undefined` where there is none. */
export function enclosingBlock(document: Document, block: object, kind: KindId): object | undefined {
  for (let at = document.origins.get(block)?.parent; at; at = document.origins.get(at)?.parent) {
    if (document.origins.get(at)?.kind === kind) return at;
  }
  return undefined;
}
