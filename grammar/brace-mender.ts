import { kinds, lookupKind } from "../src/model/vocabulary/vocabulary.ts";
import { mayHold } from "./block-kinds.ts";
import type { BalancedTokens, BraceCount, BraceFault } from "./brace-fault.ts";
import { HmlToken } from "./hml-token.ts";
import { indentationAt } from "./scan-text.ts";
import { BlockClose, BlockOpen, Colon, Comma, Name, Text } from "./tokens.ts";

/** A block that is open, and how far the line is indented on which it began. */
interface OpenBlock {
  readonly brace: HmlToken;
  readonly column: number;
  readonly line: number;
  /** Kind that the words in front of it name; `undefined` where the vocabulary does not know them there. */
  readonly kind: string | undefined;
}

/**
 * One pass over tokens whose braces do not pair up. A block that is not closed ends at the next line that begins a
 * statement, or closes a block, at its opener's column or less; a closing brace that stands deeper than the block it
 * would close is one too many. On one line the vocabulary decides: a statement that the innermost block does not hold,
 * and one further out does, stands in that one. Never mends more than the count says is wrong.
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
      if (this.#missing > 0) this.#closeUpTo(this.#holderOf(i));
      if (this.#is(i, BlockOpen)) this.#open(i);
      else if (this.#is(i, BlockClose)) this.#close(i, first);
      else this.#result.push(token);
      if (this.#extra > 0 && this.#lacksOpen(i)) this.#putOpen(i);
    }
    while (this.#stack.length > 0) this.#putClose();
    return { tokens: this.#result, faults: this.#faults };
  }

  #is(index: number, ...types: readonly { tokenTypeIdx?: number }[]): boolean {
    const found = this.#tokens[index]?.tokenTypeIdx;
    return types.some((type) => type.tokenTypeIdx === found);
  }

  #imageOf(index: number): string {
    return this.#tokens[index]?.image ?? "";
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

  /** Index of the block that statement `i` belongs to, where it cannot be the innermost; else that of the innermost. */
  #holderOf(i: number): number {
    const innermost = this.#stack.length - 1;
    const name = this.#imageOf(i);
    if (!this.#beginsStatement(i) || this.#isLabel(i)) return innermost;
    const holder = this.#stack.findLastIndex(({ kind }) => mayHold(kind, name));
    return holder < 0 && !mayHold("root", name) ? innermost : holder;
  }

  #isLabel(i: number): boolean {
    return (
      this.#is(i - 1, Name) && !this.#is(i - 2, Colon) && this.#tokens[i - 1]?.line === this.#tokens[i]?.line
    );
  }

  #closeUpTo(holder: number): void {
    if (this.#stack.length - 1 - holder > this.#missing) return;
    while (this.#stack.length - 1 > holder) {
      this.#missing--;
      this.#putClose();
    }
  }

  /** Opens a block at brace `i`, or leaves it out where another stands right before it. */
  #open(i: number): void {
    const brace = this.#tokens[i] as HmlToken;
    if (this.#missing > 0 && this.#is(i - 1, BlockOpen)) {
      this.#missing--;
      this.#faults.push({ kind: "extra-open", token: brace, at: brace, ownLine: false });
    } else this.#push(brace, i - 1);
  }

  /** `last`: index of the last word in front of the brace. */
  #push(brace: HmlToken, last: number): void {
    const isLabelled = this.#is(last - 1, Name) && this.#is(last, Name, Text);
    const name = this.#imageOf(isLabelled ? last - 1 : last);
    const kind = this.#kindOf(name);
    this.#stack.push({ brace, column: this.#column, line: brace.line, kind });
    this.#result.push(brace);
  }

  /** Kind of a block of that name in the innermost one. */
  #kindOf(name: string): string | undefined {
    const top = this.#stack.at(-1);
    const parent = top ? top.kind : "root";
    return parent === undefined ? undefined : lookupKind(parent, name);
  }

  #close(i: number, first: boolean): void {
    const brace = this.#tokens[i] as HmlToken;
    const top = this.#stack.at(-1);
    if (!top || (this.#extra > 0 && (this.#isMisplaced(brace, first, top) || this.#goesOn(i, top)))) {
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

  /** Whether what follows closing brace `i` belongs into the block that it would close. */
  #goesOn(i: number, { kind }: OpenBlock): boolean {
    const next = this.#is(i + 1, Comma) ? i + 2 : i + 1;
    if (!this.#beginsStatement(next)) return false;
    const name = this.#imageOf(next);
    const outer = this.#stack.at(-2);
    return mayHold(kind, name) && !mayHold(outer ? outer.kind : "root", name);
  }

  /** Puts in the brace that closes the innermost block, behind the last token that is no comma. */
  #putClose(): void {
    const block = this.#stack.pop() as OpenBlock;
    const comma = this.#result.at(-1)?.tokenTypeIdx === Comma.tokenTypeIdx ? this.#result.pop() : undefined;
    const last = this.#result.at(-1) as HmlToken;
    const brace = new HmlToken(BlockClose, "", last.end, last.line);
    this.#result.push(brace);
    if (comma) this.#result.push(comma);
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
    if (!this.#is(i, Name, Text) || !next) return false;
    const { line } = this.#tokens[i] as HmlToken;
    const head = this.#isLabel(i) ? i - 1 : i;
    if (!this.#is(head, Name) || this.#is(head - 1, Colon)) return false;
    if (next.line === line && this.#isWhole(head, i) && this.#mayBeginIn(this.#imageOf(head), i + 1))
      return true;
    if (!this.#is(i + 1, Name)) return false;
    if (next.line === line) return this.#isFollowedOnLine(i, head) && this.#netBraces(head) < 0;
    if (this.#tokens[head - 1]?.line === line || !this.#beginsStatement(i + 1)) return false;
    return indentationAt(this.#text, next.startOffset) > this.#column;
  }

  /** Whether the words from `head` to `last` are a kind and, where it has them, a label. */
  #isWhole(head: number, last: number): boolean {
    const kind = this.#kindOf(this.#imageOf(head));
    return kind !== undefined && (kinds[kind]?.form === "labelled") === head < last;
  }

  /** `hardware npu {`, `hardware }`, `step train }`: what follows is the inside of that block. */
  #mayBeginIn(name: string, next: number): boolean {
    if (this.#is(next, BlockClose)) return true;
    return this.#beginsStatement(next) && mayHold(this.#kindOf(name), this.#imageOf(next));
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

  #putOpen(i: number): void {
    const behind = this.#tokens[i] as HmlToken;
    this.#extra--;
    this.#push(new HmlToken(BlockOpen, "", behind.end, behind.line), i);
    this.#faults.push({
      kind: "missing-open",
      token: behind,
      at: { start: behind.end, end: behind.end },
      ownLine: false,
    });
  }
}
