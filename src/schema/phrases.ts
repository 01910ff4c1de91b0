import { formatRatio } from "../model/values/ratio.ts";
import type { PropertySpec } from "../model/vocabulary/kind-spec.ts";

const longestQuote = 60;
const longestList = 24;

/** A text as a message quotes it: on one line, and cut where nobody would read on. */
export function shorten(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, "\ufffd");
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote)}…`;
}

/** `a, b or c`; a long list is cut. */
export function printList(words: readonly string[]): string {
  const shown = words.slice(0, longestList);
  if (shown.length < words.length) return `${shown.join(", ")} …`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? "") : `${shown.join(", ")} or ${last}`;
}

/** The bounds of a property in words: `from 0% to 100%`. */
export function printBounds({ min, max, type }: PropertySpec): string {
  const print = type === "ratio" ? formatRatio : String;
  if (min === undefined) return `at most ${print(max ?? Number.POSITIVE_INFINITY)}`;
  return max === undefined ? `at least ${print(min)}` : `from ${print(min)} to ${print(max)}`;
}
