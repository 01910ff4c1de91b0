import type { TokenType } from "chevrotain";
import type { HmlToken } from "../../grammar/hml-token.ts";
import { scanHml } from "../../grammar/scan-hml.ts";
import * as tokens from "../../grammar/tokens.ts";

/** What is being written at a place. */
export interface Written {
  /** The property whose value it is; `undefined` where it is the name of a statement. */
  readonly name: string | undefined;
  /** What of the word is there already. */
  readonly typed: string;
  /** A quote was opened in front of it. */
  readonly isQuoted: boolean;
}

const strings: readonly TokenType[] = [tokens.Text, tokens.UnclosedText, tokens.SingleQuoted];
const words: readonly TokenType[] = [
  tokens.Name,
  tokens.Bare,
  tokens.Digest,
  tokens.Instant,
  tokens.Dots,
  tokens.Unknown,
];

/**
 * What is being written at an offset of HML text, by the tokens in front of it; the lines behind are no part of it.
 * `undefined` where nothing of the language can follow: in a comment, in a string that is no value of one line, between
 * the brackets of a tensor.
 */
export function hmlPlaceAt(text: string, offset: number): Written | undefined {
  const { tokens: scanned, comments } = scanHml(text);
  if (comments.some((one) => holds(one, offset))) return undefined;
  const before = scanned.filter((token) => token.start < offset);
  const last = before.at(-1);
  if (last && strings.includes(last.tokenType) && holds(last, offset)) {
    const isMultiline = last.image.startsWith('"""') || /[\r\n]/.test(text.slice(last.start, offset));
    const name = isMultiline ? undefined : nameOfValue(before.slice(0, -1), text.slice(0, last.start));
    return name === undefined
      ? undefined
      : { name, typed: text.slice(last.start + 1, offset), isQuoted: true };
  }
  let start = offset;
  for (let word = last; word && word.end >= start && isPartOfWord(before); word = before.at(-1)) {
    start = word.start;
    before.pop();
  }
  const typed = text.slice(start, offset);
  const name = nameOfValue(before, text.slice(0, start));
  if (name === undefined && openList(before) >= 0) return undefined;
  return { name, typed, isQuoted: false };
}

/** Whether the last token is, or is the colon of a digest of which nothing more is there. */
function isPartOfWord(before: readonly HmlToken[]): boolean {
  const type = before.at(-1)?.tokenType;
  return type === tokens.Colon ? before.at(-2)?.image === "sha256" : words.some((one) => one === type);
}

/** Whether an offset is inside of a token: not behind its end, unless the line or the text ends it. */
function holds({ start, end, image, tokenType }: HmlToken, offset: number): boolean {
  const isClosed = tokenType === tokens.Text || tokenType === tokens.SingleQuoted || image.startsWith("/*");
  return start < offset && (isClosed ? offset < end : offset <= end);
}

/** The property whose value, or item of its list, begins behind these tokens; a value begins on the line of its colon. */
function nameOfValue(before: readonly HmlToken[], text: string): string | undefined {
  const last = before.at(-1);
  const isOnLine = last !== undefined && !/[\r\n]/.test(text.slice(last.end));
  if (isOnLine && last.image === "import" && before.at(-2)?.line !== last.line) return "import";
  const list = openList(before);
  const colon = list >= 0 ? list - 1 : isOnLine ? before.length - 1 : -1;
  const name = before[colon - 1];
  const isValue = before[colon]?.tokenType === tokens.Colon && name?.tokenType === tokens.Name;
  return isValue ? name.image : undefined;
}

/** Index of the bracket of the list that is open behind these tokens, or -1. */
function openList(before: readonly HmlToken[]): number {
  let closed = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const type = before[i]?.tokenType;
    if (type === tokens.ListClose) closed++;
    else if (type === tokens.ListOpen && closed-- === 0) return i;
    else if (type === tokens.Colon || type === tokens.BlockOpen || type === tokens.BlockClose) return -1;
  }
  return -1;
}
