import { LSPPlugin } from "@codemirror/lsp-client";
import { type Extension, type Range, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { SemanticTokens } from "vscode-languageserver-protocol";

/** Milliseconds without a keystroke after which words are coloured anew; until then colours move along with them. */
const pause = 40;

const setTokens = StateEffect.define<DecorationSet>();

const tokens = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (held, transaction) => {
    for (const effect of transaction.effects) if (effect.is(setTokens)) return effect.value;
    return held.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Colours words by what the language server says they are: the vocabulary is its alone, in all notations. */
export const semanticHighlight: Extension = [
  tokens,
  ViewPlugin.fromClass(
    class {
      #timer: ReturnType<typeof setTimeout> | undefined;
      readonly #view: EditorView;

      constructor(view: EditorView) {
        this.#view = view;
        this.#askSoon(0);
      }

      update({ docChanged }: ViewUpdate): void {
        if (docChanged) this.#askSoon(pause);
      }

      destroy(): void {
        clearTimeout(this.#timer);
      }

      #askSoon(delay: number): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          this.#ask().catch(() => undefined);
        }, delay);
      }

      async #ask(): Promise<void> {
        const plugin = LSPPlugin.get(this.#view);
        if (!plugin) return;
        const { client, uri } = plugin;
        client.sync();
        const asked = this.#view.state.doc;
        const answer = await client.request<object, SemanticTokens | null>(
          "textDocument/semanticTokens/full",
          {
            textDocument: { uri },
          },
        );
        // Typed on meanwhile: the next answer is on its way.
        if (!answer || this.#view.state.doc !== asked || LSPPlugin.get(this.#view) !== plugin) return;
        const types = client.serverCapabilities?.semanticTokensProvider?.legend.tokenTypes ?? [];
        this.#view.dispatch({ effects: setTokens.of(decode(asked, answer.data, types)) });
      }
    },
  ),
];

/** Five numbers a token: lines and characters from the token before, length, type, modifiers. */
function decode(doc: EditorView["state"]["doc"], data: readonly number[], types: readonly string[]) {
  const ranges: Range<Decoration>[] = [];
  let line = 1;
  let character = 0;
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 4);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    if (line > doc.lines) break;
    const from = doc.line(line).from + character;
    const to = Math.min(from + length, doc.length);
    if (to > from) ranges.push(Decoration.mark({ class: `token-${types[type]}` }).range(from, to));
  }
  return RangeSet.of(ranges, true);
}
