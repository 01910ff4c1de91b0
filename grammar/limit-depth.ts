import { limits } from "../src/base/limits.ts";
import type { HmlToken } from "./hml-token.ts";
import { BlockClose, BlockOpen, Colon, ListClose, ListOpen } from "./tokens.ts";

/** Tokens that nest no deeper than the limit, and the first bracket beyond it. */
export interface LimitedTokens {
  readonly tokens: HmlToken[];
  readonly tooDeep: HmlToken | undefined;
}

/**
 * Leaves out what stands inside the blocks and lists beyond `limits.depth`: the parser calls itself for each level and
 * would overflow the stack. A bracket of a list counts only up to the next sign that no list can hold.
 */
export function limitDepth(tokens: HmlToken[]): LimitedTokens {
  const first = findTooDeep(tokens);
  if (!first) return { tokens, tooDeep: undefined };
  const depth = new DepthCounter();
  const kept = tokens.filter((token) => {
    const before = depth.value;
    depth.count(token);
    return Math.min(before, depth.value) <= limits.depth;
  });
  return { tokens: kept, tooDeep: first };
}

function findTooDeep(tokens: readonly HmlToken[]): HmlToken | undefined {
  const depth = new DepthCounter();
  for (const token of tokens) {
    depth.count(token);
    if (depth.value > limits.depth) return token;
  }
  return undefined;
}

class DepthCounter {
  #blocks = 0;
  #lists = 0;

  get value(): number {
    return this.#blocks + this.#lists;
  }

  count(token: HmlToken): void {
    const type = token.tokenTypeIdx;
    if (type === ListOpen.tokenTypeIdx) this.#lists++;
    else if (type === ListClose.tokenTypeIdx) this.#lists = Math.max(0, this.#lists - 1);
    else if (type === BlockOpen.tokenTypeIdx) {
      this.#blocks++;
      this.#lists = 0;
    } else if (type === BlockClose.tokenTypeIdx) {
      this.#blocks = Math.max(0, this.#blocks - 1);
      this.#lists = 0;
    } else if (type === Colon.tokenTypeIdx) this.#lists = 0;
  }
}
