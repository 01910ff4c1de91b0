import { HmlScanner } from "../../grammar/hml-scanner.ts";

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
 * do not pair up: where a block ends is then a guess that takes the whole text to make.
 */
export function splitText(text: string, before?: SplitText): Resplit | undefined {
  const { start, end } = before ? findChange(before.text, text) : { start: 0, end: 0 };
  const oldEnds = before?.ends ?? [];
  const delta = text.length - (before?.text.length ?? 0);
  const firstChanged = oldEnds.findIndex((one) => one >= start);
  // The end of a block depends on the comment behind it, so that the one before is looked at too.
  const kept = Math.max(0, (firstChanged < 0 ? oldEnds.length : firstChanged) - 1);
  const from = kept === 0 ? 0 : (oldEnds[kept - 1] ?? 0);
  const unchanged = new Map(
    oldEnds.flatMap((one, i) =>
      before && one >= before.text.length - end ? [[one + delta, i] as const] : [],
    ),
  );
  const scanner = new HmlScanner(from === 0 ? text : text.slice(from), false);
  const ends = oldEnds.slice(0, kept);
  while (!scanner.isDone) {
    const tokens = scanner.scanItem();
    if (!scanner.isSound || scanner.mustRestart) return undefined;
    const last = tokens.at(-1);
    const comment = scanner.comments.at(-1);
    const at = from + Math.max(last?.end ?? 0, comment?.end ?? 0);
    if (scanner.isDone || last === undefined) break;
    ends.push(at);
    const same = unchanged.get(at);
    if (same !== undefined && at > start && same + 1 < oldEnds.length)
      return {
        text,
        ends: [...ends, ...oldEnds.slice(same + 1).map((one) => one + delta)],
        kept,
        moved: oldEnds.length - same - 1,
      };
  }
  return { text, ends: [...ends, text.length], kept, moved: 0 };
}

/** How much of two texts is the same at the beginning and, behind that, at the end. */
function findChange(from: string, to: string): { readonly start: number; readonly end: number } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end))
    end++;
  return { start, end };
}
