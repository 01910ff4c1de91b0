import type { TokenType } from "chevrotain";
import { limits } from "../src/base/limits.ts";
import { BLANK, classAt, classes, DIGIT, isWordAt, LETTER, SIGN, WORD } from "./character-class.ts";
import { HmlToken } from "./hml-token.ts";
import { cutMultiline, cutText, opensAnother, opensAnotherMultiline } from "./repair-text.ts";
import { countLines, endOfLine, endOfMultiline, endOfSingleQuoted, endOfText } from "./scan-text.ts";
import {
  continuesAsBare,
  endOfBare,
  endOfDigest,
  endOfInstant,
  endOfName,
  endOfUnknown,
} from "./scan-words.ts";
import * as tokens from "./tokens.ts";

const signs: readonly (TokenType | undefined)[] = buildSigns();

/** Tokens before an unclosed string that are looked at for the bracket it stands in. */
const lookBack = 256;

/** Times that the scanner goes back because a multi-line string turned out to be unclosed. */
const retries = 8;

/**
 * Makes Chevrotain's tokens with a scanner of our own. Chevrotain's lexer matches words and strings by regular
 * expressions, which overflow the stack on a word of some megabytes, and takes 7 ms to build; this one takes any text
 * and no time (measured: `spec/decisions/parser.md`). It stops behind each block at the top, so that the tokens of one
 * block are gone before those of the next are made: nearly all time of a larger text would go into keeping them.
 */
export class HmlScanner {
  /** In order of the text, up to where it has been scanned. */
  readonly comments: HmlToken[] = [];
  /** Braces of the last item pair up, and nothing in it stands deeper than the limit. */
  isSound = true;
  /** Items that were handed out before are wrong: the text has to be scanned again as a whole. */
  mustRestart = false;

  readonly #text: string;
  readonly #isWhole: boolean;
  #tokens: HmlToken[] = [];
  #at = 0;
  #line = 0;
  #depth = 0;
  #lists = 0;
  #itemEnds = false;
  /** Up to here, quotes that look like the opening of another string do not close one. */
  #carefulUntil = 0;
  /** Multi-line strings that are known to be unclosed. */
  readonly #unclosed = new Set<number>();
  /** Nothing closes a multi-line string, or a comment, any more: not searched for twice, so that time stays linear. */
  #multilinesClose = true;
  #foreignCommentsClose = true;
  /** First multi-line string whose closing quotes look like the opening of another. */
  #suspect: HmlToken | undefined;

