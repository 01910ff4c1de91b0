import type { Range, Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { type CheckedFile, type CheckReport, countSeverities, type SeverityCounts } from "./check-report.ts";

/** A place in a text: `file` from the current folder, lines and columns from 1, offsets from 0, `end` exclusive. */
export interface JsonPlace {
  readonly file: string;
  readonly range: Range;
}

/** One finding as machines read it (spec: diagnostics). Columns and offsets count UTF-16 units. */
export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  /** JSON Pointer into the data model. */
  readonly path: string;
  readonly related: readonly ({ readonly message: string } & JsonPlace)[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly (JsonPlace & { readonly text: string })[];
  }[];
}

/** The one value that `hml check --format json` prints. */
export interface JsonCheckReport {
  readonly tool: "hml";
  readonly version: string;
  readonly files: readonly CheckedFile[];
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly summary: { readonly files: number } & SeverityCounts;
}

/** A report as the JSON value of the command line; `version` is that of the tool. */
export function writeCheckJson(report: CheckReport, version: string): JsonCheckReport {
  return {
    tool: "hml",
    version,
    files: report.files,
    diagnostics: report.diagnostics.map(writeDiagnosticJson),
    summary: { files: report.files.length, ...countSeverities(report.diagnostics) },
  };
}

/** One finding as JSON, its offsets turned into lines and columns. */
export function writeDiagnosticJson(diagnostic: Diagnostic): JsonDiagnostic {
  const { code, name, severity, message, source, span, path } = diagnostic;
  return {
    code,
    name,
    severity,
    message,
    ...placeOf(source, span),
    path,
    related: diagnostic.related.map((place) => ({
      message: place.message,
      ...placeOf(place.source, place.span),
    })),
    fixes: diagnostic.fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ ...placeOf(edit.source, edit.span), text: edit.text })),
    })),
  };
}

function placeOf(source: Source, span: Span): JsonPlace {
  return { file: source.file, range: source.rangeOf(span) };
}
