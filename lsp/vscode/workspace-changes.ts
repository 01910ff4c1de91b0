import { type CancellationToken, type Disposable, workspace } from "vscode";
import { isDeclarationPath } from "./document-selector.ts";

/** Says whether anything that findings may depend on has changed since it was asked last. */
export class WorkspaceChanges implements Disposable {
  /** The first look is always due. */
  #isDue = true;
  #wake: (() => void) | undefined;
  readonly #subscriptions: readonly Disposable[];

  constructor() {
    const mark = () => this.mark();
    // Artifacts may have any name.
    const files = workspace.createFileSystemWatcher("**/*");
    this.#subscriptions = [
      files,
      files.onDidCreate(mark),
      files.onDidChange(mark),
      files.onDidDelete(mark),
      workspace.onDidChangeConfiguration(mark),
      workspace.onDidChangeWorkspaceFolders(mark),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === "hml" || isDeclarationPath(document.uri.path)) mark();
      }),
    ];
  }

  /** Waits for the next change, or for whoever asks to lose interest. */
  async next(token: CancellationToken): Promise<void> {
    if (!this.#isDue && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        token.onCancellationRequested(resolve);
      });
    }
    this.#isDue = false;
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
    this.mark();
  }

  /** Something has changed. */
  mark(): void {
    this.#isDue = true;
    this.#wake?.();
  }
}
