import type { TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Entry, Mapping } from "../model/tree.ts";
import { orderOf } from "./canonical-entries.ts";
import type { Shape } from "./shape.ts";

/** Offset at which the line of `offset` begins. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at;
}

/** Offset of the next line end, or of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** Blanks at the beginning of the line of `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = startOfLine(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** Whether nothing but blanks stands before `offset` on its line. */
export function isLineStart(text: string, offset: number): boolean {
  return text.slice(startOfLine(text, offset), offset).trim() === "";
}

/** Line end that a text uses. */
export function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** Lines as one text, with the line ends of the text that they go into. */
export function joinLines(lines: readonly string[], text: string): string {
  return lines.join(lineEndOf(text));
}

/** Removes one member of a list whose members stand apart by commas, with one comma. */
export function removeMember(members: readonly Span[], index: number): TextEdit[] {
  const member = members[index];
  const next = members[index + 1];
  const previous = members[index - 1];
  if (!member) return [];
  const span = next
    ? { start: member.start, end: next.start }
    : { start: previous?.end ?? member.start, end: member.end };
  return [{ span, text: "" }];
}

/** The entry behind which a new one stands in the order of the vocabulary; `undefined`: before all. */
export function entryBefore(mapping: Mapping, shape: Shape, key: string): Entry | undefined {
  if (shape.is !== "block") return mapping.entries.at(-1);
  const order = orderOf(shape.kind);
  const rank = (name: string) => order.get(name) ?? order.size;
  return mapping.entries.findLast((entry) => rank(entry.key) <= rank(key));
}

/** The whole of what stands on its lines: a span with the blanks before it, and the line end behind it if nothing else follows. */
export function wholeLines(text: string, span: Span): Span {
  if (!isLineStart(text, span.start)) return span;
  const end = endOfLine(text, span.end);
  if (text.slice(span.end, end).trim() !== "") return span;
  const next = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length);
  return { start: startOfLine(text, span.start), end: next };
}
