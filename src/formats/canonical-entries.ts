import { formatPointer } from "../base/pointer.ts";
import type { Loss } from "../model/loss.ts";
import type { Entry, Mapping, Scalar, TreeNode } from "../model/tree.ts";
import { readOpenValue } from "../model/values/open-value.ts";
import { valueTypes } from "../model/values/value-types.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { listTrivia } from "./comment-lines.ts";
import { isOpen, type Shape, shapeOf } from "./shape.ts";

/** Where a writer is: the shape of the mapping, and the names that lead to it. */
export interface WritePlace {
  readonly shape: Shape;
  readonly path: readonly (string | number)[];
  readonly losses: Loss[];
}

/** An entry with the shape of its value, a block in its long form. */
export interface WrittenEntry {
  readonly entry: Entry;
  readonly value: TreeNode;
  readonly shape: Shape;
}

/**
 * Entries of a mapping as every writer but that of HML text prints them: in the order of the vocabulary, blocks in long
 * form, each name once. What stands twice is a loss; a kind without any block says nothing and is left out.
 */
export function canonicalEntries(mapping: Mapping, place: WritePlace): readonly WrittenEntry[] {
  const seen = new Set<string>();
  const written: WrittenEntry[] = [];
  for (const entry of mapping.entries) {
    if (seen.has(entry.key)) {
      const path = formatPointer([...place.path, entry.key]);
      place.losses.push({ what: `"${entry.key}" stands twice; the first is kept`, path });
      continue;
    }
    seen.add(entry.key);
    const shape = shapeOf(place.shape, entry.key);
    if (shape.is === "labels" && entry.value.type === "mapping" && entry.value.entries.length === 0) {
      loseEmptyKind(entry, entry.value, place);
      continue;
    }
    written.push({ entry, value: longForm(entry.value, shape), shape });
  }
  return sortByVocabulary(written, place.shape);
}

/** A kind without any block is left out, and the comments of it have no place any more. */
function loseEmptyKind({ key, trivia }: Entry, { dangling }: Mapping, { path, losses }: WritePlace): void {
  for (const { text } of [...listTrivia(trivia), ...dangling]) {
    const what = `the comment ${JSON.stringify(text)}, of "${key}", which holds no block`;
    losses.push({ what, path: formatPointer([...path, key]) });
  }
}

/** A place one level further in. */
export function placeUnder(place: WritePlace, key: string | number, shape: Shape): WritePlace {
  return { shape, path: [...place.path, key], losses: place.losses };
}

const orders = new Map<string, ReadonlyMap<string, number>>();

/** Rank of each name in a block of a kind: properties, then blocks, then extensions. */
export function orderOf(kind: string): ReadonlyMap<string, number> {
  const known = orders.get(kind);
  if (known) return known;
  const { properties = {}, blocks = {} } = kinds[kind] ?? {};
  const names = [...Object.keys(properties), ...Object.keys(blocks), "x"];
  const order = new Map(names.map((name, rank) => [name, rank]));
  orders.set(kind, order);
  return order;
}

function sortByVocabulary(written: WrittenEntry[], shape: Shape): readonly WrittenEntry[] {
  if (shape.is !== "block" || kinds[shape.kind]?.open) return written;
  const order = orderOf(shape.kind);
  const rank = ({ entry }: WrittenEntry) => order.get(entry.key) ?? order.size;
  return written.sort((a, b) => rank(a) - rank(b));
}

const nowhere = { start: 0, end: 0 };

/** A value as its block in long form: `npu: preferred` as `npu { support: preferred }` (spec §3.2). */
export function longForm(value: TreeNode, shape: Shape): TreeNode {
  if (value.type === "mapping" || shape.is !== "block") return value;
  const key = kinds[shape.kind]?.primary;
  if (key === undefined) return value;
  const spans = { keySpan: nowhere, kindSpan: nowhere, span: nowhere };
  return {
    type: "mapping",
    entries: [{ key, ...spans, value, trivia: undefined }],
    span: nowhere,
    dangling: [],
  };
}

/** A scalar as the data model holds it. `text` is what a number is spelled like. */
export interface ScalarData {
  readonly type: "string" | "number" | "boolean";
  readonly text: string;
}

const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** Value of a scalar in canonical spelling; one that is none of its type stays as it was written. */
export function scalarData(scalar: Scalar, shape: Shape): ScalarData {
  const value = isOpen(shape) ? readOpenValue(scalar) : typedValue(scalar, shape);
  if (typeof value === "string") return { type: "string", text: value };
  if (typeof value === "boolean") return { type: "boolean", text: String(value) };
  return { type: "number", text: jsonNumber.test(scalar.text) ? scalar.text : String(value) };
}

function typedValue(scalar: Scalar, shape: Shape): string | number | boolean {
  if (shape.is !== "property" || typeof shape.property.type !== "string") return scalar.text;
  return valueTypes[shape.property.type].canonical(scalar.text) ?? scalar.text;
}
