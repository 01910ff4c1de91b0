import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { commandNames } from "./requests/execute-command.ts";
import { organizeKind } from "./requests/organize-imports.ts";
import { tokenLegend } from "./requests/semantic-tokens.ts";

/** Artifacts may have any name, and folders are moved too. */
const anyFile = { filters: [{ scheme: "file", pattern: { glob: "**/*" } }] };

/** What the server can do, as it tells the editor. */
export function describeServer(version: string): InitializeResult {
  return {
    serverInfo: { name: "hml", version },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: { includeText: false },
      },
      diagnosticProvider: { identifier: "hml", interFileDependencies: true, workspaceDiagnostics: true },
      completionProvider: { triggerCharacters: [":", " ", "{", "[", '"', ".", "/", "<", "=", "-"] },
      hoverProvider: true,
      signatureHelpProvider: { triggerCharacters: ["[", ","], retriggerCharacters: [","] },
      definitionProvider: true,
      declarationProvider: true,
      typeDefinitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      linkedEditingRangeProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentLinkProvider: {},
      codeLensProvider: {},
      inlayHintProvider: true,
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.Refactor,
          `${CodeActionKind.SourceFixAll}.hml`,
          organizeKind,
        ],
      },
      executeCommandProvider: { commands: [...commandNames] },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: anyFile, didRename: anyFile },
      },
    },
  };
}
