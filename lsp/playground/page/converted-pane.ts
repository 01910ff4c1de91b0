import type { LSPClient } from "@codemirror/lsp-client";
import { EditorView } from "@codemirror/view";
import type { Loss } from "../../../src/model/loss.ts";
import type { NotationId } from "../../../src/model/tree.ts";
import { fileNameOf } from "./declaration.ts";
import { element } from "./element.ts";
import { previewState } from "./source-editor.ts";

/** Losses that are named; the rest is counted. */
const shown = 5;

/** What a conversion gives. */
export interface Converted {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** The declaration in one other notation, to be read and copied, with what that notation could not keep. */
export class ConvertedPane {
  readonly element: HTMLElement;
  readonly #notation: NotationId;
  /** For people. */
  readonly #name: string;
  readonly #client: LSPClient;
  readonly #view: EditorView;
  readonly #losses = element("div", { class: "hint" });
  readonly #copied = element("span", { role: "status" });
  #isFilled = false;

  constructor(notation: NotationId, client: LSPClient) {
    const name = notation.toUpperCase();
    this.#name = name;
    this.#notation = notation;
    this.#client = client;
    const text = element("div", { class: "text" });
    this.#view = new EditorView({ parent: text });
    const copy = element("button", { type: "button", "aria-label": `Copy ${name}` }, "Copy");
    copy.addEventListener("click", () => void this.#copy());
    this.element = element(
      "section",
      { class: "converted", "aria-label": `The same in ${name}`, "data-notation": notation },
      element(
        "div",
        { class: "bar-row" },
        element("h3", {}, name),
        element("div", { class: "actions" }, this.#copied, copy),
      ),
      text,
      this.#losses,
    );
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  set isShown(isShown: boolean) {
    this.element.hidden = !isShown;
  }

  show({ text, losses }: Converted): void {
    this.#copied.textContent = "";
    this.#write(text);
    this.#losses.replaceChildren(...describeLosses(losses, this.#name));
  }

  /** Only what differs is replaced, so that the text stays where it was scrolled to. */
  #write(text: string): void {
    if (!this.#isFilled) {
      this.#isFilled = true;
      const notation = this.#notation;
      // No file: the server compares no artifacts for it a second time.
      const uri = `preview:${fileNameOf(notation)}`;
      this.#view.setState(previewState({ client: this.#client, uri, notation, text }));
      return;
    }
    const held = this.#view.state.doc.toString();
    if (held === text) return;
    const most = Math.min(held.length, text.length);
    let start = 0;
    while (start < most && held[start] === text[start]) start++;
    let end = 0;
    while (end < most - start && held.at(-1 - end) === text.at(-1 - end)) end++;
    this.#view.dispatch({
      changes: { from: start, to: held.length - end, insert: text.slice(start, text.length - end) },
    });
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#view.state.doc.toString());
      this.#copied.textContent = "Copied.";
    } catch {
      // Pages without https: may not use the clipboard.
      this.#view.focus();
      this.#view.dispatch({ selection: { anchor: 0, head: this.#view.state.doc.length } });
      this.#copied.textContent = "Selected: copy it with the keyboard.";
    }
  }
}

/** One line, which opens: the text needs the room. */
function describeLosses(losses: readonly Loss[], name: string): readonly HTMLElement[] {
  if (losses.length === 0) return [];
  const lines = losses
    .slice(0, shown)
    .map(({ what, path }) => element("li", {}, `${what}${path && ` at ${path}`}`));
  if (losses.length > shown) lines.push(element("li", {}, `and ${losses.length - shown} more`));
  const summary = `${losses.length === 1 ? "One thing" : `${losses.length} things`} that ${name} cannot keep`;
  return [element("details", {}, element("summary", {}, summary), element("ul", {}, ...lines))];
}
