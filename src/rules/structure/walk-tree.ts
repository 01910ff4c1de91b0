import { formatPointer } from "../../base/pointer.ts";
import type { Comment, Entry, Mapping, Scalar, Sequence, TreeNode, Trivia } from "../../model/tree.ts";

/** One part of a tree, with the JSON Pointer of the statement that it belongs to. */
export type TreePart =
  | { readonly kind: "entry"; readonly entry: Entry; readonly path: string }
  | { readonly kind: "scalar"; readonly scalar: Scalar; readonly path: string }
  | { readonly kind: "comment"; readonly comment: Comment; readonly path: string };

/**
 * Every entry, scalar and comment of a tree, in document order, but for a comment behind the first line of a block: it
 * comes when the block ends. For rules about text, whatever it says.
 */
export function* walkTree(root: Mapping): Generator<TreePart> {
  yield* walkNode(root, []);
}

function* walkNode(node: TreeNode, path: readonly (string | number)[]): Generator<TreePart> {
  if (node.type === "scalar") {
    yield { kind: "scalar", scalar: node, path: formatPointer(path) };
    return;
  }
  yield* node.type === "mapping" ? walkEntries(node, path) : walkItems(node, path);
  yield* comments(node.dangling, path);
}

function* walkEntries(node: Mapping, path: readonly (string | number)[]): Generator<TreePart> {
  for (const entry of node.entries) {
    const inside = [...path, entry.key];
    yield* before(entry.trivia, inside);
    yield { kind: "entry", entry, path: formatPointer(inside) };
    yield* walkNode(entry.value, inside);
    yield* comments(entry.trivia?.after ? [entry.trivia.after] : [], inside);
  }
}

function* walkItems(node: Sequence, path: readonly (string | number)[]): Generator<TreePart> {
  for (const [index, item] of node.items.entries()) {
    const inside = [...path, index];
    yield* before(item.trivia, inside);
    yield* walkNode(item.value, inside);
    yield* comments(item.trivia?.after ? [item.trivia.after] : [], inside);
  }
}

function* before(trivia: Trivia | undefined, path: readonly (string | number)[]): Generator<TreePart> {
  yield* comments(trivia?.before ?? [], path);
  yield* comments(trivia?.doc ? [trivia.doc] : [], path);
}

function* comments(list: readonly Comment[], path: readonly (string | number)[]): Generator<TreePart> {
  for (const comment of list) yield { kind: "comment", comment, path: formatPointer(path) };
}
