import type { Span } from "../base/span.ts";
import type { Comment, Tree } from "../model/tree.ts";

/** What the writer keeps of the layout that an author chose: one blank line where there were some. */
export interface AuthorLines {
  /** The tree was read from HML text; nothing is known of other layouts. */
  readonly isKnown: boolean;
  hasBlankBefore(span: Span): boolean;
  /** A comment behind the closing brace of the block rather than behind its opening one. */
  isBehind(comment: Comment, block: Span): boolean;
}

export function authorLines({ notation, source }: Tree): AuthorLines {
  const { text } = source;
  const isKnown = notation === "hml" && text !== "";
  return {
    isKnown,
    hasBlankBefore: (span) => isKnown && hasBlankBefore(text, span.start),
    isBehind: (comment, block) => isKnown && comment.span.start >= block.end,
  };
}

function hasBlankBefore(text: string, start: number): boolean {
  let lines = 0;
  for (let at = start - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
    else if (unit !== 32 && unit !== 9 && unit !== 13) break;
    if (lines > 1) return true;
  }
  return false;
}

/** For statements that no text holds yet. */
export const noAuthor: AuthorLines = { isKnown: false, hasBlankBefore: () => false, isBehind: () => false };
