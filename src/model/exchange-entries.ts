import type { TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Entry } from "./tree.ts";

/**
 * The edits that put entries of one mapping into another order: each text takes the place of another, with the comments
 * before it and, where every entry ends its line, the comment behind it. Layout between the places stays. Good for every
 * notation, because neighbours of one kind are spelled alike.
 */
export function exchangeEntries(text: string, wanted: readonly Entry[]): readonly TextEdit[] {
  const places = [...wanted].sort((a, b) => a.span.start - b.span.start);
  const tails = places.map((entry) => tailOf(text, entry));
  const ownLines = tails.every((tail) => /^[ \t]*(?:[\r\n]|$)/.test(text.slice(tail.end)));
  return wanted.flatMap((entry, i) => {
    const place = places[i];
    if (!place || place === entry) return [];
    const moved = [exchange(text, bodyOf(place), bodyOf(entry))];
    if (ownLines) moved.push(exchange(text, tailOf(text, place), tailOf(text, entry)));
    return moved;
  });
}

function exchange(text: string, span: Span, source: Span): TextEdit {
  return { span, text: text.slice(source.start, source.end) };
}

/** The entry with what stands before it and belongs to it. */
function bodyOf({ span, trivia }: Entry): Span {
  const above = [...(trivia?.before ?? []), ...(trivia?.doc ? [trivia.doc] : [])];
  return { start: Math.min(span.start, ...above.map((comment) => comment.span.start)), end: span.end };
}

/** The comment behind the entry with the space before it; empty where there is none. A comma stays where it is. */
function tailOf(text: string, { span, trivia }: Entry): Span {
  const comma = /^[ \t]*,/.exec(text.slice(span.end, span.end + 80))?.[0].length ?? 0;
  const start = span.end + comma;
  const { after } = trivia ?? {};
  const isBehind = after !== undefined && after.span.start >= start;
  return { start, end: isBehind ? after.span.end : start };
}
