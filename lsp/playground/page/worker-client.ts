import { LSPClient, type LSPClientConfig, type Transport } from "@codemirror/lsp-client";
import type { ExecuteCommandParams } from "vscode-languageserver-protocol";

/** Milliseconds after which a request counts as lost; reading a large artifact takes a while. */
const timeout = 120_000;

/** The language server in its worker, and the client that talks to it. */
export interface WorkerClient {
  readonly client: LSPClient;
  /** Gives the server a file; one of that address is replaced. */
  putFile(uri: string, content: Blob): void;
  removeFile(uri: string): void;
  /** Has the server do a command; `null` where it could not. */
  execute<Result>(command: string, ...given: unknown[]): Promise<Result | null>;
}

/**
 * Starts the worker. Its script comes by way of a blob, because only such a worker is bound by the policy of the page: it
 * too may talk to nobody.
 */
export function startWorker(script: URL, config: Omit<LSPClientConfig, "timeout">): WorkerClient {
  const loader = new Blob([`importScripts(${JSON.stringify(script.href)});`], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(loader), { name: "hml" });
  const client = new LSPClient({ ...config, timeout }).connect(openTransport(worker));
  const tell = (method: string, params: object) => worker.postMessage({ jsonrpc: "2.0", method, params });
  return {
    client,
    putFile: (uri, content) => tell("hml/putFile", { uri, content }),
    removeFile: (uri) => tell("hml/removeFile", { uri }),
    execute: async <Result>(command: string, ...given: unknown[]) => {
      client.sync();
      const params = { command, arguments: given };
      return client.request<ExecuteCommandParams, Result | null>("workspace/executeCommand", params);
    },
  };
}

/** The client speaks text, the worker objects. */
function openTransport(worker: Worker): Transport {
  const listeners = new Map<(text: string) => void, (event: MessageEvent) => void>();
  return {
    send: (text) => worker.postMessage(JSON.parse(text)),
    subscribe: (handler) => {
      const listener = ({ data }: MessageEvent) => handler(JSON.stringify(data));
      listeners.set(handler, listener);
      worker.addEventListener("message", listener);
    },
    unsubscribe: (handler) => {
      const listener = listeners.get(handler);
      if (listener) worker.removeEventListener("message", listener);
      listeners.delete(handler);
    },
  };
}
