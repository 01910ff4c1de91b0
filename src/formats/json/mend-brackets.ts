import { jsonSyntax } from "../../diagnostics/faults/json-syntax.ts";
import { jsonUnclosed } from "../../diagnostics/faults/json-unclosed.ts";
import type { FindingList } from "../finding-list.ts";
import { type BracketPatch, type JsonBracket, type JsonToken, JsonTokens } from "./json-tokens.ts";

/**
 * Finds where brackets are missing or too many in a text with more of one than of the other, and reports them.
 * `undefined` for any other text.
 */
export function mendBrackets(findings: FindingList): BracketPatch | undefined {
  const tokens = listTokens(findings.source.text);
  // A string without its closing quote has taken in brackets that are there.
  if (tokens.some(({ kind, fault }) => kind === "string" && fault === "unclosed")) return undefined;
  const mender = new BracketMender(findings, tokens);
  return mender.canMend ? mender.mend() : undefined;
}

function listTokens(text: string): JsonToken[] {
  const scanner = new JsonTokens(text);
  const tokens: JsonToken[] = [];
  do tokens.push(scanner.current);
  while (scanner.take().kind !== "end");
  return tokens.filter(({ kind }) => kind !== "comment");
}

const closerOf = { "{": "}", "[": "]" } as const;
type Opener = keyof typeof closerOf;
type Closer = (typeof closerOf)[Opener];

/** Brackets too many or too few beyond which nobody can tell where they belong. */
const mostMended = 8;

interface OpenBracket {
  readonly kind: Opener;
  /** `undefined` where it was put in. */
  readonly token: JsonToken | undefined;
  readonly line: number;
  /** How far its line is indented. */
  readonly column: number;
}

/** By indentation, as the braces of HML text are mended; within a line by what may follow. */
class BracketMender {
  readonly #findings: FindingList;
  readonly #tokens: readonly JsonToken[];
  /** Opening brackets that lack their closing one; below zero, closing ones that lack their opening one. */
  readonly #lacking = { "{": 0, "[": 0 };
  readonly #before = new Map<number, JsonBracket[]>();
  readonly #leftOut = new Set<number>();
  readonly #stack: OpenBracket[] = [];
  #line = 0;
  #column = 0;

  constructor(findings: FindingList, tokens: readonly JsonToken[]) {
    this.#findings = findings;
    this.#tokens = tokens;
    for (const { kind } of tokens) {
      if (isOpener(kind)) this.#lacking[kind]++;
      else if (isCloser(kind)) this.#lacking[openerOf(kind)]--;
    }
  }

  /** Whether there is something to mend, and not too much. */
  get canMend(): boolean {
    const count = Math.abs(this.#lacking["{"]) + Math.abs(this.#lacking["["]);
    return count > 0 && count <= mostMended;
  }

  mend(): BracketPatch {
    const { source } = this.#findings;
    this.#openBehind(-1);
    for (const [i, { span, kind }] of this.#tokens.entries()) {
      const { line } = source.positionAt(span.start);
      const first = line !== this.#line;
      if (first) this.#column = span.start - (source.lineStarts[line - 1] ?? 0);
      this.#line = line;
      if (first || kind === "end") this.#closeBefore(i);
      if (isOpener(kind)) this.#open(i, kind);
      else if (isCloser(kind)) this.#close(i, kind, first);
      this.#openBehind(i);
    }
    return { before: this.#before, leftOut: this.#leftOut };
  }

  #is(index: number, ...kinds: readonly JsonToken["kind"][]): boolean {
    const found = this.#tokens[index]?.kind;
    return found !== undefined && kinds.includes(found);
  }

  /** Closes what cannot go on at the line, or the end, that begins with token `i`. */
  #closeBefore(i: number): void {
    const isEnd = this.#is(i, "end");
    const closes = this.#is(i, "}", "]");
    const comma = isEnd && this.#is(i - 1, ",") ? this.#tokens[i - 1] : undefined;
    if (comma) this.#leftOut.add(comma.span.start);
    for (let top = this.#stack.at(-1); top && this.#lacking[top.kind] > 0; top = this.#stack.at(-1)) {
      const goesOn = closes ? top.column <= this.#column : top.column < this.#column;
      if (!isEnd && (goesOn || this.#stack.length === 1)) return;
      // A text that was cut off has one fault, however many brackets are open.
      this.#putClose(i, top, !isEnd || this.#before.size === 0);
    }
  }

  /** Takes opening bracket `i` in, or leaves it out where another stands right before it. */
  #open(i: number, kind: Opener): void {
    const token = this.#tokens[i] as JsonToken;
    if (this.#lacking[kind] > 0 && this.#is(i - 1, kind)) {
      this.#lacking[kind]--;
      this.#leftOut.add(token.span.start);
      const values = { found: `"${kind}"`, remedy: "leave it out" };
      this.#findings.report(jsonSyntax, ["default", values], token.span);
    } else this.#stack.push({ kind, token, line: this.#line, column: this.#column });
  }

  #close(i: number, kind: Closer, first: boolean): void {
    const { span } = this.#tokens[i] as JsonToken;
    const opener = openerOf(kind);
    if (this.#lacking[opener] < 0 && this.#isMisplaced(opener, first)) {
      this.#lacking[opener]++;
      this.#leftOut.add(span.start);
      this.#findings.report(jsonUnclosed, ["stray", { close: `"${kind}"` }], span);
      return;
    }
    for (let top = this.#stack.at(-1); top && top.kind !== opener; top = this.#stack.at(-1)) {
      if (this.#lacking[top.kind] <= 0) return;
      this.#putClose(i, top);
    }
    this.#stack.pop();
  }

  #isMisplaced(opener: Opener, first: boolean): boolean {
    const top = this.#stack.at(-1);
    if (top?.kind !== opener) return true;
    return first ? this.#column > top.column : top.line !== this.#line;
  }

