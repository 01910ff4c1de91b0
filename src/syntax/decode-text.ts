import type { Span } from "../base/span.ts";

/** Something wrong inside of a string; offsets are those of the source text. */
export interface TextFault {
  readonly kind: "escape" | "forbidden" | "return";
  readonly span: Span;
  /** What stands there, or the number of the character: `\m`, `U+0007`. */
  readonly found: string;
}

export interface DecodedText {
  readonly text: string;
  readonly faults: readonly TextFault[];
}

/** Anything but characters that stand for themselves: escapes, line ends, and what XML 1.0 does not allow. */
const needsCare = /[^\t\u0020-\u005b\u005d-\ud7ff\ue000-\ufffd]/;

const sound: readonly TextFault[] = [];

/**
 * The characters of a string literal: `"…"`, or `"""…"""` with the indentation that its lines have in common removed,
 * and the line ends next to the quotes. `start` is the offset of `literal` in its text. Line ends become LF.
 */
export function decodeText(literal: string, start: number): DecodedText {
  const isMultiline = literal.startsWith('"""');
  if (!isMultiline && !needsCare.test(literal)) return { text: literal.slice(1, -1), faults: sound };
  const decoder = new LiteralDecoder(literal, start);
  return isMultiline ? decoder.decodeLines() : decoder.decodeLine();
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

const unicodeEscape = /\\u(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})/y;
const leadingBlanks = /^[ \t]*/;

class LiteralDecoder {
  readonly #literal: string;
  readonly #start: number;
  readonly #faults: TextFault[] = [];

  constructor(literal: string, start: number) {
    this.#literal = literal;
    this.#start = start;
  }

  decodeLine(): DecodedText {
    return { text: this.#decode(1, this.#literal.length - 1), faults: this.#faults };
  }

  decodeLines(): DecodedText {
    const lines = this.#splitLines();
    const indented = lines.slice(1).map(([from, to]) => this.#literal.slice(from, to));
    const common = commonIndentation(indented);
    const parts = lines.map(([from, to], index) => {
      if (index === 0) return this.#decode(from, to);
      const isBlank = this.#literal.slice(from, to).trim() === "";
      return isBlank ? "" : this.#decode(from + common, to);
    });
    if (lines.length > 1 && parts[0]?.trim() === "") parts.shift();
    if (lines.length > 1 && indented.at(-1)?.trim() === "") parts.pop();
    return { text: parts.join("\n"), faults: this.#faults };
  }

  /** Start and end of each line between the quotes. */
  #splitLines(): (readonly [from: number, to: number])[] {
    const lines: (readonly [number, number])[] = [];
    const end = this.#literal.length - 3;
    let from = 3;
    for (let at = 3; at < end; at++) {
      const unit = this.#literal.charCodeAt(at);
      if (unit !== 10 && unit !== 13) continue;
      lines.push([from, at]);
      if (unit === 13 && this.#literal.charCodeAt(at + 1) === 10) at++;
      from = at + 1;
    }
    lines.push([from, end]);
    return lines;
  }

  #decode(from: number, to: number): string {
    let text = "";
    let copied = from;
    for (let at = from; at < to; ) {
      const unit = this.#literal.charCodeAt(at);
      if (unit === 92) {
        const [value, length] = this.#escape(at, to);
        text += this.#literal.slice(copied, at) + value;
        at += length;
        copied = at;
      } else at += this.#checkCharacter(at, to);
    }
    return text + this.#literal.slice(copied, to);
  }

  /** Value and length of the escape that begins at `at`. */
  #escape(at: number, to: number): readonly [value: string, length: number] {
    const letter = this.#literal[at + 1] ?? "";
    const short = at + 1 < to ? escapes[letter] : undefined;
    if (short !== undefined) return [this.#allowed(short, at, 2), 2];
    unicodeEscape.lastIndex = at;
    const found = letter === "u" ? unicodeEscape.exec(this.#literal) : null;
    const code = found ? Number.parseInt(found[1] ?? found[2] ?? "", 16) : Number.NaN;
    if (!found || !(code <= 0x10ffff)) {
      this.#report("escape", at, 2, this.#literal.slice(at, Math.min(at + 2, to)));
      return [letter, 2];
    }
    if (code < 0xd800 || code > 0xdbff)
      return [this.#allowed(String.fromCodePoint(code), at, found[0].length), found[0].length];
    return this.#surrogates(code, at, found[0].length);
  }

  /** A pair of `\u` escapes is one character, as in JSON. */
  #surrogates(high: number, at: number, length: number): readonly [value: string, length: number] {
    unicodeEscape.lastIndex = at + length;
    const second = unicodeEscape.exec(this.#literal);
    const low = Number.parseInt(second?.[1] ?? "", 16);
    if (second && low >= 0xdc00 && low <= 0xdfff) {
      return [String.fromCharCode(high, low), length + second[0].length];
    }
    return [this.#allowed(String.fromCharCode(high), at, length), length];
  }

  #allowed(value: string, at: number, length: number): string {
    if (value === "\r") this.#report("return", at, length, "U+000D");
    else if (value !== "\n" && isForbidden(value, 0))
      this.#report("forbidden", at, length, numberOf(value, 0));
    return value;
  }

  /** Length of the character at `at`, reported where no notation can carry it. */
  #checkCharacter(at: number, to: number): number {
    const unit = this.#literal.charCodeAt(at);
    const isPair =
      unit >= 0xd800 && unit <= 0xdbff && at + 1 < to && isLowSurrogate(this.#literal.charCodeAt(at + 1));
    if (isPair) return 2;
    if (isForbidden(this.#literal, at)) this.#report("forbidden", at, 1, numberOf(this.#literal, at));
    return 1;
  }

  #report(kind: TextFault["kind"], at: number, length: number, found: string): void {
    const start = this.#start + at;
    this.#faults.push({ kind, span: { start, end: start + length }, found });
  }
}

function commonIndentation(lines: readonly string[]): number {
  let common: string | undefined;
  lines.forEach((line, index) => {
    const isClosing = index === lines.length - 1;
    if (line.trim() === "" && !isClosing) return;
    const blanks = leadingBlanks.exec(line)?.[0] ?? "";
    common = common === undefined ? blanks : commonPrefix(common, blanks);
  });
  return common?.length ?? 0;
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isForbidden(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 32) return unit !== 9;
  return (
    (unit >= 0xd800 && unit <= 0xdfff && (text.codePointAt(at) ?? 0) < 0x10000) ||
    unit === 0xfffe ||
    unit === 0xffff
  );
}

function numberOf(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
