import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
} from "vscode-languageserver-types";
import type { Source } from "../src/base/source.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { toRange } from "./positions.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** Findings about what could go without loss, which editors show faintly. */
const unnecessary: ReadonlySet<string> = new Set(["suppression-unused", "duplicate-list-item"]);

/** A finding as editors show it; the places that it contradicts become related information. */
export function toLspDiagnostic(
  diagnostic: Diagnostic,
  uriOf: (source: Source) => string | undefined,
): LspDiagnostic {
  const { source, span, severity, code, name, message, path } = diagnostic;
  const related = diagnostic.related.flatMap((one) => {
    const uri = uriOf(one.source);
    if (uri === undefined) return [];
    return [{ message: one.message, location: { uri, range: toRange(one.source, one.span) } }];
  });
  return {
    range: toRange(source, span),
    severity: severities[severity],
    code,
    codeDescription: { href: `hml-rule:${code}` },
    source: "hml",
    message,
    data: { name, path },
    ...(related.length > 0 && { relatedInformation: related }),
    ...(unnecessary.has(name) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(name.startsWith("deprecated-") && { tags: [DiagnosticTag.Deprecated] }),
  };
}
