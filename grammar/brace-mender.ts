import type { BalancedTokens, BraceCount, BraceFault } from "./brace-fault.ts";
import { HmlToken } from "./hml-token.ts";
import { indentationAt } from "./scan-text.ts";
import { BlockClose, BlockOpen, Colon, Name, Text } from "./tokens.ts";

/** A block that is open, and how far the line is indented on which it began. */
interface OpenBlock {
  readonly brace: HmlToken;
  readonly column: number;
  readonly line: number;
}

/**
 * One pass over tokens whose braces do not pair up. A block that is not closed ends at the next line that begins a
 * statement, or closes a block, at its opener's column or less; a closing brace that stands deeper than the block it
 * would close is one too many. Never mends more than the count says is wrong.
 */
export class BraceMender {
  readonly #tokens: readonly HmlToken[];
  readonly #text: string;
  #missing: number;
  #extra: number;
  /** How far the line of the current token is indented. */
  #column = 0;
  readonly #stack: OpenBlock[] = [];
  readonly #result: HmlToken[] = [];
  readonly #faults: BraceFault[] = [];

  constructor(tokens: readonly HmlToken[], text: string, count: BraceCount) {
    this.#tokens = tokens;
    this.#text = text;
    this.#missing = count.missing;
    this.#extra = count.extra;
  }

  mend(): BalancedTokens {
    const tokens = this.#tokens;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as HmlToken;
      const first = tokens[i - 1]?.line !== token.line;
      if (first) this.#column = indentationAt(this.#text, token.startOffset);
      if (first && this.#missing > 0) this.#closeBefore(i);
      if (this.#is(i, BlockOpen)) this.#open(token);
      else if (this.#is(i, BlockClose)) this.#close(token, first);
      else this.#result.push(token);
      if (this.#extra > 0 && this.#lacksOpen(i)) this.#putOpen(token);
    }
    while (this.#stack.length > 0) this.#putClose();
    return { tokens: this.#result, faults: this.#faults };
  }

  #is(index: number, ...types: readonly { tokenTypeIdx?: number }[]): boolean {
    const found = this.#tokens[index]?.tokenTypeIdx;
    return types.some((type) => type.tokenTypeIdx === found);
  }

  /** Closes the blocks that cannot go on at the line that begins with token `i`. */
  #closeBefore(i: number): void {
    const token = this.#tokens[i] as HmlToken;
    const column = this.#column;
    const closes = this.#is(i, BlockClose);
    if (!closes && !this.#beginsStatement(i)) return;
    for (let top = this.#stack.at(-1); top && this.#missing > 0; top = this.#stack.at(-1)) {
      const ends = closes ? top.column > column && this.#stack.length > 1 : top.column >= column;
      if (!ends || top.line === token.line) return;
      this.#missing--;
      this.#putClose();
    }
  }

  #beginsStatement(i: number): boolean {
    if (!this.#is(i, Name)) return false;
    return this.#is(i + 1, Colon, BlockOpen) || (this.#is(i + 1, Name, Text) && this.#is(i + 2, BlockOpen));
  }

  #open(brace: HmlToken): void {
    this.#stack.push({ brace, column: this.#column, line: brace.line });
    this.#result.push(brace);
  }

  #close(brace: HmlToken, first: boolean): void {
    const top = this.#stack.at(-1);
    if (!top || (this.#extra > 0 && this.#isMisplaced(brace, first, top))) {
      this.#extra--;
      this.#faults.push({ kind: "extra-close", token: brace, at: brace, ownLine: first });
      return;
    }
    this.#stack.pop();
    this.#result.push(brace);
  }

  #isMisplaced(brace: HmlToken, first: boolean, top: OpenBlock): boolean {
    if (first) return this.#column > top.column;
    return top.line !== brace.line;
  }

  /** Puts in the brace that closes the innermost block, behind the last token. */
  #putClose(): void {
    const block = this.#stack.pop() as OpenBlock;
    const last = this.#result.at(-1) as HmlToken;
    const brace = new HmlToken(BlockClose, "", last.end, last.line);
    this.#result.push(brace);
    this.#faults.push({
      kind: "missing-close",
      token: block.brace,
      at: { start: last.end, end: last.end },
      ownLine: last.line !== block.line,
    });
  }

  /** Whether a brace is missing behind token `i`, which ends a kind and perhaps its label. */
  #lacksOpen(i: number): boolean {
    const next = this.#tokens[i + 1];
    if (!this.#is(i, Name, Text) || !next || !this.#is(i + 1, Name)) return false;
    const { line } = this.#tokens[i] as HmlToken;
    const head = this.#is(i - 1, Name) && this.#tokens[i - 1]?.line === line ? i - 1 : i;
    if (!this.#is(head, Name) || this.#is(head - 1, Colon)) return false;
    if (next.line === line) return this.#isFollowedOnLine(i, head) && this.#netBraces(head) < 0;
    if (this.#tokens[head - 1]?.line === line || !this.#beginsStatement(i + 1)) return false;
    return indentationAt(this.#text, next.startOffset) > this.#column;
  }

  /** `privacy level: …`, `variant one precision {`, `model face variant small {`: two words are kind and label. */
  #isFollowedOnLine(i: number, head: number): boolean {
    if (this.#is(i + 2, Colon)) return true;
    return head < i && this.#is(this.#is(i + 2, Name, Text) ? i + 3 : i + 2, BlockOpen);
  }

  /** Opening minus closing braces on the line of token `i`, from there on. */
  #netBraces(i: number): number {
    const line = this.#tokens[i]?.line;
    let net = 0;
    for (let k = i; this.#tokens[k]?.line === line; k++) {
      if (this.#is(k, BlockOpen)) net++;
      else if (this.#is(k, BlockClose)) net--;
    }
    return net;
  }

  #putOpen(behind: HmlToken): void {
    this.#extra--;
    this.#open(new HmlToken(BlockOpen, "", behind.end, behind.line));
    this.#faults.push({
      kind: "missing-open",
      token: behind,
      at: { start: behind.end, end: behind.end },
      ownLine: false,
    });
  }
}
