import type { BalancedTokens, BraceCount } from "./brace-fault.ts";
import { BraceMender } from "./brace-mender.ts";
import type { HmlToken } from "./hml-token.ts";
import { BlockClose, BlockOpen } from "./tokens.ts";

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
