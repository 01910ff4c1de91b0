import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type TextEdit,
} from "vscode-languageserver-types";
import { editsOverlap } from "../../src/base/edit.ts";
import type { Span } from "../../src/base/span.ts";
import type { Diagnostic, Fix } from "../../src/diagnostics/diagnostic.ts";
import { xmlLegacyForm } from "../../src/diagnostics/faults/xml-legacy-form.ts";
import { applySafeFixes } from "../../src/service/apply-fixes.ts";
import type { Analysis } from "../analysis.ts";
import { toRange, toSpan } from "../positions.ts";
import type { Session } from "../session.ts";
import { toLspDiagnostic } from "../to-lsp-diagnostic.ts";
import { addMissing } from "./add-missing.ts";
import { migrateDocument } from "./migrate-document.ts";
import { organizeImports } from "./organize-imports.ts";
import { suppress } from "./suppress.ts";

const fixAllKind = `${CodeActionKind.SourceFixAll}.hml`;

/** What mends the findings that touch a range, one by one and all at once, what silences them, and what is missing there. */
export async function codeActions(
  session: Session,
  analysis: Analysis,
  { range, context }: { readonly range: Range; readonly context: Pick<CodeActionContext, "only"> },
): Promise<CodeAction[]> {
  // Whoever asks for a remedy right behind a keystroke waits for the findings of that text.
  if (!session.deep.isCurrent(analysis)) await session.checkDeep(analysis);
  const span = toSpan(analysis.source, range);
  const all = session.deep.merge(analysis);
  const touching = all.filter((one) => one.span.start <= span.end && span.start <= one.span.end);
  const describe = (one: Diagnostic) => toLspDiagnostic(one, session.uriOf);
  const wants = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const one of touching) {
      if (one.code === xmlLegacyForm.code)
        for (const action of migrateDocument(analysis))
          actions.push({ ...action, diagnostics: [describe(one)] });
      for (const fix of one.fixes)
        actions.push({ ...actionOf(session, fix), diagnostics: [describe(one)], isPreferred: fix.safe });
      for (const action of suppress(analysis, one)) actions.push({ ...action, diagnostics: [describe(one)] });
    }
    actions.push(...updateFromArtifact(session, all, touching));
  }
  if (wants(CodeActionKind.QuickFix) || wants(CodeActionKind.Refactor))
    actions.push(...addMissing(analysis, span));
  if (wants(fixAllKind)) actions.push(...fixAll(analysis, all));
  if (wants(`${CodeActionKind.SourceOrganizeImports}.hml`)) actions.push(...organizeImports(analysis));
  return actions;
}

function actionOf(session: Session, { title, edits }: Fix): CodeAction {
  const changes: Record<string, TextEdit[]> = {};
  for (const { source, span, text } of edits) {
    const uri = session.uriOf(source);
    if (uri === undefined) continue;
    changes[uri] = [...(changes[uri] ?? []), { range: toRange(source, span), newText: text }];
  }
  return { title, kind: CodeActionKind.QuickFix, edit: { changes } };
}

/** Every safe fix of the document; those that depend on others show up when it is asked again. */
function fixAll({ uri, document, source }: Analysis, all: readonly Diagnostic[]): CodeAction[] {
  const own = all.map((one) => ({
    ...one,
    fixes: one.fixes.map((fix) => inSource(fix, document.tree.source)),
  }));
  const { text, applied } = applySafeFixes(document, own, { update: false });
  if (applied === 0 || text === source.text) return [];
  const range = toRange(source, { start: 0, end: source.text.length });
  return [
    {
      title: applied === 1 ? "Fix what is safe to fix" : `Fix all that is safe to fix (${applied})`,
      kind: fixAllKind,
      edit: { changes: { [uri]: [{ range, newText: text }] } },
    },
  ];
}

/** Findings of a deep check name the text by a source of their own. */
function inSource(fix: Fix, source: Analysis["source"]): Fix {
  const edits = fix.edits.map((edit) => (edit.source.file === source.file ? { ...edit, source } : edit));
  return { ...fix, edits };
}

/** Makes the statements of the variants at hand say what their files say. */
function updateFromArtifact(
  session: Session,
  all: readonly Diagnostic[],
  touching: readonly Diagnostic[],
): CodeAction[] {
  if (!touching.some(comparesArtifact)) return [];
  const variants = new Set(touching.filter(comparesArtifact).map(({ path }) => variantOf(path)));
  const edits: (Fix["edits"][number] & { readonly span: Span })[] = [];
  for (const one of all) {
    if (!comparesArtifact(one) || !variants.has(variantOf(one.path))) continue;
    const own = one.fixes[0]?.edits ?? [];
    if (!own.some((edit) => edits.some((other) => editsOverlap(edit, other)))) edits.push(...own);
  }
  if (edits.length === 0) return [];
  const action = actionOf(session, { title: "Update from artifact", safe: false, edits });
  const diagnostics = touching.filter(comparesArtifact).map((one) => toLspDiagnostic(one, session.uriOf));
  return [{ ...action, diagnostics }];
}

function comparesArtifact({ code }: Diagnostic): boolean {
  return code >= "HML7200" && code < "HML7400";
}

function variantOf(path: string): string {
  return /^.*?\/variant\/[^/]+/.exec(path)?.[0] ?? path;
}
