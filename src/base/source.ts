import type { Span } from "./span.ts";

/** Line and column from 1 and offset from 0, columns and offsets in UTF-16 units (spec: diagnostics). */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A span with lines and columns, made only at the edge of the program. `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * One text that somebody wrote: its name and its characters. Offsets are the only positions inside the
 * program; lines and columns are computed here, when a person or an editor asks.
 */
export class Source {
  /** Workspace-relative path with `/`, or `<stdin>`. Identity of the file in diagnostics. */
  readonly file: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Offset at which each line starts. LF, CRLF and a lone CR end a line. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.text);
    return this.#lineStarts;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (starts[low] ?? 0) + 1, offset: clamped };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** Offset of a line and column that start from 1; clamped to the text. */
  offsetAt(line: number, column: number): number {
    const starts = this.lineStarts;
    if (line > starts.length) return this.text.length;
    const start = starts[Math.max(0, line - 1)] ?? 0;
    const next = starts[line] ?? this.text.length + 1;
    return Math.max(start, Math.min(start + column - 1, next - 1, this.text.length));
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) starts.push(i + 1);
    else if (unit === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}
