import { type NotationId, notationIds } from "../../../src/model/tree.ts";
import { type Converted, ConvertedPane } from "./converted-pane.ts";
import { byId } from "./element.ts";
import type { WorkerClient } from "./worker-client.ts";

/** Milliseconds without a change after which the other notations follow. */
const pause = 150;

/** The open declaration. */
export interface ConvertedSource {
  readonly uri: string;
  readonly notation: NotationId;
}

/** The declaration beside itself, in every notation that is wanted but the one that it is written in. */
export class ConvertedPanes {
  readonly #server: WorkerClient;
  readonly #source: () => ConvertedSource;
  readonly #panes: ReadonlyMap<NotationId, ConvertedPane>;
  readonly #boxes: readonly HTMLInputElement[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: WorkerClient, source: () => ConvertedSource) {
    this.#server = server;
    this.#source = source;
    this.#panes = new Map(notationIds.map((id) => [id, new ConvertedPane(id, server.client)]));
    byId("converted").append(...[...this.#panes.values()].map((pane) => pane.element));
    this.#boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="target-notation"]')];
    for (const box of this.#boxes) box.addEventListener("change", () => this.#convertIn(0));
  }

  /** The declaration has changed, or the notation that it is written in. */
  changed(): void {
    this.#convertIn(pause);
  }

  #convertIn(delay: number): void {
    this.#choose();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#convert().catch(() => undefined);
    }, delay);
  }

  /** Shows what is wanted; what is being written stands in the editor already. */
  #choose(): void {
    const { notation } = this.#source();
    for (const box of this.#boxes) {
      const isOwn = box.value === notation;
      const pane = this.#panes.get(box.value as NotationId);
      if (box.parentElement) box.parentElement.hidden = isOwn;
      if (pane) pane.isShown = box.checked && !isOwn;
    }
  }

  async #convert(): Promise<void> {
    const { uri } = this.#source();
    for (const [notation, pane] of this.#panes) {
      if (!pane.isShown) continue;
      const converted = await this.#server.execute<Converted>("hml.convert", uri, notation);
      if (this.#source().uri !== uri) return;
      if (converted) pane.show(converted);
    }
  }
}
