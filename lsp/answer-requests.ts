import type { CancellationToken, Connection, WorkDoneProgressReporter } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Analysis } from "./analysis.ts";
import type { Diagnoser } from "./diagnoser.ts";
import { toSpan } from "./positions.ts";
import { codeActions } from "./requests/code-actions.ts";
import { codeLenses } from "./requests/code-lens.ts";
import { completion } from "./requests/completion.ts";
import { definition, typeDefinition } from "./requests/definition.ts";
import { documentHighlight } from "./requests/document-highlight.ts";
import { documentLinks } from "./requests/document-links.ts";
import { symbolsOfTree } from "./requests/document-symbols.ts";
import { executeCommand } from "./requests/execute-command.ts";
import { foldingRanges } from "./requests/folding-ranges.ts";
import { formatting } from "./requests/formatting.ts";
import { hover } from "./requests/hover.ts";
import { inlayHints } from "./requests/inlay-hints.ts";
import { linkedEditing } from "./requests/linked-editing.ts";
import { documentDiagnostics, workspaceDiagnostics } from "./requests/pull-diagnostics.ts";
import { references } from "./requests/references.ts";
import { prepareRename, rename } from "./requests/rename.ts";
import { renameFiles } from "./requests/rename-files.ts";
import { selectionRanges } from "./requests/selection-ranges.ts";
import { semanticTokens, TokenMemory } from "./requests/semantic-tokens.ts";
import { signatureHelp } from "./requests/signature-help.ts";
import { workspaceSymbols } from "./requests/workspace-symbols.ts";
import type { Session } from "./session.ts";

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Says which request goes where. A document that is not open, or is no declaration, has `null` for an answer. */
export function answerRequests(connection: Connection, session: Session, diagnoser: Diagnoser): void {
  const tokens = new TokenMemory();
  const answer =
    <Params extends OfDocument, Result>(
      make: (analysis: Analysis, params: Params) => Result | Promise<Result>,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Result | null> => {
      const analysis = session.documents.get(params.textDocument.uri)?.analysis;
      if (!analysis) return null;
      const result = await make(analysis, params);
      refuseIfCancelled(token);
      return result;
    };

  connection.onHover(answer((analysis, { position }) => hover(session, analysis, position)));
  connection.onCompletion(answer((analysis, { position }) => completion(session, analysis, position)));
  connection.onSignatureHelp(answer((analysis, { position }) => signatureHelp(analysis, position)));
  connection.onDefinition(answer((analysis, { position }) => definition(session, analysis, position)));
  connection.onDeclaration(answer((analysis, { position }) => definition(session, analysis, position)));
  connection.onTypeDefinition(
    answer((analysis, { position }) => typeDefinition(session, analysis, position)),
  );
  connection.onReferences(
    answer((analysis, { position, context }) =>
      references(session, analysis, { position, withDeclaration: context.includeDeclaration }),
    ),
  );
  connection.onDocumentHighlight(
    answer((analysis, { position }) => documentHighlight(session, analysis, position)),
  );
  connection.onPrepareRename(answer((analysis, { position }) => prepareRename(session, analysis, position)));
  connection.onRenameRequest(answer((analysis, params) => rename(session, analysis, params)));
  connection.onDocumentSymbol(answer(({ tree }) => symbolsOfTree(tree)));
  connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(session, query));
  connection.onFoldingRanges(answer((analysis) => foldingRanges(analysis)));
  connection.onSelectionRanges(answer((analysis, { positions }) => selectionRanges(analysis, positions)));
  connection.onDocumentFormatting(answer((analysis) => formatting(analysis)));
  connection.onDocumentRangeFormatting(answer((analysis, { range }) => formatting(analysis, range)));
  connection.onDocumentLinks(answer((analysis) => documentLinks(session, analysis)));
  connection.onCodeLens(answer((analysis) => codeLenses(session, analysis)));
  connection.onCodeAction(answer((analysis, params) => codeActions(session, analysis, params)));
  connection.languages.inlayHint.on(answer((analysis, { range }) => inlayHints(session, analysis, range)));
  connection.languages.onLinkedEditingRange(
    answer((analysis, { position }) => linkedEditing(analysis, position)),
  );
  const { semanticTokens: onTokens, diagnostics } = connection.languages;
  const none = { data: [] };
  onTokens.on(
    async (params) =>
      (await answer(({ tree, uri }) => tokens.put(uri, semanticTokens(tree)))(params, never)) ?? none,
  );
  onTokens.onDelta(
    async (params) =>
      (await answer(({ tree, uri }, { previousResultId }: typeof params) =>
        tokens.answer(uri, semanticTokens(tree), previousResultId),
      )(params, never)) ?? none,
  );
  onTokens.onRange(
    async (params) =>
      (await answer(({ tree, source }, { range }: typeof params) => ({
        data: semanticTokens(tree, toSpan(source, range)),
      }))(params, never)) ?? none,
  );
  diagnostics.on(({ textDocument: { uri }, previousResultId: previous }) =>
    documentDiagnostics(session, diagnoser, { uri, previous }),
  );
  diagnostics.onWorkspace(async ({ previousResultIds }, token, progress) => {
    const report = await withProgress(progress, "Checking declarations", () =>
      workspaceDiagnostics(session, previousResultIds),
    );
    refuseIfCancelled(token);
    return report;
  });
  connection.workspace.onWillRenameFiles(({ files }) => renameFiles(session, files));
  connection.onExecuteCommand(({ command, arguments: given }, _token, progress) =>
    withProgress(progress, command, () => executeCommand(session, command, given)),
  );
}

const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

function refuseIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "the request was cancelled");
}

async function withProgress<Result>(
  progress: WorkDoneProgressReporter | undefined,
  title: string,
  work: () => Promise<Result>,
): Promise<Result> {
  progress?.begin(title);
  try {
    return await work();
  } finally {
    progress?.done();
  }
}
