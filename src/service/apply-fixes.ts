import { applyEdits, editsOverlap, type TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../model/document.ts";
import { findEntry } from "../model/tree.ts";
import { lookupProperty } from "../model/vocabulary/vocabulary.ts";

export interface FixOptions {
  /** Whether statements bound to artifact bytes may be changed too. */
  readonly update: boolean;
}

/** A text after its fixes. */
export interface FixedText {
  readonly text: string;
  /** Findings whose fix went in. */
  readonly applied: number;
}

/**
 * Applies the safe fixes of one document's findings to its text. Of fixes that touch the same characters the first goes
 * in; check again for the others. Statements that the document makes about artifact bytes stay as they are unless
 * `update` says otherwise (a value that is no value yet may be put right).
 */
export function applySafeFixes(
  document: Document,
  diagnostics: readonly Diagnostic[],
  { update }: FixOptions,
): FixedText {
  const { source } = document.tree;
  const kept = update ? [] : listBoundSpans(document);
  const edits: TextEdit[] = [];
  let applied = 0;
  for (const { code, fixes } of diagnostics) {
    const own = fixes.find((fix) => fix.safe || (update && comparesArtifact(code)))?.edits ?? [];
    if (own.length === 0 || own.some((edit) => edit.source !== source)) continue;
    const clashes = own.some((edit) => kept.some((span) => touches(edit.span, span)));
    if (clashes || own.some((edit) => edits.some((other) => editsOverlap(edit, other)))) continue;
    edits.push(...own);
    applied++;
  }
  return { text: applyEdits(source.text, edits), applied };
}

/** Findings of a declaration against its artifact; their fixes say what the file says, and only `update` wants that. */
export function comparesArtifact(code: string): boolean {
  return code >= "HML7200" && code < "HML7400";
}

function touches(edit: Span, statement: Span): boolean {
  return edit.start < statement.end && statement.start < edit.end;
}

/** Places of the statements that speak of artifact bytes and were understood. */
function listBoundSpans(document: Document): readonly Span[] {
  const spans: Span[] = [];
  for (const [block, { kind, node }] of document.origins) {
    if (!kind || node.type !== "mapping") continue;
    for (const key of Object.keys(block)) {
      const entry = lookupProperty(kind, key)?.bound && findEntry(node, key);
      if (entry) spans.push(entry.span);
    }
  }
  return spans;
}
