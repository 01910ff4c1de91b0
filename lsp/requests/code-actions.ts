import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic as LspDiagnostic,
  type Range,
} from "vscode-languageserver-types";
import type { Diagnostic, Fix } from "../../src/diagnostics/diagnostic.ts";
import type { Analysis } from "../document-store.ts";
import { toOffset, toRange } from "../positions.ts";
import { toLspDiagnostic } from "../to-lsp-diagnostic.ts";

/** The fixes of the findings that touch a range; safe ones are preferred. `extra` holds findings made behind the keystroke. */
export function codeActions(analysis: Analysis, range: Range, extra: readonly Diagnostic[]): CodeAction[] {
  const { source, uri } = analysis;
  const start = toOffset(source, range.start);
  const end = toOffset(source, range.end);
  const touching = [...analysis.diagnostics, ...extra].filter(
    ({ span }) => span.start <= end && start <= span.end,
  );
  return touching.flatMap((diagnostic) =>
    diagnostic.fixes.map((fix) => actionOf(uri, fix, toLspDiagnostic(uri, diagnostic))),
  );
}

function actionOf(uri: string, fix: Fix, diagnostic: LspDiagnostic): CodeAction {
  const edits = fix.edits.map(({ source, span, text }) => ({ range: toRange(source, span), newText: text }));
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fix.safe,
    edit: { changes: { [uri]: edits } },
  };
}
