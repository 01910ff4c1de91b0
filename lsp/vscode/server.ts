import { type ExtensionContext, Uri, workspace } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { documentSelector } from "./document-selector.ts";
import { WorkspaceChanges } from "./workspace-changes.ts";

/** The language server that comes with the extension: a process of its own, started by whoever needs it first. */
export class Server {
  readonly #context: ExtensionContext;
  readonly #changes = new WorkspaceChanges();
  #client: Promise<LanguageClient> | undefined;

  constructor(context: ExtensionContext) {
    this.#context = context;
    context.subscriptions.push(this.#changes);
  }

  start(): Promise<LanguageClient> {
    this.#client ??= this.#start().catch((fault: unknown) => {
      this.#client = undefined;
      throw fault;
    });
    return this.#client;
  }

  /** What the server answers to one of its commands (`lsp/README.md`). */
  async ask<Answer>(command: string, ...given: readonly unknown[]): Promise<Answer> {
    const client = await this.start();
    return client.sendRequest("workspace/executeCommand", { command, arguments: given });
  }

  async restart(): Promise<void> {
    const client = await this.start();
    this.#changes.mark();
    await client.restart();
  }

  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.stop();
  }

  async #start(): Promise<LanguageClient> {
    const module = Uri.joinPath(this.#context.extensionUri, "server.cjs").fsPath;
    const options: LanguageClientOptions = {
      documentSelector,
      initializationOptions: workspace.getConfiguration("hml"),
      synchronize: { configurationSection: "hml" },
      outputChannelName: "HML",
      middleware: {
        // The client asks every two seconds, and the server looks at every file each time: it is asked when there is news.
        provideWorkspaceDiagnostics: async (resultIds, token, report, next) => {
          await this.#changes.next(token);
          return token.isCancellationRequested ? { items: [] } : next(resultIds, token, report);
        },
      },
    };
    const client = new LanguageClient("hml", "HML", { module, transport: TransportKind.ipc }, options);
    await client.start();
    return client;
  }
}
