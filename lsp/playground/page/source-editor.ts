import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintGutter, nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import {
  findReferencesKeymap,
  formatKeymap,
  hoverTooltips,
  jumpToDefinitionKeymap,
  type LSPClient,
  LSPPlugin,
  renameKeymap,
  serverCompletion,
  signatureHelp,
} from "@codemirror/lsp-client";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  type KeyBinding,
  keymap,
  lineNumbers,
  ViewPlugin,
} from "@codemirror/view";
import type { NotationId } from "../../../src/model/tree.ts";
import { semanticHighlight } from "./semantic-highlight.ts";

/** Milliseconds without a keystroke after which the server gets the new text. */
const pause = 30;
/** Milliseconds after Escape in which Tab leaves the editor. */
const wayOut = 2000;

export interface EditorOptions {
  readonly client: LSPClient;
  readonly uri: string;
  readonly notation: NotationId;
  readonly text: string;
}

/** The editor of the declaration: completion, hover, names, layout and colours come from the language server. */
export function editorState(
  { client, uri, notation, text }: EditorOptions,
  { keys, onChange }: { readonly keys: readonly KeyBinding[]; readonly onChange: (view: EditorView) => void },
): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      keymap.of([
        ...keys,
        { key: "F8", run: nextDiagnostic },
        { key: "Shift-F8", run: previousDiagnostic },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...formatKeymap,
        ...renameKeymap,
        ...jumpToDefinitionKeymap,
        ...findReferencesKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      lintGutter(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      autocompletion({ icons: false }),
      serverCompletion(),
      hoverTooltips({ hoverTime: 250 }),
      signatureHelp(),
      EditorView.updateListener.of(({ docChanged, view }) => {
        if (docChanged) onChange(view);
      }),
      // The editor knows this too, but not where Escape has closed or unselected something first.
      EditorView.domEventObservers({
        keydown: ({ key }, view) => {
          if (key === "Escape") view.setTabFocusMode(wayOut);
        },
      }),
      EditorView.contentAttributes.of({ "aria-label": "Declaration", "aria-describedby": "editor-keys" }),
      ...shared({ client, uri, notation }),
    ],
  });
}

/** The same text in another notation, to be read and copied. */
export function previewState(options: EditorOptions): EditorState {
  return EditorState.create({
    doc: options.text,
    extensions: [
      lineNumbers(),
      drawSelection(),
      EditorState.readOnly.of(true),
      keymap.of(defaultKeymap),
      EditorView.contentAttributes.of({
        "aria-label": `The same declaration in ${options.notation.toUpperCase()}`,
      }),
      ...shared(options),
    ],
  });
}

function shared({ client, uri, notation }: Omit<EditorOptions, "text">): readonly Extension[] {
  return [
    indentUnit.of("  "),
    EditorState.languageData.of(() => (notation === "json" ? [] : [{ commentTokens: { line: "#" } }])),
    client.plugin(uri, notation),
    sendSoon,
    semanticHighlight,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ tabindex: "0" }),
  ];
}

/** Tells the server of changes as soon as a pause in typing allows. */
const sendSoon = ViewPlugin.fromClass(
  class {
    #timer: ReturnType<typeof setTimeout> | undefined;

    update({ docChanged, view }: { readonly docChanged: boolean; readonly view: EditorView }): void {
      if (!docChanged) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => LSPPlugin.get(view)?.client.sync(), pause);
    }

    destroy(): void {
      clearTimeout(this.#timer);
    }
  },
);
