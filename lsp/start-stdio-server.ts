import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Host } from "../src/base/host.ts";
import { loadNotations } from "../src/service/load-notation.ts";
import { startServer } from "./server.ts";

/** What the server cannot have without knowing the machine. */
export interface StdioEnvironment {
  /** Files of this machine; artifacts and imports are read through it. */
  readonly host: Host;
  /** Absolute paths of the declarations below a folder. */
  readonly findDeclarations: (folder: string) => Promise<readonly string[]>;
  /** Version shown to the editor. */
  readonly version: string;
}

/** Starts the language server on the standard streams of this process; it ends when the editor says so. */
export async function startStdioServer(environment: StdioEnvironment): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, { ...environment, notations: await loadNotations(), now: Date.now });
}
