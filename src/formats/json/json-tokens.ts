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

/** The tokens of a JSON text, blanks left out, one looked at ahead. */
export class JsonTokens {
  readonly #scanner;
  #current: JsonToken;

  constructor(text: string) {
    this.#scanner = createScanner(text, false);
    this.#current = this.#scan();
  }

  get current(): JsonToken {
    return this.#current;
  }

  /** Gives the current token and goes on to the next. */
  take(): JsonToken {
    const token = this.#current;
    if (token.kind !== "end") this.#current = this.#scan();
    return token;
  }

  /** Goes on at an offset. */
  jump(offset: number): void {
    this.#scanner.setPosition(offset);
    this.#current = this.#scan();
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
