import type { Span } from "./span.ts";

/** Replaces `span` of one text by `text`. An empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Whether two edits touch the same characters; two insertions at one place do. */
export function editsOverlap(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/** Applies edits, given in any order; of two that overlap, only the one that starts first is applied. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let at = 0;
  let previous: TextEdit | undefined;
  for (const edit of ordered) {
    if (previous && editsOverlap(previous, edit)) continue;
    parts.push(text.slice(at, edit.span.start), edit.text);
    at = edit.span.end;
    previous = edit;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
