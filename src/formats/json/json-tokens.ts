import { createScanner } from "jsonc-parser";
import type { Span } from "../../base/span.ts";

/** Kinds of the library's scanner; it declares them as a `const enum`, which a module compiled on its own cannot read. */
const scannerKinds = {
  1: "{",
  2: "}",
  3: "[",
  4: "]",
  5: ",",
  6: ":",
  7: "null",
  8: "true",
  9: "false",
  10: "string",
  11: "number",
  12: "comment",
  13: "comment",
  17: "end",
} as const;

/** Number that the scanner gives a blank or line end. */
const isBlank = (kind: number): boolean => kind === 14 || kind === 15;

export type JsonTokenKind = (typeof scannerKinds)[keyof typeof scannerKinds] | "unknown";

export type JsonBracket = "{" | "}" | "[" | "]";

/** Brackets to be put in, and signs to be left out, while a text is read. */
export interface BracketPatch {
  /** Brackets to be read in front of the token at an offset. */
  readonly before: ReadonlyMap<number, readonly JsonBracket[]>;
  /** Offsets of signs that are not to be read. */
  readonly leftOut: ReadonlySet<number>;
}

/** What the scanner found wrong in a token: a text, number or comment that ends too early, or a wrong escape. */
export type JsonTokenFault = "none" | "unclosed" | "number" | "escape" | "control";

export interface JsonToken {
  readonly kind: JsonTokenKind;
  readonly span: Span;
  /** Of a string with escapes resolved; else as written. */
  readonly value: string;
  readonly fault: JsonTokenFault;
}

const faults: readonly JsonTokenFault[] = [
  "none",
  "unclosed",
  "unclosed",
  "number",
  "escape",
  "escape",
  "control",
];

/** The tokens of a JSON text, blanks left out, one looked at ahead. Brackets that were put in have no characters. */
export class JsonTokens {
  readonly #scanner;
  readonly #patch: BracketPatch | undefined;
  /** Tokens behind the current one that are made already. */
  #ahead: JsonToken[] = [];
  #current: JsonToken;

  constructor(text: string, patch?: BracketPatch) {
    this.#scanner = createScanner(text, false);
    this.#patch = patch;
    this.#current = this.#next(0);
  }

  get current(): JsonToken {
    return this.#current;
  }

  /** Gives the current token and goes on to the next. */
  take(): JsonToken {
    const token = this.#current;
    if (token.kind !== "end") this.#current = this.#next(token.span.end);
    return token;
  }

  /** Goes on at an offset. */
  jump(offset: number): void {
    this.#scanner.setPosition(offset);
    this.#current = this.#next(offset);
  }

  /** The next token; a bracket that was put in stands right behind what ends at `from`. */
  #next(from: number): JsonToken {
    const patch = this.#patch;
    if (!patch) return this.#scan();
    const made = this.#ahead.shift();
    if (made) return made;
    let token = this.#scan();
    while (patch.leftOut.has(token.span.start)) token = this.#scan();
    const brackets = patch.before.get(token.span.start) ?? [];
    const span = { start: from, end: from };
    const put = brackets.map((kind): JsonToken => ({ kind, span, value: "", fault: "none" }));
    this.#ahead = [...put, token];
    return this.#ahead.shift() as JsonToken;
  }

  #scan(): JsonToken {
    const scanner = this.#scanner;
    let kind: number;
    do kind = scanner.scan();
    while (isBlank(kind));
    const start = scanner.getTokenOffset();
    return {
      kind: Object.hasOwn(scannerKinds, kind) ? scannerKinds[kind as keyof typeof scannerKinds] : "unknown",
      span: { start, end: start + scanner.getTokenLength() },
      value: scanner.getTokenValue(),
      fault: faults[scanner.getTokenError()] ?? "none",
    };
  }
}
