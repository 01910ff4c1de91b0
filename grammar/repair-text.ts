import type { Span } from "../src/base/span.ts";
import { endOfLine, indentationAt, startOfLine } from "./scan-text.ts";

/*
 * Where a string ends whose closing quotes were forgotten. Only texts that are already known to be faulty come here:
 * a guess costs nothing but the quality of one diagnostic.
 */

/** The next statement of the same line: `, name:` or `, name {`. */
const nextStatement = /,[ \t]*[A-Za-z][\w-]*(?:[ \t]*[:{]|[ \t]+[A-Za-z][\w-]*[ \t]*\{)/y;

/**
 * End of a one-line string that is not closed; `rest` goes from its quote to the end of the line. `innermost` is the bracket that is open on the line before
 * it: what closes that bracket does not belong to the string.
 */
export function cutText(text: string, rest: Span, innermost: "{" | "[" | undefined): number {
  const { start, end } = rest;
  for (let at = start + 1; at < end; at++) {
    const character = text[at];
    const closes =
      (character === "," && (innermost === "[" || matchesAt(nextStatement, text, at))) ||
      (character === "]" && innermost === "[") ||
      (character === "}" && innermost === "{") ||
      (character === "#" && (text[at - 1] === " " || text[at - 1] === "\t"));
    if (closes) return trimBlanks(text, start, at);
  }
  const trimmed = trimBlanks(text, start, end);
  return trimmed > start + 1 && text[trimmed - 1] === "," ? trimmed - 1 : trimmed;
}

/**
 * Whether a quote that would close a string looks like the opening quote of another one: `"a, b: "` before a word. Asked
 * only on lines with an odd number of quotes.
 */
export function opensAnother(text: string, start: number, end: number): boolean {
  const last = trimBlanks(text, start, end - 1) - 1;
  return last > start && ":[,".includes(text[last] ?? " ") && /[\w-]/.test(text[end] ?? " ");
}

/** End of a multi-line string that is never closed: the line that stands no deeper than the one it began on. */
export function cutMultiline(text: string, start: number): number {
  const indentation = indentationAt(text, start);
  let at = endOfLine(text, start);
  while (at < text.length) {
    const lineStart = text.startsWith("\r\n", at) ? at + 2 : at + 1;
    const lineEnd = endOfLine(text, lineStart);
    const blank = text.slice(lineStart, lineEnd).trim() === "";
    if (!blank && indentationAt(text, lineStart) <= indentation) return at;
    at = lineEnd;
  }
  return text.length;
}

/** Whether three quotes that would close a string look like the beginning of the next: `name: """` at its depth. */
export function opensAnotherMultiline(text: string, start: number, end: number): boolean {
  const line = text.slice(startOfLine(text, end - 3), end - 3);
  return (
    /^[ \t]*[A-Za-z][\w-]*[ \t]*:[ \t]*$/.test(line) &&
    indentationAt(text, end - 3) <= indentationAt(text, start)
  );
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function trimBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at;
}
