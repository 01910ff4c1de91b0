import { formatPointer } from "../base/pointer.ts";
import type { Span } from "../base/span.ts";
import type { Comment, Mapping, Sequence, Tree, TreeNode, Trivia } from "../model/tree.ts";
import { dateType } from "../model/values/date.ts";

/** A word of a suppression, and where it stands. */
export interface SuppressedName {
  /** Code or name of a finding, as written. */
  readonly text: string;
  readonly span: Span;
}

/** One comment `hml-ignore CODE until DATE: reason`. */
export interface Suppression {
  readonly comment: Comment;
  /** Statement before which or behind which the comment stands; `undefined` where it belongs to none. */
  readonly statement: Span | undefined;
  readonly path: string;
  readonly names: readonly SuppressedName[];
  /** Last day on which it holds. */
  readonly until: SuppressedName | undefined;
  /** Empty where none is given. */
  readonly reason: string;
  /** Not of the form that is expected. */
  readonly malformed: boolean;
}

const keyword = "hml-ignore";
const form =
  /^\s*hml-ignore\s+([A-Za-z0-9-]+(?:\s*,\s*[A-Za-z0-9-]+)*)(?:\s+until\s+(\S*?))?\s*(?::([\s\S]*))?$/;

/** Whether a text can hold a suppression at all: most do not, and need no walk. */
export function mayHoldSuppressions(text: string): boolean {
  return text.includes(keyword);
}

/** Every suppression of a document, in document order. Every notation has comments but JSON. */
export function readSuppressions(tree: Tree): readonly Suppression[] {
  if (!mayHoldSuppressions(tree.source.text)) return [];
  return [...readNode(tree, tree.root, [])];
}

type Path = readonly (string | number)[];

function* readNode(tree: Tree, node: TreeNode, path: Path): Generator<Suppression> {
  if (node.type === "scalar") return;
  if (node.type === "mapping") yield* readEntries(tree, node, path);
  else yield* readItems(tree, node, path);
  for (const comment of node.dangling) yield* readComment(tree, comment, undefined, path);
}

function* readEntries(tree: Tree, node: Mapping, path: Path): Generator<Suppression> {
  for (const entry of node.entries) {
    const inside = [...path, entry.key];
    yield* readTrivia(tree, entry.trivia, entry.span, inside);
    yield* readNode(tree, entry.value, inside);
  }
}

function* readItems(tree: Tree, node: Sequence, path: Path): Generator<Suppression> {
  for (const [index, item] of node.items.entries()) {
    const inside = [...path, index];
    yield* readTrivia(tree, item.trivia, item.value.span, inside);
    yield* readNode(tree, item.value, inside);
  }
}

function* readTrivia(
  tree: Tree,
  trivia: Trivia | undefined,
  statement: Span,
  path: Path,
): Generator<Suppression> {
  for (const comment of trivia?.before ?? []) yield* readComment(tree, comment, statement, path);
  if (trivia?.after) yield* readComment(tree, trivia.after, statement, path);
}

function* readComment(
  tree: Tree,
  comment: Comment,
  statement: Span | undefined,
  path: Path,
): Generator<Suppression> {
  if (!/^\s*hml-ignore(?![A-Za-z0-9-])/.test(comment.text)) return;
  const match = form.exec(comment.text);
  const [, names = "", until, reason = ""] = match ?? [];
  const find = placesIn(tree.source.text, comment);
  yield {
    comment,
    statement,
    path: formatPointer(path),
    names: names.split(/\s*,\s*/).flatMap((text) => (text ? [{ text, span: find(text) }] : [])),
    until: until === undefined ? undefined : { text: until, span: find(until) },
    reason: reason.trim(),
    malformed: !match || (until !== undefined && dateType.canonical(until) === undefined),
  };
}

/** Finds words of a comment in the source, one behind the other; the comment where a notation spells them otherwise. */
function placesIn(source: string, comment: Comment): (word: string) => Span {
  let from = source.indexOf(keyword, comment.span.start) + keyword.length;
  return (word) => {
    const start = source.indexOf(word, from);
    if (start < 0 || start + word.length > comment.span.end) return comment.span;
    from = start + word.length;
    return { start, end: from };
  };
}
