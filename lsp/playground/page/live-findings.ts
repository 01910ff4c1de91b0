import { setDiagnostics } from "@codemirror/lint";
import { LSPPlugin } from "@codemirror/lsp-client";
import type { Text } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { CodeAction, CodeActionParams, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { type Finding, listFindings, listSharedRemedies, type Remedy, toRemedy } from "./finding.ts";

/** Milliseconds after which the remedies are asked for: not between two keystrokes. */
const pause = 120;

export interface LiveFindingsOptions {
  readonly view: EditorView;
  /** Hears the findings each time they change, and again when what can be done about them is known. */
  readonly show: (findings: readonly Finding[], shared: readonly Remedy[]) => void;
}

/** What the server says of the open text: marks in the editor, a list beside it, and remedies, which the client lacks. */
export class LiveFindings {
  readonly #options: LiveFindingsOptions;
  readonly #waiting: (() => void)[] = [];
  #current: readonly Finding[] = [];
  #judged: Text | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveFindingsOptions) {
    this.#options = options;
  }

  get current(): readonly Finding[] {
    return this.#current;
  }

  /** The server has judged a text; one that is no longer open, or was typed over, is passed over. */
  receive({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
    const { view } = this.#options;
    const plugin = LSPPlugin.get(view);
    const held = plugin?.client.workspace.getFile(uri);
    if (!plugin || plugin.uri !== uri || !held) return;
    if (version !== undefined && version !== held.version) return;
    // Typed on since: the next answer is on its way.
    if (!plugin.unsyncedChanges.empty) return;
    const doc = view.state.doc;
    if (!this.#judged) performance.mark("hml-judged");
    this.#judged = doc;
    this.#publish(listFindings(uri, doc, diagnostics));
    for (const wake of this.#waiting.splice(0)) wake();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#addRemedies(plugin, diagnostics).catch(() => undefined);
    }, pause);
  }

  async #addRemedies(plugin: LSPPlugin, diagnostics: PublishDiagnosticsParams["diagnostics"]): Promise<void> {
    const { view } = this.#options;
    const doc = view.state.doc;
    if (diagnostics.length === 0 || !plugin.unsyncedChanges.empty) return;
    const actions = await askActions(plugin, { diagnostics, only: ["quickfix"] });
    if (view.state.doc !== doc || LSPPlugin.get(view) !== plugin) return;
    this.#publish(
      listFindings(plugin.uri, doc, diagnostics, actions),
      listSharedRemedies(plugin.uri, doc, actions),
    );
  }

  /** The findings of the text as it stands now; waits for the server where it has not judged it yet. */
  async ofText(): Promise<readonly Finding[]> {
    const plugin = LSPPlugin.get(this.#options.view);
    plugin?.client.sync();
    while (plugin && this.#judged !== this.#options.view.state.doc)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#current;
  }

  /** What mends all that is safe to mend at once; `undefined` where nothing is. */
  async fixAll(): Promise<Remedy | undefined> {
    const { view } = this.#options;
    const plugin = LSPPlugin.get(view);
    if (!plugin) return undefined;
    plugin.client.sync();
    const doc = view.state.doc;
    const [action] = await askActions(plugin, { diagnostics: [], only: ["source.fixAll"] });
    return action && view.state.doc === doc ? toRemedy(plugin.uri, doc, action) : undefined;
  }

  #publish(findings: readonly Finding[], shared: readonly Remedy[] = []): void {
    const { view, show } = this.#options;
    this.#current = findings;
    const marks = findings.map(({ from, to, severity, code, message, remedies }) => ({
      from,
      to,
      severity,
      source: code,
      message: `${code}: ${message}`,
      actions: remedies
        .filter(({ mends }) => mends)
        .map((remedy) => ({
          name: remedy.title,
          apply: () => view.dispatch({ changes: [...remedy.changes] }),
        })),
    }));
    view.dispatch(setDiagnostics(view.state, marks));
    show(findings, shared);
  }
}

async function askActions(
  plugin: LSPPlugin,
  context: CodeActionParams["context"],
): Promise<readonly CodeAction[]> {
  const { length } = plugin.view.state.doc;
  const range = { start: plugin.toPosition(0), end: plugin.toPosition(length) };
  const answer = await plugin.client.request<CodeActionParams, readonly CodeAction[] | null>(
    "textDocument/codeAction",
    { textDocument: { uri: plugin.uri }, range, context },
  );
  return answer ?? [];
}
