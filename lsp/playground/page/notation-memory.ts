import type { NotationId } from "../../../src/model/tree.ts";

interface Remembered {
  readonly text: string;
  /** Texts of other notations that came from this one and have not been changed since. */
  readonly gave: Set<string>;
}

/**
 * What each notation held before it was converted. Who looks at another notation and comes back unchanged gets the same
 * text again, with the layout and the comments that the other one could not keep.
 */
export class NotationMemory {
  readonly #held = new Map<NotationId, Remembered>();

  /** `text` in `from` was converted into `given` in `to`. */
  converted(from: NotationId, text: string, to: NotationId, given: string): void {
    for (const { gave } of this.#held.values()) if (gave.has(keyOf(from, text))) gave.add(keyOf(to, given));
    const before = this.#held.get(from);
    const gave = before?.text === text ? before.gave : new Set<string>();
    this.#held.set(from, { text, gave: gave.add(keyOf(to, given)) });
  }

  /** What `to` held, if `text` in `from` came from it. */
  recall(to: NotationId, from: NotationId, text: string): string | undefined {
    const held = this.#held.get(to);
    return held?.gave.has(keyOf(from, text)) ? held.text : undefined;
  }
}

function keyOf(notation: NotationId, text: string): string {
  return `${notation}\n${text}`;
}
