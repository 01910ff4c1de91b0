import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from "vscode-languageserver";
import type { Diagnostic as LspDiagnostic } from "vscode-languageserver-types";
import type { Diagnoser } from "../diagnoser.ts";
import type { Session } from "../session.ts";
import { toLspDiagnostic } from "../to-lsp-diagnostic.ts";

/** What is wrong with one document. Editors that are not told to ask again get all of it at once. */
export async function documentDiagnostics(
  session: Session,
  diagnoser: Diagnoser,
  { uri, previous }: { readonly uri: string; readonly previous: string | undefined },
): Promise<DocumentDiagnosticReport> {
  const analysis = session.documents.get(uri)?.analysis;
  if (analysis && !diagnoser.asksAgain && !session.deep.isCurrent(analysis))
    await session.checkDeep(analysis);
  const items = analysis ? diagnoser.describe(analysis) : [];
  const resultId = fingerprint(items);
  return resultId === previous ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
}

/** What is wrong with every declaration of the workspace, as `hml check` says it. */
export async function workspaceDiagnostics(
  session: Session,
  previous: readonly { readonly uri: string; readonly value: string }[],
): Promise<WorkspaceDiagnosticReport> {
  const { inputs, diagnostics } = await session.checkAll();
  const byFile = Map.groupBy(diagnostics, (one) => one.source.file);
  const items = inputs.map(({ file, path }) => {
    const uri = session.uriOfPath(path);
    const version = session.documents.get(uri)?.text.version ?? null;
    const found = (byFile.get(file) ?? []).map((one) => toLspDiagnostic(one, session.uriOf));
    const resultId = fingerprint(found);
    const isKnown = previous.some((one) => one.uri === uri && one.value === resultId);
    return isKnown
      ? ({ kind: "unchanged", uri, version, resultId } as const)
      : ({ kind: "full", uri, version, resultId, items: found } as const);
  });
  return { items };
}

/** The same for the same findings: FNV-1a of them. */
function fingerprint(items: readonly LspDiagnostic[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(items);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${items.length}-${(hash >>> 0).toString(16)}`;
}
