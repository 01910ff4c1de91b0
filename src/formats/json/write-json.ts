import { formatPointer } from "../../base/pointer.ts";
import type { Loss, WriteResult } from "../../model/loss.ts";
import type { Comment, Mapping, Sequence, Tree, TreeNode } from "../../model/tree.ts";
import { canonicalEntries, placeUnder, scalarData, type WritePlace } from "../canonical-entries.ts";
import { listTrivia } from "../comment-lines.ts";
import { itemShapeOf, rootShape } from "../shape.ts";

/** Longest list on one line. */
const widestList = 100;

/** Writes a tree as JSON in canonical layout. Each comment is a loss: JSON has none. */
export function writeJson(tree: Tree): WriteResult {
  const losses: Loss[] = [];
  const text = printMapping(tree.root, { shape: rootShape, path: [], losses }, "");
  return { text: `${text}\n`, losses };
}

/** Prints one value at an indentation, the first line without it. Comments in it are added to the losses. */
export function printJsonNode(node: TreeNode, place: WritePlace, indent: string): string {
  if (node.type === "mapping") return printMapping(node, place, indent);
  if (node.type === "sequence") return printSequence(node, place, indent);
  const { type, text } = scalarData(node, place.shape);
  return type === "string" ? JSON.stringify(text) : text;
}

function printMapping(mapping: Mapping, place: WritePlace, indent: string): string {
  const inner = `${indent}  `;
  const members = canonicalEntries(mapping, place).map(({ entry, value, shape }) => {
    const at = placeUnder(place, entry.key, shape);
    loseComments(listTrivia(entry.trivia), at);
    return `${inner}${JSON.stringify(entry.key)}: ${printJsonNode(value, at, inner)}`;
  });
  loseComments(mapping.dangling, place);
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}

function printSequence(list: Sequence, place: WritePlace, indent: string): string {
  const inner = `${indent}  `;
  const shape = itemShapeOf(place.shape);
  const items = list.items.map(({ value, trivia }, i) => {
    const at = placeUnder(place, i, shape);
    loseComments(listTrivia(trivia), at);
    return printJsonNode(value, at, inner);
  });
  loseComments(list.dangling, place);
  const line = `[${items.join(", ")}]`;
  if (indent.length + line.length <= widestList && !line.includes("\n")) return line;
  return `[\n${items.map((item) => `${inner}${item}`).join(",\n")}\n${indent}]`;
}

function loseComments(comments: readonly Comment[], { path, losses }: WritePlace): void {
  for (const { text, span } of comments)
    losses.push({ what: `the comment ${JSON.stringify(text)}`, path: formatPointer(path), span });
}
