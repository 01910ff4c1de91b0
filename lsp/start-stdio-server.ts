import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Host } from "../src/base/host.ts";
import { resolvePath } from "../src/base/path.ts";
import { check } from "../src/service/check.ts";
import { loadNotations } from "../src/service/load-notation.ts";
import { startServer } from "./server.ts";

/** What the server cannot have without knowing the machine. */
export interface StdioEnvironment {
  /** Files of this machine; artifacts and imports are read through it. */
  readonly host: Host;
  /** Version shown to the editor. */
  readonly version: string;
}

/** Starts the language server on the standard streams of this process; it ends when the editor says so. */
export async function startStdioServer({ host, version }: StdioEnvironment): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const checkDeep = async (uri: string, text: string) => {
    const path = pathOf(uri);
    const input = { file: uri, path, bytes: new TextEncoder().encode(text) };
    const { diagnostics } = await check(host, [input], {
      artifacts: uri.startsWith("file:"),
      now: Date.now(),
    });
    return diagnostics;
  };
  startServer(connection, { notations: await loadNotations(), now: Date.now, version, checkDeep });
}

/** Absolute path of a document; one that is in no file yet stands in the root folder. */
function pathOf(uri: string): string {
  if (!uri.startsWith("file:")) return resolvePath("/", "untitled.hml");
  const path = decodeURIComponent(new URL(uri).pathname);
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}
