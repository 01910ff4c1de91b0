import { coverSpans, type Span } from "../base/span.ts";
import type { Comment, Entry, Mapping } from "../model/tree.ts";
import type { LooseComment } from "./comment-feed.ts";

/** The blocks of one labelled kind, in the place of the first of them. */
interface LabelGroup {
  readonly index: number;
  readonly kindSpan: Span;
  readonly entries: Entry[];
}

/** A block's statements while they are read. */
export class MappingDraft {
  /** A statement was lost. */
  isDamaged = false;
  /** Comments of statements that were lost: they go to the next one. */
  pending: LooseComment[] | undefined;
  readonly #entries: (Entry | undefined)[] = [];
  #groups: Map<string, LabelGroup> | undefined;

  add(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** Adds the block under a label to those of its kind. */
  addLabelled(kind: string, entry: Entry): void {
    this.#groups ??= new Map();
    const group = this.#groups.get(kind);
    if (group) {
      group.entries.push(entry);
      return;
    }
    this.#groups.set(kind, { index: this.#entries.length, kindSpan: entry.kindSpan, entries: [entry] });
    this.#entries.push(undefined);
  }

  /** A label that no block of that kind has yet. */
  inventLabel(kind: string): string {
    const taken = this.#groups?.get(kind)?.entries ?? [];
    for (let number = 1; ; number++) {
      const label = `${kind.replaceAll("-", "_")}_${number}`;
      if (!taken.some((entry) => entry.key === label)) return label;
    }
  }

  /** Keeps a place for an entry that is known only at the end. */
  reserve(): (entry: Entry) => void {
    const index = this.#entries.push(undefined) - 1;
    return (entry) => {
      this.#entries[index] = entry;
    };
  }

  finish(span: Span, dangling: readonly Comment[], isDamaged: boolean): Mapping {
    for (const [kind, group] of this.#groups ?? []) this.#entries[group.index] = finishGroup(kind, group);
    // A copy has no room to grow, of which a large document would keep some megabytes.
    const entries = this.#entries.slice() as Entry[];
    if (isDamaged || this.isDamaged) return { type: "mapping", entries, span, dangling, damaged: true };
    return { type: "mapping", entries, span, dangling };
  }
}

function finishGroup(key: string, { kindSpan, entries }: LabelGroup): Entry {
  const span = coverSpans(entries[0]?.span ?? kindSpan, entries.at(-1)?.span ?? kindSpan);
  const value: Mapping = { type: "mapping", entries, span, dangling: [] };
  return { key, keySpan: kindSpan, kindSpan, span, value, trivia: undefined };
}
