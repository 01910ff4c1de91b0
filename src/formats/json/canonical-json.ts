import type { Mapping, Sequence, Tree, TreeNode } from "../../model/tree.ts";
import { canonicalEntries, placeUnder, scalarData, type WritePlace } from "../canonical-entries.ts";
import { itemShapeOf, rootShape } from "../shape.ts";

/**
 * Canonical form of a document, for digests and signatures: its data model by RFC 8785, except that blocks under their
 * labels keep document order (spec §3.7). Made from the tree and never from plain objects, which reorder some names.
 * Comments, layout and the notation make no difference.
 */
export function writeCanonicalJson(tree: Tree): string {
  return printNode(tree.root, { shape: rootShape, path: [], losses: [] });
}

function printNode(node: TreeNode, place: WritePlace): string {
  if (node.type === "mapping") return printMapping(node, place);
  if (node.type === "sequence") return printSequence(node, place);
  const { type, text } = scalarData(node, place.shape);
  // RFC 8785 §3.2.2: strings and numbers as ECMAScript serializes them.
  return type === "string" ? JSON.stringify(text) : type === "number" ? JSON.stringify(Number(text)) : text;
}

function printMapping(mapping: Mapping, place: WritePlace): string {
  const members = canonicalEntries(mapping, place).map(({ entry: { key }, value, shape }) => ({
    key,
    text: `${JSON.stringify(key)}:${printNode(value, placeUnder(place, key, shape))}`,
  }));
  // RFC 8785 §3.2.3: by UTF-16 code units, which is how ECMAScript compares strings.
  if (place.shape.is !== "labels") members.sort((a, b) => (a.key < b.key ? -1 : 1));
  return `{${members.map(({ text }) => text).join(",")}}`;
}

function printSequence(list: Sequence, place: WritePlace): string {
  const shape = itemShapeOf(place.shape);
  return `[${list.items.map(({ value }, i) => printNode(value, placeUnder(place, i, shape))).join(",")}]`;
}
