import type { Connection, InitializeParams } from "vscode-languageserver";
import type { Analysis } from "./analysis.ts";
import { describeFault } from "./describe-fault.ts";
import type { Session } from "./session.ts";
import { toLspDiagnostic } from "./to-lsp-diagnostic.ts";

/** Milliseconds without a keystroke after which artifacts and other files are looked at. */
const pause = 200;
/** Says that it asks for diagnostics and never does: it shows what it is sent (6.3). */
const onlyListens = "@codemirror/lsp-client";

/** Milliseconds that reading and judging a text may take to be done at each keystroke. */
const quick = 12;
/** Longest wait for what is wrong with a text that takes longer, milliseconds. */
const longestWait = 300;

/**
 * Says what is wrong with the open documents: what the text shows at each keystroke, what artifacts and other files show
 * when the author pauses. It pushes to editors that do not ask; those that do are told when to ask again.
 */
export class Diagnoser {
  readonly #session: Session;
  readonly #connection: Connection;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** What the last two publications of a document took, milliseconds. */
  readonly #took = new Map<string, readonly [number, number]>();
  #pulls = false;
  #refreshes = { diagnostics: false, hints: false, lenses: false };
  #stopped = false;

  constructor(session: Session, connection: Connection) {
    this.#session = session;
    this.#connection = connection;
  }

  listenTo({ capabilities: { textDocument, workspace }, clientInfo }: InitializeParams): void {
    this.#pulls = textDocument?.diagnostic !== undefined && clientInfo?.name !== onlyListens;
    this.#refreshes = {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
    };
  }

  /** Whether the editor asks again when artifacts and other files have been looked at. */
  get asksAgain(): boolean {
    return this.#refreshes.diagnostics;
  }

  /** A document was opened or changed. */
  changed(uri: string): void {
    this.#publishSoon(uri);
    this.checkAgain(uri);
  }

  closed(uri: string): void {
    for (const timers of [this.#timers, this.#waiting]) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
    }
    this.#took.delete(uri);
    this.#session.deep.delete(uri);
    this.#session.dependencies.delete(uri);
    if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** What a document depends on has perhaps changed. */
  checkAgain(uri: string): void {
    if (!this.#session.documents.get(uri)?.analysis || this.#stopped) return;
    clearTimeout(this.#timers.get(uri));
    const timer = setTimeout(() => {
      this.#timers.delete(uri);
      this.#checkDeep(uri).catch((fault: unknown) => this.#report(fault));
    }, pause);
    this.#timers.set(uri, timer);
  }

  /** Settings, severities or folders have changed. */
  checkAllAgain(): void {
    this.#session.documents.forget();
    for (const { uri } of this.#session.documents.documents) this.changed(uri);
  }

  stop(): void {
    this.#stopped = true;
    for (const timers of [this.#timers, this.#waiting]) {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    }
  }

  async #checkDeep(uri: string): Promise<void> {
    const { documents, severities } = this.#session;
    const held = documents.get(uri);
    const analysis = held?.analysis;
    if (!held || !analysis) return;
    const before = severities.recall(held.path);
    const found = await this.#session.checkDeep(analysis);
    if (!found || this.#stopped) return;
    // The first check reads the configuration, by which the text alone is then judged too.
    if (severities.recall(held.path) !== before) documents.forget();
    this.#publish(uri);
    this.#askAgain();
  }

  #askAgain(): void {
    const { languages } = this.#connection;
    const report = (fault: unknown) => this.#report(fault);
    if (this.#pulls && this.#refreshes.diagnostics) this.#connection.languages.diagnostics.refresh();
    if (this.#refreshes.hints) languages.inlayHint.refresh().catch(report);
    if (this.#refreshes.lenses) this.#connection.sendRequest("workspace/codeLens/refresh").catch(report);
  }

  /** At once; a text that takes long is judged now and then, so that keystrokes and requests come first. */
  #publishSoon(uri: string): void {
    const usual = Math.min(...(this.#took.get(uri) ?? [0, 0]));
    if (usual <= quick) this.#publish(uri);
    else if (!this.#waiting.has(uri))
      this.#waiting.set(
        uri,
        setTimeout(() => this.#publish(uri), Math.min(longestWait, 2 * usual)),
      );
  }

  #publish(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    const started = performance.now();
    try {
      this.#send(uri);
    } catch (fault) {
      this.#report(fault);
    }
    this.#took.set(uri, [this.#took.get(uri)?.[1] ?? 0, performance.now() - started]);
  }

  #send(uri: string): void {
    if (this.#pulls || this.#stopped) return;
    const analysis = this.#session.documents.get(uri)?.analysis;
    const diagnostics = analysis ? this.describe(analysis) : [];
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics,
      ...(analysis && { version: analysis.version }),
    });
  }

  /** All that is known of a document by now, as editors show it. */
  describe(analysis: Analysis) {
    return this.#session.deep
      .merge(analysis)
      .map((one) => toLspDiagnostic(one, (source) => this.#uriIn(analysis, source)));
  }

  #uriIn(analysis: Analysis, source: Parameters<Session["uriOf"]>[0]): string | undefined {
    return source.file === analysis.source.file ? analysis.uri : this.#session.uriOf(source);
  }

  #report(fault: unknown): void {
    if (!this.#stopped) this.#connection.console.error(`internal fault: ${describeFault(fault)}`);
  }
}