  /** Closes the innermost bracket in front of token `i`, and of the comma before it. */
  #putClose(i: number, { kind, token }: OpenBracket, isReported = true): void {
    this.#stack.pop();
    this.#lacking[kind]--;
    this.#put(this.#is(i - 1, ",") && !this.#is(i, "end") ? i - 1 : i, closerOf[kind]);
    if (!isReported || !token) return;
    const values = { open: `"${kind}"`, close: `"${closerOf[kind]}"` };
    this.#findings.report(jsonUnclosed, ["default", values], token.span);
  }

  /** Puts in the bracket that is missing behind token `i`, if one is. */
  #openBehind(i: number): void {
    const kind = this.#missingBehind(i);
    if (!kind) return;
    this.#lacking[kind]++;
    this.#put(i + 1, kind);
    this.#stack.push({ kind, token: undefined, line: this.#line, column: this.#column });
    const { span } = this.#tokens[Math.max(i, 0)] as JsonToken;
    this.#findings.report(jsonUnclosed, ["unopened", { open: `"${kind}"` }], span);
  }

  #missingBehind(i: number): Opener | undefined {
    const isValue = this.#is(i, ":");
    const next = i + 1;
    const isInList = this.#stack.at(-1)?.kind === "[";
    if (this.#lacking["{"] < 0) {
      const isMember = this.#isMember(next) && (isValue || isInList || i < 0);
      if (isMember || (isValue && this.#is(next, "}"))) return "{";
    }
    if (this.#lacking["["] >= 0 || !isValue) return undefined;
    const goesOn = this.#is(next + 1, ",") && this.#isScalar(next + 2) && !this.#isMember(next + 2);
    const isItem = this.#isScalar(next) && (this.#is(next + 1, "]") || goesOn);
    return isItem || this.#is(next, "]") ? "[" : undefined;
  }

  #isMember(i: number): boolean {
    return this.#is(i, "string") && this.#is(i + 1, ":");
  }

  #isScalar(i: number): boolean {
    return this.#is(i, "string", "number", "true", "false");
  }

  #put(i: number, bracket: JsonBracket): void {
    const at = (this.#tokens[i] as JsonToken).span.start;
    this.#before.set(at, [...(this.#before.get(at) ?? []), bracket]);
  }
}

function isOpener(kind: JsonToken["kind"]): kind is Opener {
  return kind === "{" || kind === "[";
}

function isCloser(kind: JsonToken["kind"]): kind is Closer {
  return kind === "}" || kind === "]";
}

function openerOf(closer: Closer): Opener {
  return closer === "}" ? "{" : "[";
}
