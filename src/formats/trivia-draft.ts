import { coverSpans } from "../base/span.ts";
import type { Comment, Trivia } from "../model/tree.ts";

/** A comment that has not found its statement yet. */
export interface LooseComment extends Comment {
  /** Written as a doc comment. */
  readonly isDoc: boolean;
}

/** One line of a comment without the space behind the marker, trimmed at the end. */
export function trimCommentLine(line: string): string {
  return (line.startsWith(" ") ? line.slice(1) : line).trimEnd();
}

/**
 * Trivia of a statement from the comments before it and behind it (`spec/decisions/comments.md`). Where nothing can be
 * documented (`hml`, items of a list), doc comments are ordinary ones.
 */
export function makeTrivia(
  before: readonly LooseComment[],
  after: LooseComment | undefined,
  canDocument: boolean,
): Trivia | undefined {
  if (before.length === 0 && !after) return undefined;
  const docs = canDocument ? before.filter((comment) => comment.isDoc) : [];
  const others = docs.length > 0 ? before.filter((comment) => !comment.isDoc) : before;
  return {
    before: others.map(settle),
    after: after && settle(after),
    doc: docs.length > 0 ? joinDocs(docs) : undefined,
  };
}

/** Loose comments that no statement follows. */
export function makeDangling(comments: readonly LooseComment[]): readonly Comment[] {
  return comments.length === 0 ? [] : comments.map(settle);
}

function settle({ text, span }: LooseComment): Comment {
  return { text, span };
}

function joinDocs(docs: readonly LooseComment[]): Comment {
  return {
    text: docs.map((doc) => doc.text).join("\n"),
    span: docs.map((doc) => doc.span).reduce(coverSpans),
  };
}
