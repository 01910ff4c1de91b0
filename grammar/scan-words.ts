import { classAt, classes, DIGIT, isWordAt, WORD } from "./character-class.ts";

const MINUS = 45;
const DOT = 46;
const PERCENT = 37;
const PLUS = 43;

/** End of the longest NAME that begins with the letter at `start`; the word may go on as a BARE. */
export function endOfName(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const unit = text.charCodeAt(at);
    if ((classes[unit] as number) & WORD) at++;
    else if (unit === MINUS && isWordAt(text, at + 1)) at += 2;
    else return at;
  }
}

/** End of the BARE of which everything before `from` has been read. */
export function endOfBare(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if ((classes[unit] as number) & WORD || unit === PERCENT || unit === PLUS) at++;
    else if ((unit === MINUS || unit === DOT) && isWordAt(text, at + 1)) at += 2;
    else return at;
  }
}

/** Whether a word that ends as NAME at `end` goes on as BARE. */
export function continuesAsBare(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  return unit === PERCENT || unit === PLUS || (unit === DOT && isWordAt(text, end + 1));
}

/** End of `sha256:…` at `start`, or -1. */
export function endOfDigest(text: string, start: number): number {
  if (!text.startsWith("sha256:", start) || !isWordAt(text, start + 7)) return -1;
  let at = start + 8;
  while ((classes[text.charCodeAt(at)] as number) & WORD) at++;
  return at;
}

const datePart = "dddd-dd-ddTdd:dd";

/** End of an RFC 3339 instant at `start`, or -1. Seconds and offset may be absent. */
export function endOfInstant(text: string, start: number): number {
  if (text.charCodeAt(start + 4) !== MINUS || !matches(text, start, datePart)) return -1;
  let at = start + datePart.length;
  if (matches(text, at, ":dd")) {
    at += 3;
    if (matches(text, at, ".d")) {
      at += 2;
      while (classAt(text, at) & DIGIT) at++;
    }
  }
  if (matches(text, at, "Z")) return at + 1;
  return matches(text, at, "+dd:dd") || matches(text, at, "-dd:dd") ? at + 6 : at;
}

/** Whether the text at `start` fits the picture: `d` is a digit, a letter itself in either case, a sign itself. */
function matches(text: string, start: number, picture: string): boolean {
  for (let i = 0; i < picture.length; i++) {
    const wanted = picture[i];
    const found = text[start + i];
    if (wanted === "d" ? !(classAt(text, start + i) & DIGIT) : wanted !== found?.toUpperCase()) return false;
  }
  return true;
}

/** End of a run of characters that no token begins with. */
export function endOfUnknown(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && classAt(text, at) === 0 && text.charCodeAt(at) !== DOT) at++;
  return at;
}
