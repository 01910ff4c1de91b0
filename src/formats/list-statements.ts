import { formatPointer } from "../base/pointer.ts";
import type { Comment, Tree, TreeNode } from "../model/tree.ts";
import { canonicalEntries, placeUnder, type WritePlace } from "./canonical-entries.ts";
import { listTrivia } from "./comment-lines.ts";
import { rootShape } from "./shape.ts";

/** One thing that a document says: a property with its value or list, a block that says nothing but its presence, a comment. */
export interface Statement {
  readonly kind: "property" | "block" | "comment";
  /** JSON Pointer into the data model; of a comment, that of what it belongs to. */
  readonly path: string;
  /** The same, as names. */
  readonly names: readonly (string | number)[];
  /** In words, for a report of losses. */
  readonly what: string;
}

/** Everything that a document says, in canonical order. A conversion carries each of these or names it as lost. */
export function listStatements(tree: Tree): readonly Statement[] {
  const found: Statement[] = [];
  visit(tree.root, { shape: rootShape, path: [], losses: [] }, found);
  return found;
}

function visit(node: TreeNode, place: WritePlace, found: Statement[]): void {
  if (node.type !== "mapping") {
    found.push(statementAt("property", place, `"${place.path.at(-1)}"`));
    if (node.type === "sequence") {
      for (const { trivia } of node.items) addComments(listTrivia(trivia), place, found);
      addComments(node.dangling, place, found);
    }
    return;
  }
  const entries = canonicalEntries(node, place);
  if (entries.length === 0 && place.path.length > 0)
    found.push(statementAt("block", place, `the block "${place.path.at(-1)}"`));
  for (const { entry, value, shape } of entries) {
    const inner = placeUnder(place, entry.key, shape);
    addComments(listTrivia(entry.trivia), inner, found);
    visit(value, inner, found);
  }
  addComments(node.dangling, place, found);
}

function addComments(comments: readonly Comment[], place: WritePlace, found: Statement[]): void {
  for (const { text } of comments)
    found.push(statementAt("comment", place, `the comment ${JSON.stringify(text)}`));
}

function statementAt(kind: Statement["kind"], { path }: WritePlace, what: string): Statement {
  return { kind, path: formatPointer(path), names: path, what };
}
