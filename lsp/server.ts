import {
  type Connection,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { type Analysis, DocumentStore, type Notations } from "./document-store.ts";
import { toRange } from "./positions.ts";
import { codeActions } from "./requests/code-actions.ts";
import { completion } from "./requests/completion.ts";
import { documentSymbols } from "./requests/document-symbols.ts";
import { foldingRanges } from "./requests/folding-ranges.ts";
import { hover } from "./requests/hover.ts";
import { toLspDiagnostic } from "./to-lsp-diagnostic.ts";

/** What the server needs from the world around it. */
export interface ServerEnvironment {
  readonly notations: Notations;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Name and version shown to the editor. */
  readonly version: string;
  /** Canonical layout of a document; left out: no formatting. */
  readonly format?: (analysis: Analysis) => string;
  /** Findings that need artifacts or other files; runs behind the keystroke. */
  readonly checkDeep?: (uri: string, text: string) => Promise<readonly Diagnostic[]>;
}

/** Milliseconds without a keystroke after which artifacts and other files are looked at. */
const deepCheckDelay = 200;

/** Answers an editor over `connection`. Each request has its own file; this one only says which request goes where. */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  const store = new DocumentStore(environment.notations, environment.now);
  const texts = new Map<string, TextDocument>();
  const deep = new Map<string, { readonly version: number; readonly diagnostics: readonly Diagnostic[] }>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const publish = (uri: string): void => {
    const analysis = store.analyse(uri);
    const behind = deep.get(uri);
    const found =
      behind && behind.version === analysis?.version ? behind.diagnostics : (analysis?.diagnostics ?? []);
    const diagnostics = found.map((one) => toLspDiagnostic(uri, one));
    void connection.sendDiagnostics({ uri, diagnostics, ...(analysis && { version: analysis.version }) });
  };
  const scheduleDeep = (uri: string): void => {
    clearTimeout(timers.get(uri));
    const text = texts.get(uri);
    if (!environment.checkDeep || !text) return;
    const version = text.version;
    const run = async (): Promise<void> => {
      const diagnostics = await environment.checkDeep?.(uri, text.getText());
      if (!diagnostics || texts.get(uri)?.version !== version) return;
      deep.set(uri, { version, diagnostics });
      publish(uri);
    };
    timers.set(
      uri,
      setTimeout(() => void run().catch(reportFault), deepCheckDelay),
    );
  };
  const reportFault = (fault: unknown): void => connection.console.error(`internal fault: ${String(fault)}`);
  const update = (document: TextDocument): void => {
    texts.set(document.uri, document);
    store.put(document.uri, document.version, document.getText());
    publish(document.uri);
    scheduleDeep(document.uri);
  };

  connection.onInitialize(() => describeServer(environment));
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    update(TextDocument.create(uri, languageId, version, text)),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const text = texts.get(uri);
    if (text) update(TextDocument.update(text, contentChanges, version));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    clearTimeout(timers.get(uri));
    for (const map of [texts, deep, timers]) map.delete(uri);
    store.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const answer =
    <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
      make: (analysis: Analysis, params: Params) => Result,
    ) =>
    (params: Params): Result | null => {
      const analysis = store.analyse(params.textDocument.uri);
      return analysis ? make(analysis, params) : null;
    };
  connection.onHover(answer((analysis, { position }) => hover(analysis, position) ?? null));
  connection.onCompletion(answer((analysis, { position }) => completion(analysis, position)));
  connection.onDocumentSymbol(answer((analysis) => documentSymbols(analysis)));
  connection.onFoldingRanges(answer((analysis) => foldingRanges(analysis)));
  connection.onCodeAction(
    answer((analysis, { range }) => {
      const behind = deep.get(analysis.uri);
      return codeActions(analysis, range, behind?.version === analysis.version ? behind.diagnostics : []);
    }),
  );
  connection.onDocumentFormatting(
    answer((analysis) => {
      const text = environment.format?.(analysis);
      if (text === undefined) throw new ResponseError(-32803, "formatting is not available here");
      if (text === analysis.source.text) return [];
      return [
        { range: toRange(analysis.source, { start: 0, end: analysis.source.text.length }), newText: text },
      ];
    }),
  );
  connection.listen();
}

function describeServer(environment: ServerEnvironment): InitializeResult {
  return {
    serverInfo: { name: "hml", version: environment.version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      completionProvider: { triggerCharacters: [":", " ", "{", "["] },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: { codeActionKinds: ["quickfix"] },
      ...(environment.format && { documentFormattingProvider: true }),
    },
  };
}
