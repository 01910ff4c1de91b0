import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from "vscode-languageserver/node";
import type { Host } from "../src/base/host.ts";
import { loadNotations } from "../src/service/load-notation.ts";
import { ThreadBackground } from "./background/thread-background.ts";
import type { Notations } from "./document-store.ts";
import { startServer } from "./server.ts";
import type { ServerEnvironment } from "./session.ts";

/** What the server cannot have without knowing the machine. */
export interface NodeEnvironment {
  /** Files of this machine; artifacts and imports are read through it. */
  readonly host: Host;
  /** Absolute paths of the declarations below a folder. */
  readonly findDeclarations: (folder: string) => Promise<readonly string[]>;
  /** Version shown to the editor. */
  readonly version: string;
  /**
   * Module that calls `serveBackground` in a thread, so that no keystroke waits for files; left out: they are read in the
   * thread of the server.
   */
  readonly thread?: URL;
}

/** Starts the language server on the standard streams of this process; it ends when the editor says so. */
export async function startStdioServer(environment: NodeEnvironment): Promise<void> {
  const notations = await loadNotations();
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, describe(environment, notations));
}

/** The same over the channel to the process that has forked this one. Throws where there is no such channel. */
export async function startIpcServer(environment: NodeEnvironment): Promise<void> {
  if (!process.send) throw new Error("this process has no IPC channel: it was not forked by an editor");
  const notations = await loadNotations();
  const connection = createConnection(
    ProposedFeatures.all,
    new IPCMessageReader(process),
    new IPCMessageWriter(process),
  );
  // An editor that is gone, however it went, needs no server.
  process.once("disconnect", () => process.exit(1));
  startServer(connection, describe(environment, notations));
}

function describe({ thread, ...environment }: NodeEnvironment, notations: Notations): ServerEnvironment {
  const { cwd } = environment.host;
  return {
    ...environment,
    notations,
    now: Date.now,
    ...(thread && {
      makeBackground: (openDocuments, onRuleFault) =>
        new ThreadBackground({ module: thread, cwd, openDocuments, onRuleFault }),
    }),
  };
}
