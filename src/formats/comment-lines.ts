import type { Comment, Trivia } from "../model/tree.ts";

/** Lines of comments, one each; a comment of several lines is several. */
export function linesOf(comments: readonly Comment[]): readonly string[] {
  return comments.flatMap(({ text }) => text.split("\n"));
}

/** Lines of a doc comment; none without one. */
export function docLinesOf(trivia: Trivia | undefined): readonly string[] {
  return trivia?.doc ? trivia.doc.text.split("\n") : [];
}

/** All comments of a statement: before, doc, after. */
export function listTrivia(trivia: Trivia | undefined): readonly Comment[] {
  if (!trivia) return [];
  const { before, doc, after } = trivia;
  return [...before, ...(doc ? [doc] : []), ...(after ? [after] : [])];
}
