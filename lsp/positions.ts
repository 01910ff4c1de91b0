import type { Position, Range } from "vscode-languageserver-types";
import type { Source } from "../src/base/source.ts";
import type { Span } from "../src/base/span.ts";

/** Offset → LSP position: lines and characters from 0, characters in UTF-16 units. */
export function toPosition(source: Source, offset: number): Position {
  const { line, column } = source.positionAt(offset);
  return { line: line - 1, character: column - 1 };
}

export function toRange(source: Source, span: Span): Range {
  return { start: toPosition(source, span.start), end: toPosition(source, span.end) };
}

/** LSP position → offset; a place behind the end of its line or of the text is that end. */
export function toOffset(source: Source, position: Position): number {
  return source.offsetAt(position.line + 1, position.character + 1);
}

export function toSpan(source: Source, { start, end }: Range): Span {
  return { start: toOffset(source, start), end: toOffset(source, end) };
}
