import type { Span } from "../base/span.ts";

/** An example's text without its marks, and the ranges that they marked, in the order of their beginnings. */
export interface MarkedText {
  readonly text: string;
  /** `⟦…⟧`: where the finding is. */
  readonly findings: readonly Span[];
  /** `⟪…⟫`: where its related places are. */
  readonly related: readonly Span[];
}

const closers: Readonly<Record<string, string>> = { "⟦": "⟧", "⟪": "⟫" };

/**
 * Takes the marks `⟦…⟧` and `⟪…⟫` out of a text; they may stand within one another. Throws where they do not pair: the
 * text is the project's own.
 */
export function readMarks(marked: string): MarkedText {
  const open: { readonly mark: string; readonly start: number }[] = [];
  const spans: { readonly mark: string; readonly span: Span }[] = [];
  let text = "";
  for (const character of marked) {
    if (character in closers) open.push({ mark: character, start: text.length });
    else if (character === "⟧" || character === "⟫") {
      const last = open.pop();
      if (!last || closers[last.mark] !== character) throw new Error(`marks do not pair: ${marked}`);
      spans.push({ mark: last.mark, span: { start: last.start, end: text.length } });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${marked}`);
  spans.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const of = (mark: string) => spans.filter((one) => one.mark === mark).map(({ span }) => span);
  return { text, findings: of("⟦"), related: of("⟪") };
}
