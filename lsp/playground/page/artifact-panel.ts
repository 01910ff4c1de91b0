import { formatSize } from "../../../src/model/values/size.ts";
import type { Inspection } from "../../../src/service/inspect.ts";
import { byId, element } from "./element.ts";
import { viewInspection } from "./inspection-view.ts";
import type { WorkerClient } from "./worker-client.ts";

export interface ArtifactPanelOptions {
  readonly server: WorkerClient;
  /** Writes a declaration of these artifacts into the editor. */
  readonly draft: (uris: readonly string[]) => void;
  /** Says something to everybody, also to who cannot see it. */
  readonly say: (message: string) => void;
}

interface Held {
  readonly content: Blob;
  /** Came with an example, and goes with it. */
  readonly isExample: boolean;
}

/** The compiled files that the page holds: what they say, and a declaration of them. */
export class ArtifactPanel {
  readonly #options: ArtifactPanelOptions;
  readonly #held = new Map<string, Held>();
  readonly #list = byId("artifacts");

  constructor(options: ArtifactPanelOptions) {
    this.#options = options;
    byId("draft-all").addEventListener("click", () => options.draft(this.#uris()));
    this.#show();
  }

  /** Takes a file in; one of that name is replaced, as a rebuilt model is. */
  put(name: string, content: Blob, { isExample = false } = {}): void {
    this.#held.set(name, { content, isExample });
    this.#options.server.putFile(uriOf(name), content);
    this.#show();
  }

  /** Lets the artifacts of the last example go. */
  dropExample(): void {
    for (const [name, { isExample }] of this.#held) if (isExample) this.#remove(name);
    this.#show();
  }

  /** Shows what an artifact says. */
  async inspect(name: string): Promise<void> {
    const place = this.#list.querySelector(`[data-name="${CSS.escape(name)}"] .facts`);
    if (!place) return;
    place.replaceChildren(element("p", {}, "Reading …"));
    const answer = await this.#options.server.execute<{ readonly facts: Inspection }>(
      "hml.inspect",
      uriOf(name),
    );
    place.replaceChildren(
      answer ? viewInspection(answer.facts) : element("p", {}, `"${name}" could not be read.`),
    );
  }

  #uris(): readonly string[] {
    return [...this.#held.keys()].map(uriOf);
  }

  #remove(name: string): void {
    this.#held.delete(name);
    this.#options.server.removeFile(uriOf(name));
  }

  #show(): void {
    const before = new Map(
      [...this.#list.querySelectorAll<HTMLElement>("li")].map((item) => [item.dataset.stamp, item]),
    );
    const items = [...this.#held].map(([name, { content }]) => {
      const stamp = `${name} ${idOf(content)}`;
      return before.get(stamp) ?? this.#item(name, content, stamp);
    });
    this.#list.replaceChildren(...items);
    byId("draft-all").hidden = this.#held.size < 2;
    byId("artifact-count").textContent = this.#held.size > 0 ? ` (${this.#held.size})` : "";
  }

  #item(name: string, content: Blob, stamp: string): HTMLLIElement {
    const { draft, say } = this.#options;
    const facts = element("div", { class: "facts" });
    const remove = () => {
      this.#remove(name);
      this.#show();
      say(`"${name}" is gone from this page.`);
      byId("choose").focus();
    };
    const named = (does: string) => `${does} ${name}`;
    const button = (title: string, does: string, onclick: () => void) =>
      element("button", { type: "button", "aria-label": named(does), onclick }, title);
    return element(
      "li",
      { "data-name": name, "data-stamp": stamp },
      element("h3", {}, name, " ", element("small", {}, formatSize(content.size))),
      element(
        "p",
        { class: "actions" },
        button("Inspect", "Inspect", () => void this.inspect(name)),
        button("Draft a declaration", "Draft a declaration of", () => draft([uriOf(name)])),
        button("Remove", "Remove", remove),
      ),
      facts,
    );
  }
}

function uriOf(name: string): string {
  return `file:///${name.split("/").map(encodeURIComponent).join("/")}`;
}

const ids = new WeakMap<Blob, number>();
let count = 0;

/** Tells one content from another, so that what was inspected of a file that stays remains in view. */
function idOf(content: Blob): number {
  const known = ids.get(content) ?? ++count;
  ids.set(content, known);
  return known;
}
