import type { TextPlace } from "../expected-finding.ts";
import { positionAt } from "../text-position.ts";

/** A position of LSP: from 0, in UTF-16 units. */
export interface LspPosition {
  readonly line: number;
  readonly character: number;
}

export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

export interface LspEdit {
  readonly range: LspRange;
  readonly newText: string;
}

/** Position of an offset of a text. */
export function lspPosition(text: string, offset: number): LspPosition {
  const { line, column } = positionAt(text, offset);
  return { line: line - 1, character: column - 1 };
}

/** Offset at which a text stands, which is unique in the whole or in `within`. */
export function offsetOf(text: string, { at, within }: Pick<TextPlace, "at" | "within">): number {
  const outer = within === undefined ? 0 : text.indexOf(within);
  const inner = (within ?? text).indexOf(at);
  if (outer < 0 || inner < 0) throw new Error(`"${at}" does not stand in the text`);
  return outer + inner;
}

/** The range of a text. */
export function rangeOf(text: string, place: Pick<TextPlace, "at" | "within">): LspRange {
  const start = offsetOf(text, place);
  return { start: lspPosition(text, start), end: lspPosition(text, start + place.at.length) };
}

/** A text after edits, which do not overlap. */
export function applyLspEdits(text: string, edits: readonly LspEdit[]): string {
  const lines = text.split("\n");
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const offset = ({ line, character }: LspPosition) => (starts[line] ?? text.length) + character;
  return edits
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((rest, { start, end, newText }) => rest.slice(0, start) + newText + rest.slice(end), text);
}
