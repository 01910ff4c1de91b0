import { type ExtensionContext, languages, type TextDocument, workspace } from "vscode";
import { ArtifactEditor } from "./artifact-editor.ts";
import { registerCommands } from "./commands.ts";
import { documentSelector, isOverlookedText } from "./document-selector.ts";
import { explanationScheme } from "./explain-finding.ts";
import { findsDeclaration } from "./finds-declaration.ts";
import { Server } from "./server.ts";

let server: Server | undefined;

/**
 * Called by the editor when a document opens that may be a declaration. The server is started when there is one: YAML,
 * JSON and XML are opened by many who declare nothing.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = new Server(context);
  server = started;
  context.subscriptions.push(
    ...registerCommands(started),
    ArtifactEditor.register(started),
    workspace.registerTextDocumentContentProvider(explanationScheme, {
      provideTextDocumentContent: ({ path }) => started.ask<string>("hml.explain", path),
    }),
    workspace.onDidOpenTextDocument((document) => greet(document, started)),
  );
  for (const document of workspace.textDocuments) await greet(document, started);
  if (await findsDeclaration()) await started.start();
}

/** Called by the editor when it closes. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}

async function greet(document: TextDocument, started: Server): Promise<void> {
  // The change of language opens the document anew, which brings it here again.
  if (isOverlookedText(document)) await languages.setTextDocumentLanguage(document, "hml");
  else if (languages.match(documentSelector, document) > 0) await started.start();
}
