import type { CST } from "yaml";
import { type LooseComment, trimCommentLine } from "../trivia-draft.ts";

/** Comments of a stretch of tokens: one on the line on which the stretch begins, and those on later lines. */
export interface StretchComments {
  readonly sameLine: LooseComment | undefined;
  readonly later: LooseComment[];
}

/** Splits the comments of tokens by the first line end among them. */
export function splitComments(tokens: readonly CST.Token[] | undefined): StretchComments {
  let sameLine: LooseComment | undefined;
  const later: LooseComment[] = [];
  let lines = 0;
  for (const token of tokens ?? []) {
    if (token.type === "newline") lines++;
    if (token.type !== "comment") continue;
    const comment = readComment(token);
    if (lines === 0 && !sameLine) sameLine = comment;
    else later.push(comment);
  }
  return { sameLine, later };
}

/** All comments of tokens, in order. */
export function listComments(tokens: readonly CST.Token[] | undefined): LooseComment[] {
  const { sameLine, later } = splitComments(tokens);
  return sameLine ? [sameLine, ...later] : later;
}

/** `#/// text` is a doc comment, `# text` an ordinary one (`spec/decisions/comments.md`). */
export function readComment(token: { readonly offset: number; readonly source: string }): LooseComment {
  const isDoc = token.source.startsWith("#///");
  return {
    text: trimCommentLine(token.source.slice(isDoc ? 4 : 1)),
    span: { start: token.offset, end: token.offset + token.source.length },
    isDoc,
  };
}
