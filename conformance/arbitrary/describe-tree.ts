import {
  canonicalEntries,
  placeUnder,
  scalarData,
  type WritePlace,
} from "../../src/formats/canonical-entries.ts";
import { itemShapeOf, rootShape } from "../../src/formats/shape.ts";
import type { Loss } from "../../src/model/loss.ts";
import type { Comment, Mapping, Sequence, Tree, TreeNode, Trivia } from "../../src/model/tree.ts";

/**
 * A tree as plain values that two trees share exactly if they have the same data and the same comments at the same
 * places: what a round trip must keep.
 */
export function describeTree(tree: Tree, { comments = true } = {}): unknown {
  const losses: Loss[] = [];
  return describeMapping(tree.root, { shape: rootShape, path: [], losses }, comments);
}

function describeNode(node: TreeNode, place: WritePlace, comments: boolean): unknown {
  if (node.type === "mapping") return describeMapping(node, place, comments);
  if (node.type === "sequence") return describeSequence(node, place, comments);
  const { type, text } = scalarData(node, place.shape);
  return type === "number" ? Number(text) : type === "boolean" ? text === "true" : text;
}

function describeMapping(mapping: Mapping, place: WritePlace, comments: boolean): unknown {
  const entries = canonicalEntries(mapping, place).map(({ entry, value, shape }) => ({
    key: entry.key,
    value: describeNode(value, placeUnder(place, entry.key, shape), comments),
    ...(comments && describeTrivia(entry.trivia)),
  }));
  // The order of blocks under their labels is data, that of statements is not.
  if (place.shape.is !== "labels") entries.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { entries, ...(comments && { dangling: linesOf(mapping.dangling) }) };
}

function describeSequence(list: Sequence, place: WritePlace, comments: boolean): unknown {
  const shape = itemShapeOf(place.shape);
  const items = list.items.map(({ value, trivia }, i) => ({
    item: describeNode(value, placeUnder(place, i, shape), comments),
    ...(comments && describeTrivia(trivia)),
  }));
  return { items, ...(comments && { dangling: linesOf(list.dangling) }) };
}

function describeTrivia(trivia: Trivia | undefined) {
  return { before: linesOf(trivia?.before ?? []), after: trivia?.after?.text, doc: trivia?.doc?.text };
}

function linesOf(comments: readonly Comment[]): readonly string[] {
  return comments.flatMap(({ text }) => text.split("\n"));
}
