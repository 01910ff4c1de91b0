import { EditorView } from "@codemirror/view";
import type { Loss } from "../../../src/model/loss.ts";
import type { NotationId } from "../../../src/model/tree.ts";
import { byId, element } from "./element.ts";
import { previewState } from "./source-editor.ts";
import type { WorkerClient } from "./worker-client.ts";

/** Milliseconds without a change after which the other notation follows. */
const pause = 150;
/** Losses that are named; the rest is counted. */
const shown = 5;

/** What a conversion gives. */
export interface Converted {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** The declaration beside itself, in another notation. */
export class ConvertedPane {
  readonly #server: WorkerClient;
  readonly #source: () => string;
  readonly #view: EditorView;
  #notation: NotationId;
  #isShown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `source`: address of the open declaration. */
  constructor(server: WorkerClient, notation: NotationId, source: () => string) {
    this.#server = server;
    this.#notation = notation;
    this.#source = source;
    this.#view = new EditorView({ parent: byId("converted") });
    byId("copy").addEventListener("click", () => void this.#copy());
  }

  /** Shows another notation from now on. */
  choose(notation: NotationId): void {
    this.#notation = notation;
    this.#isShown = false;
    this.#convertIn(0);
  }

  /** The declaration has changed. */
  changed(): void {
    this.#convertIn(pause);
  }

  #convertIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#convert().catch(() => undefined);
    }, delay);
  }

  async #convert(): Promise<void> {
    const source = this.#source();
    const notation = this.#notation;
    const answer = await this.#server.execute<Converted>("hml.convert", source, notation);
    if (!answer || this.#source() !== source || this.#notation !== notation) return;
    this.#show(answer.text);
    showLosses(byId("losses"), answer.losses);
  }

  /** Only what differs is replaced, so that the text stays where it was scrolled to. */
  #show(text: string): void {
    if (!this.#isShown) {
      this.#isShown = true;
      const notation = this.#notation;
      // No file: the server compares no artifacts for it a second time.
      const uri = `preview:declaration.${notation === "hml" ? "hml" : `hml.${notation}`}`;
      this.#view.setState(previewState({ client: this.#server.client, uri, notation, text }));
      return;
    }
    const held = this.#view.state.doc.toString();
    const most = Math.min(held.length, text.length);
    let start = 0;
    while (start < most && held[start] === text[start]) start++;
    let end = 0;
    while (end < most - start && held.at(-1 - end) === text.at(-1 - end)) end++;
    const changes = {
      from: start,
      to: held.length - end,
      insert: text.slice(start, text.length - end),
    };
    if (held !== text) this.#view.dispatch({ changes });
  }

  async #copy(): Promise<void> {
    const told = byId("copied");
    try {
      await navigator.clipboard.writeText(this.#view.state.doc.toString());
      told.textContent = "Copied.";
    } catch {
      // Pages without https: may not use the clipboard.
      this.#view.focus();
      this.#view.dispatch({ selection: { anchor: 0, head: this.#view.state.doc.length } });
      told.textContent = "Selected: copy it with the keyboard.";
    }
  }
}

function showLosses(place: HTMLElement, losses: readonly Loss[]): void {
  const lines = losses
    .slice(0, shown)
    .map(({ what, path }) => element("li", {}, `${what}${path && ` at ${path}`}`));
  if (losses.length > shown) lines.push(element("li", {}, `and ${losses.length - shown} more`));
  place.replaceChildren(
    ...(lines.length > 0 ? [element("p", {}, "Not kept:"), element("ul", {}, ...lines)] : []),
  );
}
