import type { ClientCapabilities, Connection } from "vscode-languageserver";
import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import { nameOf } from "../src/base/path.ts";
import { configurationName } from "../src/service/find-workspace-root.ts";
import type { Diagnoser } from "./diagnoser.ts";
import type { Session } from "./session.ts";

/** Milliseconds between two looks at the files that open documents depend on, where the editor watches none. */
const interval = 1000;
const declarationName = /\.hml(\.(yaml|yml|json|xml))?$/;

/** Follows files on disk: artifacts that are rebuilt, imported declarations, and the configuration. */
export class FileWatch {
  readonly #session: Session;
  readonly #connection: Connection;
  readonly #diagnoser: Diagnoser;
  readonly #stamps = new Map<string, string>();
  #editorWatches = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(session: Session, connection: Connection, diagnoser: Diagnoser) {
    this.#session = session;
    this.#connection = connection;
    this.#diagnoser = diagnoser;
  }

  listenTo({ workspace }: ClientCapabilities): void {
    this.#editorWatches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  /** Asks the editor to watch; one that cannot leaves it to us. */
  async start(): Promise<void> {
    if (this.#editorWatches) {
      // Artifacts may have any name, so that all files are watched; what concerns nobody costs one look into a map.
      const watchers = [{ globPattern: "**/*" }];
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      return;
    }
    let isLooking = false;
    this.#timer = setInterval(() => {
      if (isLooking) return;
      isLooking = true;
      this.#look().finally(() => {
        isLooking = false;
      });
    }, interval);
    (this.#timer as { unref?(): void }).unref?.();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Files of these paths were made, written or deleted. */
  changed(paths: readonly string[]): void {
    const { session, diagnoser } = { session: this.#session, diagnoser: this.#diagnoser };
    if (paths.some((path) => nameOf(path) === configurationName)) {
      session.severities.forget();
      for (const { path } of session.documents.documents)
        void session.severities.read(path).catch(() => undefined);
      diagnoser.checkAllAgain();
      return;
    }
    const declarations = paths.some((path) => declarationName.test(path));
    if (declarations) session.workspace.forgetListing();
    for (const { uri } of session.documents.documents) {
      const needs = session.dependencies.get(uri);
      if (declarations || paths.some((path) => needs?.has(path))) diagnoser.checkAgain(uri);
    }
  }

  async #look(): Promise<void> {
    const wanted = new Set([...this.#session.dependencies.values()].flatMap((paths) => [...paths]));
    const changed: string[] = [];
    for (const path of wanted) {
      const stamp = (await this.#session.host.stat(path).catch(() => undefined))?.stamp ?? "";
      const before = this.#stamps.get(path);
      if (before !== undefined && before !== stamp) changed.push(path);
      this.#stamps.set(path, stamp);
    }
    for (const path of this.#stamps.keys()) if (!wanted.has(path)) this.#stamps.delete(path);
    if (changed.length > 0) this.changed(changed);
  }
}
