import { startIpcServer } from "../../lsp/start-node-server.ts";
import { findDeclarations } from "./find-declarations.ts";
import { createNodeHost } from "./node-host.ts";
import { version } from "./version.ts";

// The language server as the VS Code extension brings it: what `hml lsp` is, without the other commands.

const report = (fault: unknown) => {
  console.error(fault);
  process.exitCode = 70;
};
process.on("uncaughtException", report);
startIpcServer({ host: createNodeHost(process.cwd()), version, findDeclarations }).catch(report);
