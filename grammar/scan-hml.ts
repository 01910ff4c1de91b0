import { HmlScanner } from "./hml-scanner.ts";
import type { HmlToken } from "./hml-token.ts";

/** What a text is made of. Every character belongs to exactly one token, one comment or the blanks between them. */
export interface ScanResult {
  /** In order of the text, ready for the parser. */
  readonly tokens: HmlToken[];
  /** Comments and doc comments, and those of other languages, in order of the text. */
  readonly comments: HmlToken[];
}

/** Splits a whole text into tokens. Never fails: what is no token becomes an error token. */
export function scanHml(text: string): ScanResult {
  const scanner = new HmlScanner(text, true);
  return { tokens: scanner.scanItem(), comments: scanner.comments };
}
