import { applyEdits, type TextEdit } from "../base/edit.ts";
import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { duplicateStatement } from "../diagnostics/faults/duplicate-statement.ts";
import { emptyKind } from "../diagnostics/faults/empty-kind.ts";
import { missingHeader } from "../diagnostics/faults/missing-header.ts";
import { unclosedString } from "../diagnostics/faults/unclosed-string.ts";
import { unexpectedClose } from "../diagnostics/faults/unexpected-close.ts";
import { unopenedBlock } from "../diagnostics/faults/unopened-block.ts";
import type { Tree } from "../model/tree.ts";
import { readDocument } from "../schema/read-document.ts";
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
  /** Only the statements that touch this part, in HML text; the other notations are laid out as a whole or not at all. */
  readonly range?: Span;
}

/**
 * Canonical layout of a declaration. HML text with faults is formatted where it was understood and touched nowhere else;
 * the other notations are left as they are until their faults are mended, among them a name that stands twice. The form
 * before HML 1.0 is left as it is. Formatting twice changes nothing, and no
 * statement and no comment is ever lost. Never throws.
 */
export function formatDeclaration(
  source: Source,
  notation: Notation,
  options: FormatOptions = {},
): Formatted {
  const { value: tree, diagnostics } = notation.read(source);
  const faults = diagnostics.filter((one) => one.severity === "error");
  // The form before HML 1.0 has no canonical layout; laying it out as HML 1.0 would make another document of it.
  if (tree.legacy) return { text: source.text, edits: [], faults };
  const isWhole = faults.length === 0 && options.range === undefined;
  if (isWhole) {
    const { text, losses } = notation.write(tree);
    if (losses.length === 0) return replaceAll(source, text);
    return { text: source.text, edits: [], faults: findUnwritable(tree) };
  }
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

/** Findings of what canonical layout has no place for: a name that stands twice, a kind that holds no block. */
function findUnwritable(tree: Tree): readonly Diagnostic[] {
  const codes: readonly string[] = [duplicateStatement.code, emptyKind.code];
  return readDocument(tree).diagnostics.filter(({ code }) => codes.includes(code));
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
