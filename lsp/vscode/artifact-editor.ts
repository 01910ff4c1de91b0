import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  type Disposable,
  RelativePattern,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { Inspection } from "../../src/service/inspect.ts";
import { renderArtifact, renderUnreadable } from "./render-artifact.ts";
import type { Server } from "./server.ts";

export const artifactViewType = "hml.artifact";

/** Shows a compiled model as what it says of itself, and again when the file is rebuilt. */
export class ArtifactEditor implements CustomReadonlyEditorProvider {
  readonly #server: Server;

  static register(server: Server): Disposable {
    return window.registerCustomEditorProvider(artifactViewType, new ArtifactEditor(server));
  }

  constructor(server: Server) {
    this.#server = server;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): Promise<void> {
    // The page runs no script and loads nothing; its only link is the one command.
    panel.webview.options = { enableCommandUris: ["hml.declareArtifact"], localResourceRoots: [] };
    const name = uri.path.split("/").at(-1) ?? "";
    const files = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, ".."), name));
    const show = () => this.#show(uri, panel);
    files.onDidChange(show);
    files.onDidCreate(show);
    files.onDidDelete(show);
    panel.onDidDispose(() => files.dispose());
    await show();
  }

  async #show(uri: Uri, { webview }: WebviewPanel): Promise<void> {
    const address = uri.toString();
    const name = uri.path.split("/").at(-1) ?? "";
    const answer = await this.#server.ask<{ readonly facts: Inspection } | null>("hml.inspect", address);
    const link = `command:hml.declareArtifact?${encodeURIComponent(JSON.stringify([address]))}`;
    webview.html = answer ? renderArtifact(answer.facts, { name, link }) : renderUnreadable(name);
  }
}
