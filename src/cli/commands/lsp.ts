import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";

/** `hml lsp --stdio|--node-ipc`: the language server. It ends the process itself when the editor leaves. */
export async function run({ host, version, has }: CommandContext): Promise<ExitCode> {
  const ways = ["stdio", "node-ipc"].filter((name) => has(name));
  if (ways.length !== 1)
    throw new UsageFault(
      'the language server talks over one of "--stdio" and "--node-ipc"; see hml lsp --help',
    );
  if (has("node-ipc") && !process.send)
    throw new UsageFault(
      '"--node-ipc" is for a process that was forked by an editor; elsewhere take "--stdio"',
    );
  const [{ startIpcServer, startStdioServer }, { findDeclarations }] = await Promise.all([
    import("../../../lsp/start-node-server.ts"),
    import("../find-declarations.ts"),
  ]);
  const start = has("node-ipc") ? startIpcServer : startStdioServer;
  await start({ host, version, findDeclarations, thread: findThread(import.meta.url) });
  return exitCodes.clean;
}

/** The module of the thread, from the source or beside the bundles. */
function findThread(own: string): URL {
  return new URL(own.endsWith(".ts") ? "../lsp-thread.ts" : "../cli/lsp-thread.js", own);
}
