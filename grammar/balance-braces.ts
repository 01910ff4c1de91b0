import type { Span } from "../src/base/span.ts";
import { BraceMender } from "./brace-mender.ts";
import type { HmlToken } from "./hml-token.ts";
import { BlockClose, BlockOpen } from "./tokens.ts";

/** One brace that is missing or too many. */
export interface BraceFault {
  readonly kind: "missing-close" | "missing-open" | "extra-close";
  /** The opener that is not closed, the word behind which a brace is missing, or the brace too many. */
  readonly token: HmlToken;
  /** Where a brace was put in (empty), or the brace that was left out. */
  readonly at: Span;
  /** Whether a brace put in stands on a line of its own. */
  readonly ownLine: boolean;
}

export interface BalancedTokens {
  /** As many closing braces as opening ones, each in its place; those put in have no characters. */
  readonly tokens: HmlToken[];
  readonly faults: readonly BraceFault[];
}

/**
 * Makes braces pair up before the parser runs, because a parser that meets a missing brace loses everything behind it.
 * A text whose braces pair up is left as it is, however it is laid out; only in others does indentation say which brace
 * is missing or too many.
 */
export function balanceBraces(tokens: HmlToken[], text: string): BalancedTokens {
  const count = countBraces(tokens);
  if (count.missing === 0 && count.extra === 0) return { tokens, faults: [] };
  return new BraceMender(tokens, text, count).mend();
}

/** Braces that stay open, and closing ones that find none open. */
export interface BraceCount {
  readonly missing: number;
  readonly extra: number;
}

function countBraces(tokens: readonly HmlToken[]): BraceCount {
  const open = BlockOpen.tokenTypeIdx;
  const close = BlockClose.tokenTypeIdx;
  let missing = 0;
  let extra = 0;
  for (const token of tokens) {
    if (token.tokenTypeIdx === open) missing++;
    else if (token.tokenTypeIdx !== close) continue;
    else if (missing > 0) missing--;
    else extra++;
  }
  return { missing, extra };
}
