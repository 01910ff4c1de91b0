import { applyEdits, type TextEdit } from "../base/edit.ts";
import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { missingHeader } from "../diagnostics/faults/missing-header.ts";
import { unclosedString } from "../diagnostics/faults/unclosed-string.ts";
import { unexpectedClose } from "../diagnostics/faults/unexpected-close.ts";
import { unopenedBlock } from "../diagnostics/faults/unopened-block.ts";
import { formatParts } from "../syntax/format-parts.ts";
import type { Notation } from "./notation.ts";

/** A text in canonical layout, as far as it was understood. */
export interface Formatted {
  readonly text: string;
  /** What changes; nothing where the layout was canonical. */
  readonly edits: readonly TextEdit[];
  /** Faults of syntax because of which parts were left as they are. */
  readonly faults: readonly Diagnostic[];
}

export interface FormatOptions {
  /** Only the statements that touch this part of the text (HML text; other notations are formatted as a whole). */
  readonly range?: Span;
}

/**
 * Canonical layout of a declaration. HML text with faults is formatted where it was understood and touched nowhere else;
 * the other notations are left as they are until their faults are mended. Formatting twice changes nothing, and no
 * statement and no comment is ever lost. Never throws.
 */
export function formatDeclaration(
  source: Source,
  notation: Notation,
  options: FormatOptions = {},
): Formatted {
  const { value: tree, diagnostics } = notation.read(source);
  const faults = diagnostics.filter((one) => one.severity === "error");
  const isWhole = faults.length === 0 && options.range === undefined;
  if (isWhole) return replaceAll(source, notation.write(tree).text);
  if (notation.id !== "hml") return { text: source.text, edits: [], faults };
  // A missing header is marked at the first statement, which is sound.
  const spans = faults.filter((fault) => fault.code !== missingHeader.code).map((fault) => fault.span);
  const edits = formatParts({ tree, faults: spans, end: firstGuess(faults, source), range: options.range });
  return { text: applyEdits(source.text, edits), edits, faults };
}

function replaceAll({ text }: Source, formatted: string): Formatted {
  const edits = formatted === text ? [] : [{ span: { start: 0, end: text.length }, text: formatted }];
  return { text: formatted, edits, faults: [] };
}

/**
 * Where the reader began to go by the layout of the text: behind a brace too many or not opened, and behind a string of
 * several lines that is not closed. A change of the layout there could change what is read.
 */
function firstGuess(faults: readonly Diagnostic[], { text }: Source): number {
  const guesses = faults.filter(
    ({ code, span }) =>
      code === unopenedBlock.code ||
      (code === unexpectedClose.code && text[span.start] === "}") ||
      (code === unclosedString.code && text.startsWith('"""', span.start)),
  );
  return Math.min(text.length, ...guesses.map(({ span }) => span.start));
}
