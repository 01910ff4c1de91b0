import { HmlScanner } from "../../grammar/hml-scanner.ts";
import { findChange } from "./find-change.ts";

/** Ends of the blocks at the top of a text, in order; the last is the end of the text. */
export type BlockEnds = readonly number[];

/** A text and where its blocks end. */
export interface SplitText {
  readonly text: string;
  readonly ends: BlockEnds;
  /** The block that lacks closing braces; the others are not touched by that. */
  readonly broken: number | undefined;
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
  if (!before) return scanOn(text, { text: "", ends: [], broken: undefined }, { start: 0, end: 0, kept: 0 });
  const { start, end } = findChange(before.text, text);
  const firstChanged = findEnd(before.ends, start);
  // The end of a block depends on the comment behind it, so that the one before is looked at too.
  const change = { start, end, kept: Math.max(0, firstChanged - 1) };
  return scanWithin(text, before, change) ?? scanOn(text, before, change);
}

interface Changed {
  /** Characters that are the same at the beginning. */
  readonly start: number;
  /** And behind that at the end. */
  readonly end: number;
  /** Blocks in front that have not changed. */
  readonly kept: number;
}

/** Looks no further than to the end of the block that holds the change. */
function scanWithin(text: string, before: SplitText, change: Changed): Resplit | undefined {
  const delta = text.length - before.text.length;
  const last = findEnd(before.ends, Math.max(before.text.length - change.end, change.start - delta + 1));
  const [old, from] = [before.ends[last], before.ends[change.kept - 1] ?? 0];
  if (old === undefined || last + 1 >= before.ends.length) return undefined;
  const part = text.slice(from, old + delta);
  // These go on behind the part, perhaps.
  if (part.includes('"""') || part.includes("/*")) return undefined;
  const ends = before.ends.slice(0, change.kept);
  const scanner = new HmlScanner(part, false);
  const rest = (broken: number | undefined): Resplit | undefined =>
    combine(text, before, { ends, kept: change.kept, next: last + 1, broken });
  while (!scanner.isDone) {
    const tokens = scanner.scanItem();
    if (scanner.mustRestart) return undefined;
    if (!scanner.isSound) {
      if (!scanner.isDone || !beginsAtMargin(text, old + delta)) return undefined;
      ends.push(old + delta);
      return rest(ends.length - 1);
    }
    const at = Math.max(tokens.at(-1)?.end ?? 0, scanner.comments.at(-1)?.end ?? 0);
    if (tokens.at(-1)?.image !== "}") return undefined;
    ends.push(from + at);
    if (at === part.length) return rest(undefined);
  }
  return undefined;
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
      return combine(text, before, { ends, kept, next: same + 1, broken: undefined });
  }
  return combine(text, before, {
    ends: [...ends, text.length],
    kept,
    next: before.ends.length,
    broken: undefined,
  });
}

interface Found {
  readonly ends: number[];
  readonly kept: number;
  /** First block of the text before that is one of this text, behind those found. */
  readonly next: number;
  readonly broken: number | undefined;
}

/** Two blocks that lack braces, each at its place, are mended by what stands between them, too. */
function combine(text: string, before: SplitText, { ends, kept, next, broken }: Found): Resplit | undefined {
  const delta = text.length - before.text.length;
  const moved = before.ends.length - next;
  let other: number | undefined;
  if (before.broken !== undefined && before.broken < kept) other = before.broken;
  if (before.broken !== undefined && before.broken >= next) other = before.broken - next + ends.length;
  if (broken !== undefined && other !== undefined) return undefined;
  for (let i = next; i < before.ends.length; i++) ends.push((before.ends[i] ?? 0) + delta);
  return { text, ends, kept, moved, broken: broken ?? other };
}

/** Whether the next statement is a block that begins at the margin: it closes whatever is still open in front of it. */
function beginsAtMargin(text: string, at: number): boolean {
  return /^[ \t]*(?:\r?\n[ \t]*(?:#.*)?)*\r?\n[A-Za-z]\w*(?:-\w+)*(?:[ \t]+(?:[A-Za-z]\w*(?:-\w+)*|"[^"\\\n]*"))?[ \t]*\{/.test(
    text.slice(at, at + 2000),
  );
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
