import { Worker } from "node:worker_threads";
import { Source } from "../../src/base/source.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { ReadArtifact } from "../../src/service/read-artifacts.ts";
import type { OpenDocument } from "../document-store.ts";
import type { Background, BackgroundAnswer, BackgroundCheck, ReportRule } from "./background.ts";
import type { BackgroundData, BackgroundMessage, BackgroundReply } from "./messages.ts";

export interface ThreadOptions {
  /** Module that calls `serveBackground`. */
  readonly module: URL;
  readonly cwd: string;
  readonly openDocuments: () => readonly OpenDocument[];
  readonly onRuleFault: ReportRule;
}

type Answered = BackgroundAnswer | ReadArtifact | undefined;

interface Asked {
  readonly settle: (value: Answered) => void;
  readonly fail: (fault: Error) => void;
}

/** The work in a thread of its own, which is started when it is first needed, and again should it ever end. */
export class ThreadBackground implements Background {
  readonly #options: ThreadOptions;
  readonly #asked = new Map<number, Asked>();
  #sent = new Map<string, string>();
  #thread: Worker | undefined;
  #count = 0;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  async check(request: BackgroundCheck): Promise<BackgroundAnswer> {
    const answer = (await this.#ask((id) => ({ kind: "check", id, request }))) as BackgroundAnswer;
    return { ...answer, diagnostics: revive(answer.diagnostics) };
  }

  async read(path: string): Promise<ReadArtifact | undefined> {
    return (await this.#ask((id) => ({ kind: "read", id, path }))) as ReadArtifact | undefined;
  }

  #ask(write: (id: number) => BackgroundMessage): Promise<Answered> {
    this.#thread ??= this.#start();
    this.#sendOpen(this.#thread);
    const id = ++this.#count;
    const answer = new Promise<Answered>((settle, fail) => this.#asked.set(id, { settle, fail }));
    this.#thread.postMessage(write(id));
    return answer;
  }

  /** The thread sees the documents that are open as they are now. */
  #sendOpen(thread: Worker): void {
    const open = this.#options.openDocuments();
    const paths = new Set(open.map(({ path }) => path));
    const say = (message: BackgroundMessage) => thread.postMessage(message);
    for (const path of [...this.#sent.keys()]) {
      if (paths.has(path)) continue;
      this.#sent.delete(path);
      say({ kind: "open", path, text: undefined });
    }
    for (const { path, text: document } of open) {
      const text = document.getText();
      if (this.#sent.get(path) === text) continue;
      this.#sent.set(path, text);
      say({ kind: "open", path, text });
    }
  }

  #start(): Worker {
    const { module, cwd } = this.#options;
    const workerData: BackgroundData = { cwd };
    const thread = new Worker(module, { workerData });
    // The editor decides when the process ends.
    thread.unref();
    thread.on("message", (reply: BackgroundReply) => this.#hear(reply));
    thread.on("error", (fault) => this.#end(thread, fault));
    thread.on("exit", (code) =>
      this.#end(thread, new Error(`the thread behind the server ended with ${code}`)),
    );
    return thread;
  }

  #hear(reply: BackgroundReply): void {
    if (reply.kind === "rule") {
      this.#options.onRuleFault(reply.code, reply.name, reply.detail);
      return;
    }
    const asked = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if (reply.kind === "answer") asked?.settle(reply.value);
    else asked?.fail(new Error(reply.detail));
  }

  #end(thread: Worker, fault: unknown): void {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    this.#sent = new Map();
    const waiting = [...this.#asked.values()];
    this.#asked.clear();
    for (const { fail } of waiting) fail(fault instanceof Error ? fault : new Error(String(fault)));
  }
}

/** Sources arrive as plain data. */
function revive(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sources = new Map<object, Source>();
  const inSource = <Place extends { readonly source: Source }>(place: Place): Place => {
    const known = sources.get(place.source) ?? new Source(place.source.file, place.source.text);
    sources.set(place.source, known);
    return { ...place, source: known };
  };
  return diagnostics.map((one) => ({
    ...inSource(one),
    related: one.related.map(inSource),
    fixes: one.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(inSource) })),
  }));
}
