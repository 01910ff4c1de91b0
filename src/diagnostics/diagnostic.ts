import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";

export type Severity = "error" | "warning" | "info";

/** A permanent code: `HML` and four digits. Never reused. */
export type Code = `HML${number}`;

/** A second place that belongs to a finding: the statement it contradicts, or a place inside an artifact. */
export interface Related {
  readonly message: string;
  readonly source: Source;
  readonly span: Span;
}

/** Edits that mend a finding. `safe` ones are applied by `--fix`; others only when a person picks them. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly source: Source; readonly span: Span; readonly text: string }[];
}

/** A finding. Positions are offsets; `src/report` turns them into lines and columns. */
export interface Diagnostic {
  readonly code: Code;
  /** Kebab-case name of the fault. */
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  readonly source: Source;
  readonly span: Span;
  /** JSON Pointer (RFC 6901) into the data model; `""` is the document. */
  readonly path: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** Order of a report: file, offset, code (fixed by the language brief). */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source.file, b.source.file) ||
    a.span.start - b.span.start ||
    compareText(a.code, b.code) ||
    a.span.end - b.span.end ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
