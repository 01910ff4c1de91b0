import type { Connection } from "vscode-languageserver";
import { answerRequests } from "./answer-requests.ts";
import { describeServer } from "./describe-server.ts";
import { Diagnoser } from "./diagnoser.ts";
import { pathOfUri } from "./file-uri.ts";
import { FileWatch } from "./file-watch.ts";
import { type ServerEnvironment, Session } from "./session.ts";
import { readSettings } from "./settings.ts";

/** Answers an editor over `connection`, until the editor ends it. */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  const session = new Session(environment, connection);
  const diagnoser = new Diagnoser(session, connection);
  const watch = new FileWatch(session, connection, diagnoser);
  let hasConfiguration = false;
  let saysFolders = false;

  const readConfiguration = async (): Promise<void> => {
    if (!hasConfiguration) return;
    session.settings = readSettings(await connection.workspace.getConfiguration("hml"));
    diagnoser.checkAllAgain();
  };
  const report = (fault: unknown): void => connection.console.error(`internal fault: ${String(fault)}`);

  connection.onInitialize((parameters) => {
    const { capabilities, workspaceFolders, rootUri, initializationOptions } = parameters;
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    session.workspace.setFolders(folders.map((uri) => pathOfUri(uri)));
    session.settings = readSettings(initializationOptions);
    hasConfiguration = capabilities.workspace?.configuration === true;
    saysFolders = capabilities.workspace?.workspaceFolders === true;
    diagnoser.listenTo(parameters);
    watch.listenTo(capabilities);
    return describeServer(environment.version);
  });
  connection.onInitialized(() => {
    watch.start().catch(report);
    readConfiguration().catch(report);
    if (!saysFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => pathOfUri(uri)));
      const kept = session.workspace.folders.filter((folder) => !gone.has(folder));
      session.workspace.setFolders([...new Set([...kept, ...added.map(({ uri }) => pathOfUri(uri))])]);
      diagnoser.checkAllAgain();
    });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    if (hasConfiguration) readConfiguration().catch(report);
    else {
      session.settings = readSettings((settings as { readonly hml?: unknown } | undefined)?.hml);
      diagnoser.checkAllAgain();
    }
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (typeof textDocument?.uri !== "string" || typeof textDocument.text !== "string") return;
    session.documents.open(textDocument);
    diagnoser.changed(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const outcome = session.documents.change(uri, version, contentChanges);
    if (outcome === "applied") diagnoser.changed(uri);
    else connection.console.warn(`a change of ${uri} (version ${version}) was left out: it is ${outcome}`);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => diagnoser.checkAgain(uri));
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (session.documents.close(uri)) diagnoser.closed(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    watch.changed(changes.map(({ uri }) => pathOfUri(uri))),
  );
  connection.workspace.onDidRenameFiles(({ files }) =>
    watch.changed(files.flatMap(({ oldUri, newUri }) => [pathOfUri(oldUri), pathOfUri(newUri)])),
  );
  connection.onShutdown(() => {
    diagnoser.stop();
    watch.stop();
  });
  environment.onFilesChanged?.((paths) => watch.changed(paths));
  answerRequests(connection, session, diagnoser);
  connection.listen();
}
