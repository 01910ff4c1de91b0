/** A half-open range of UTF-16 offsets in one source text: `start` inclusive, `end` exclusive, both from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Smallest span that covers both. */
export function coverSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
