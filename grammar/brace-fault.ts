import type { Span } from "../src/base/span.ts";
import type { HmlToken } from "./hml-token.ts";

/** One brace that is missing or too many. */
export interface BraceFault {
  readonly kind: "missing-close" | "missing-open" | "extra-close" | "extra-open";
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

/** Braces that stay open, and closing ones that find none open. */
export interface BraceCount {
  readonly missing: number;
  readonly extra: number;
}