  /** With `isWhole`, the whole text is one item. */
  constructor(text: string, isWhole: boolean) {
    this.#text = text;
    this.#isWhole = isWhole;
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Tokens up to the end of the next block at the top, or of the text; with the comment behind that block. */
  scanItem(): HmlToken[] {
    const text = this.#text;
    this.#tokens = [];
    this.#itemEnds = false;
    this.isSound = true;
    while (!this.#itemEnds) {
      const start = this.#skipBlanks();
      if (start >= text.length) break;
      const unit = text.charCodeAt(start);
      const bits = classes[unit] as number;
      if (bits & WORD) this.#word(start, unit, bits);
      else if (bits & SIGN) this.#sign(start, unit);
      else this.#other(start, unit);
    }
    if (this.#itemEnds) this.#commentBehind();
    if (this.#depth > 0) this.isSound = false;
    return this.#tokens;
  }

  #commentBehind() {
    const text = this.#text;
    let at = this.#at;
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
    if (text.charCodeAt(at) !== 35) return;
    this.#at = at;
    this.#comment(tokens.Comment, endOfLine(text, at));
  }

  /** Offset of the next character that is no blank. */
  #skipBlanks(): number {
    const text = this.#text;
    let at = this.#at;
    for (; ; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 32) continue;
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) this.#line++;
      else if (unit !== 9 && unit !== 13) break;
    }
    this.#at = at;
    return at;
  }

  #push(type: TokenType, end: number) {
    this.#tokens.push(new HmlToken(type, this.#text.slice(this.#at, end), this.#at, this.#line));
    this.#at = end;
  }

  #word(start: number, unit: number, bits: number) {
    const text = this.#text;
    if (bits & LETTER) {
      const digest = unit === 115 ? endOfDigest(text, start) : -1;
      if (digest > 0) return this.#push(tokens.Digest, digest);
      const end = endOfName(text, start);
      if (continuesAsBare(text, end)) return this.#push(tokens.Bare, endOfBare(text, end));
      return this.#push(tokens.Name, end);
    }
    const instant = bits & DIGIT ? endOfInstant(text, start) : -1;
    if (instant > 0) return this.#push(tokens.Instant, instant);
    this.#push(tokens.Bare, endOfBare(text, start + 1));
  }

  #other(start: number, unit: number) {
    const text = this.#text;
    if (unit === 34) return this.#quote(start);
    if (unit === 35) return this.#comment(tokens.Comment, endOfLine(text, start));
    if (unit === 47 && this.#slash(start)) return;
    if (unit === 45 && isWordAt(text, start + 1)) return this.#push(tokens.Bare, endOfBare(text, start + 2));
    if (unit === 46) {
      if (text.charCodeAt(start + 1) === 46) return this.#push(tokens.Dots, start + 2);
      return this.#push(tokens.Unknown, start + 1);
    }
    const quoted = unit === 39 ? endOfSingleQuoted(text, start) : -1;
    if (quoted > 0) return this.#push(tokens.SingleQuoted, quoted);
    this.#push(tokens.Unknown, endOfUnknown(text, start));
  }

  #sign(start: number, unit: number) {
    this.#push(signs[unit] as TokenType, start + 1);
    if (unit === 44) return;
    if (unit === 91) this.#lists++;
    else if (unit === 93) this.#lists--;
    else if (unit === 123) {
      this.#depth++;
      this.#lists = 0;
    } else if (unit === 125) {
      this.#lists = 0;
      if (this.#depth === 0) this.#closeNothing();
      else if (--this.#depth === 0) this.#itemEnds = !this.#isWhole;
    } else if (unit === 58) this.#lists = 0;
    if (this.#depth + this.#lists > limits.depth) this.isSound = false;
  }

  /** One of the items before ended too early, perhaps. */
  #closeNothing() {
    this.isSound = false;
    if (!this.#isWhole) this.mustRestart = true;
  }

  /** `///` anywhere; `//` and `/*` where a blank or nothing stands before, so that `https://` stays one thing. */
  #slash(start: number): boolean {
    const text = this.#text;
    if (text.startsWith("///", start)) {
      this.#comment(tokens.DocComment, endOfLine(text, start));
      return true;
    }
    if (start > 0 && !(classAt(text, start - 1) & BLANK)) return false;
    if (text.startsWith("//", start)) {
      this.#comment(tokens.ForeignComment, endOfLine(text, start));
      return true;
    }
    if (!this.#foreignCommentsClose || !text.startsWith("/*", start)) return false;
    const close = text.indexOf("*/", start + 2);
    if (close < 0) this.#foreignCommentsClose = false;
    else this.#comment(tokens.ForeignComment, close + 2);
    return close >= 0;
  }

  #comment(type: TokenType, end: number) {
    const start = this.#at;
    this.comments.push(new HmlToken(type, this.#text.slice(start, end), start, this.#line));
    if (type === tokens.ForeignComment) this.#line += countLines(this.#text, start, end);
    this.#at = end;
  }

  #quote(start: number) {
    if (this.#text.startsWith('"""', start)) return this.#multiline(start);
    const text = this.#text;
    const end = endOfText(text, start);
    if (end >= 0 && !(start < this.#carefulUntil && opensAnother(text, start, end))) {
      return this.#push(tokens.Text, end);
    }
    if (start >= this.#carefulUntil) return this.#rescanLine(start);
    this.#push(tokens.UnclosedText, cutText(text, { start, end: this.#carefulUntil }, this.#innermost()));
  }

  /** A line with an odd number of quotes is read again, looking for the string that was not closed. */
  #rescanLine(start: number) {
    this.#carefulUntil = endOfLine(this.#text, start);
    let first: HmlToken | undefined;
    while (this.#tokens.at(-1)?.line === this.#line && !this.#tokens.at(-1)?.image.startsWith('"""')) {
      first = this.#tokens.pop();
      if (first?.tokenTypeIdx === tokens.BlockOpen.tokenTypeIdx) this.#depth--;
      else if (first?.tokenTypeIdx === tokens.BlockClose.tokenTypeIdx) this.#depth++;
    }
    this.#at = first?.startOffset ?? start;
    this.#forgetComments(this.#at);
  }

  #forgetComments(from: number) {
    while ((this.comments.at(-1)?.startOffset ?? -1) >= from) this.comments.pop();
  }

  /** The bracket that is open on the current line. */
  #innermost(): "{" | "[" | undefined {
    let closed = 0;
    for (let i = this.#tokens.length - 1; i >= this.#tokens.length - lookBack; i--) {
      const token = this.#tokens[i];
      if (token?.line !== this.#line) return undefined;
      if (token.image === "}" || token.image === "]") closed++;
      else if ((token.image === "{" || token.image === "[") && closed-- === 0) return token.image;
    }
    return undefined;
  }

  #multiline(start: number) {
    const text = this.#text;
    const search = this.#multilinesClose && !this.#unclosed.has(start);
    const end = search ? endOfMultiline(text, start) : -1;
    if (search && end < 0 && this.#goBack()) return;
    this.#push(end < 0 ? tokens.UnclosedText : tokens.Text, end < 0 ? cutMultiline(text, start) : end);
    const lines = countLines(text, start, this.#at);
    this.#line += lines;
    if (end > 0 && lines > 0 && opensAnotherMultiline(text, start, end))
      this.#suspect ??= this.#tokens.at(-1);
  }

  /** An unclosed string at the end may mean that an earlier one took its closing quotes: begin again there. */
  #goBack(): boolean {
    const from = this.#suspect;
    if (!from || this.#unclosed.size >= retries) {
      this.#multilinesClose = false;
      return false;
    }
    this.mustRestart = !this.#isWhole;
    this.#unclosed.add(from.startOffset);
    this.#suspect = undefined;
    this.#tokens.length = Math.max(0, this.#tokens.lastIndexOf(from));
    this.#forgetComments(from.startOffset);
    this.#at = from.startOffset;
    this.#line = from.line;
    return true;
  }
}

function buildSigns(): (TokenType | undefined)[] {
  const table = new Array<TokenType | undefined>(128).fill(undefined);
  const { BlockOpen, BlockClose, ListOpen, ListClose, Colon, Comma, Question } = tokens;
  for (const type of [BlockOpen, BlockClose, ListOpen, ListClose, Colon, Comma, Question]) {
    table[String(type.PATTERN).charCodeAt(0)] = type;
  }
  return table;
}
