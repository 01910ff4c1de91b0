import { HmlScanner } from "../../grammar/hml-scanner.ts";
import { findChange } from "./find-change.ts";

/** Ends of the blocks at the top of a text, in order; the last is the end of the text. */
export type BlockEnds = readonly number[];

/** A text and where its blocks end. */
export interface SplitText {
  readonly text: string;
  readonly ends: BlockEnds;
}

/** Which blocks of a text are those of the one before. */
export interface Resplit extends SplitText {
  /** So many from the beginning. */
  readonly kept: number;
  /** So many at the end. */
  readonly moved: number;
}

/**
 * Takes a text apart into its blocks, looking only at what has changed since `before`. `undefined` where braces or quotes
 * do not pair up in a way that takes the whole text to mend.
 */
export function splitText(text: string, before?: SplitText): Resplit | undefined {
  if (!before) return scanOn(text, { text: "", ends: [] }, { start: 0, end: 0, kept: 0 });
  const { start, end } = findChange(before.text, text);
  const firstChanged = findEnd(before.ends, start);
  // The end of a block depends on the comment behind it, so that the one before is looked at too.
  const change = { start, end, kept: Math.max(0, firstChanged - 1) };
  return scanOn(text, before, change);
}

interface Changed {
  /** Characters that are the same at the beginning. */
  readonly start: number;
  /** And behind that at the end. */
  readonly end: number;
  /** Blocks in front that have not changed. */
  readonly kept: number;
}

/** Reads on until an end is met that was one before. */
function scanOn(text: string, before: SplitText, { start, end, kept }: Changed): Resplit | undefined {
  const delta = text.length - before.text.length;
  const from = before.ends[kept - 1] ?? 0;
  const scanner = new HmlScanner(from === 0 ? text : text.slice(from), false);
  const ends = before.ends.slice(0, kept);
  while (!scanner.isDone) {
    const tokens = scanner.scanItem();
    if (!scanner.isSound || scanner.mustRestart) return undefined;
    const last = tokens.at(-1);
    const at = from + Math.max(last?.end ?? 0, scanner.comments.at(-1)?.end ?? 0);
    if (scanner.isDone || last === undefined) break;
    ends.push(at);
    const same = at > start && at - delta >= before.text.length - end ? findEnd(before.ends, at - delta) : -1;
    if (before.ends[same] === at - delta && same + 1 < before.ends.length)
      return combine(text, before, { ends, kept, next: same + 1 });
  }
  return combine(text, before, {
    ends: [...ends, text.length],
    kept,
    next: before.ends.length,
  });
}

interface Found {
  readonly ends: number[];
  readonly kept: number;
  /** First block of the text before that is one of this text, behind those found. */
  readonly next: number;
}

function combine(text: string, before: SplitText, { ends, kept, next }: Found): Resplit {
  const delta = text.length - before.text.length;
  for (let i = next; i < before.ends.length; i++) ends.push((before.ends[i] ?? 0) + delta);
  return { text, ends, kept, moved: before.ends.length - next };
}

/** Index of the first end at or behind an offset. */
function findEnd(ends: BlockEnds, offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
