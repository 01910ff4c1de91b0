import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from "vscode-languageserver-types";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { toRange } from "./positions.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** A finding as editors show it; the places that it contradicts become related information in the same document. */
export function toLspDiagnostic(uri: string, diagnostic: Diagnostic): LspDiagnostic {
  return {
    range: toRange(diagnostic.source, diagnostic.span),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: "hml",
    message: diagnostic.message,
    relatedInformation: diagnostic.related
      .filter(({ source }) => source === diagnostic.source)
      .map(({ message, source, span }) => ({ message, location: { uri, range: toRange(source, span) } })),
  };
}
