import { formatPointer } from "../base/pointer.ts";
import type { Span } from "../base/span.ts";
import type { Comment, Entry, Tree, TreeNode } from "../model/tree.ts";
import { canonicalEntries, placeUnder, scalarData, type WritePlace } from "./canonical-entries.ts";
import { listTrivia } from "./comment-lines.ts";
import { rootShape } from "./shape.ts";

/**
 * One thing that a document says: a property with its value or list, a block that says nothing but its presence, a comment,
 * a name that stands there already.
 */
export interface Statement {
  readonly kind: "property" | "block" | "comment" | "repetition";
  /** JSON Pointer into the data model; of a comment, that of what it belongs to. */
  readonly path: string;
  /** The same, as names. */
  readonly names: readonly (string | number)[];
  /** In words, for a report of losses. */
  readonly what: string;
  /** Where it stands. */
  readonly span: Span;
  /** What it says, so that two statements with the same text say the same; of a comment, its characters. */
  readonly says: string;
  /** A doc comment. */
  readonly isDoc?: true;
}

/** Everything that a document says, in canonical order. A conversion carries each of these or names it as lost. */
export function listStatements(tree: Tree): readonly Statement[] {
  const found: Statement[] = [];
  visit(tree.root, { shape: rootShape, path: [], losses: [] }, { span: tree.root.span, found });
  return found;
}

interface Visit {
  /** Of the entry that holds the node. */
  readonly span: Span;
  readonly found: Statement[];
}

function visit(node: TreeNode, place: WritePlace, { span, found }: Visit): void {
  if (node.type !== "mapping") {
    const says = describeValue(node, place);
    found.push(statementAt(place, { kind: "property", what: `"${place.path.at(-1)}"`, span, says }));
    if (node.type === "sequence") {
      for (const { trivia } of node.items) addComments(listTrivia(trivia), place, found);
      addComments(node.dangling, place, found);
    }
    return;
  }
  const entries = canonicalEntries(node, place);
  if (entries.length === 0 && place.path.length > 0)
    found.push(
      statementAt(place, { kind: "block", what: `the block "${place.path.at(-1)}"`, span, says: "" }),
    );
  const first = new Set<Entry>();
  for (const { entry, value, shape } of entries) {
    first.add(entry);
    const inner = placeUnder(place, entry.key, shape);
    const doc = entry.trivia?.doc;
    addComments(listTrivia(entry.trivia), inner, found, doc);
    // What only the long form of a block has stands where the block does.
    visit(value, inner, { span: entry.span.end === 0 ? span : entry.span, found });
  }
  addLeftOut(node.entries, first, place, found);
  addComments(node.dangling, place, found);
}

/** What a value says, however it was spelled. */
function describeValue(node: TreeNode, place: WritePlace): string {
  if (node.type === "sequence")
    return `[${node.items.map(({ value }) => describeValue(value, place)).join(",")}]`;
  if (node.type === "mapping")
    return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${describeValue(value, place)}`).join(",")}}`;
  const { type, text } = scalarData(node, place.shape);
  return type === "string" ? JSON.stringify(text) : text;
}

/** Entries that no writer writes: names that stand there already, and the comments of kinds without any block. */
function addLeftOut(
  entries: readonly Entry[],
  first: ReadonlySet<Entry>,
  place: WritePlace,
  found: Statement[],
): void {
  const keys = new Set([...first].map(({ key }) => key));
  for (const { key, span, value, trivia } of entries.filter((entry) => !first.has(entry))) {
    const inner = { ...place, path: [...place.path, key] };
    const what = `"${key}", which stands there twice`;
    if (keys.has(key)) found.push(statementAt(inner, { kind: "repetition", what, span, says: "" }));
    else
      addComments([...listTrivia(trivia), ...(value.type === "scalar" ? [] : value.dangling)], inner, found);
  }
}

function addComments(
  comments: readonly Comment[],
  place: WritePlace,
  found: Statement[],
  doc?: Comment,
): void {
  for (const comment of comments) {
    const { text, span } = comment;
    const what = `the comment ${JSON.stringify(text)}`;
    const isDoc = comment === doc && { isDoc: true as const };
    found.push(statementAt(place, { kind: "comment", what, span, says: text, ...isDoc }));
  }
}

function statementAt({ path }: WritePlace, said: Omit<Statement, "path" | "names">): Statement {
  return { ...said, path: formatPointer(path), names: path };
}
