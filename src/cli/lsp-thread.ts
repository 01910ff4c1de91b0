import { parentPort, workerData } from "node:worker_threads";
import type { BackgroundData } from "../../lsp/background/messages.ts";
import { serveBackground } from "../../lsp/background/serve-background.ts";
import { createNodeHost } from "./node-host.ts";

// The thread in which the language server checks and reads files; started by `lsp/background/thread-background.ts`.
if (parentPort) serveBackground(parentPort, createNodeHost((workerData as BackgroundData).cwd));
