import { EmbeddedActionsParser, EOF, type TokenType } from "chevrotain";
import type { TextEdit } from "../src/base/edit.ts";
import { limits } from "../src/base/limits.ts";
import type { Source } from "../src/base/source.ts";
import type { Diagnostic, Fix } from "../src/diagnostics/diagnostic.ts";
import type { HmlToken } from "./hml-token.ts";
import { LazyLookahead } from "./lazy-lookahead.ts";
import { countLines } from "./scan-text.ts";
import * as tokens from "./tokens.ts";

/** Chevrotain's parser with a view on the tokens ahead, and a list of findings in place of its exceptions. */
export abstract class TokenReader extends EmbeddedActionsParser {
  #source: Source | undefined;
  #diagnostics: Diagnostic[] = [];
  /** A statement of the block that is being read could not be understood. */
  protected damaged = false;

  /** `isChecked`: whether Chevrotain validates the grammar, which a test does once and start-up cannot afford. */
  constructor(isChecked: boolean) {
    super([...tokens.syntaxTokens, ...tokens.faultTokens], {
      maxLookahead: 2,
      skipValidations: !isChecked,
      lookaheadStrategy: new LazyLookahead({ maxLookahead: 2 }),
    });
  }

  /**
   * Chevrotain's hook around the phases of its start. It makes the parser's properties fast (by using it as a prototype)
   * before it records the grammar, which adds and deletes ninety of them, each slow on a prototype: 4 of 8 ms. Done
   * afterwards instead.
   */
  protected TRACE_INIT<Result>(phase: string, run: () => Result): Result | undefined {
    return phase === "toFastProps" ? undefined : run();
  }

  /** Reads the rules of the grammar; the last thing that a constructor does. */
  protected prepare(): void {
    this.performSelfAnalysis();
    makeFast(this);
  }

  /** Begins a text; its tokens may come in several parts. */
  begin(source: Source): void {
    this.#source = source;
    this.#diagnostics = [];
    this.damaged = false;
  }

  /** What was found in the text that ends. */
  end(): { diagnostics: Diagnostic[]; damaged: boolean } {
    const result = { diagnostics: this.#diagnostics, damaged: this.damaged };
    this.#source = undefined;
    this.#diagnostics = [];
    this.input = [];
    return result;
  }

  protected get source(): Source {
    if (!this.#source) throw new Error("the parser has no text");
    return this.#source;
  }

  protected get text(): string {
    return this.source.text;
  }

  /** Type of the token `ahead` places on; that of EOF behind the last. */
  protected kindAt(ahead: number): number {
    return this.LA(ahead).tokenTypeIdx;
  }

  protected isAt(ahead: number, type: TokenType): boolean {
    return this.LA(ahead).tokenTypeIdx === type.tokenTypeIdx;
  }

  protected tokenAt(ahead: number): HmlToken {
    return this.LA(ahead) as HmlToken;
  }

  /** Consumes the next token, whatever it is. There must be one. */
  protected take(): HmlToken {
    const token = this.LA_FAST(1) as HmlToken;
    this.SKIP_TOKEN();
    return token;
  }

  protected skipSeparator(): void {
    if (this.isAt(1, tokens.Comma)) this.take();
  }

  /** Offset behind the last token consumed. */
  protected get endOfLast(): number {
    const last = this.LA(0);
    return last.tokenTypeIdx === endOfFile ? 0 : (last as HmlToken).end;
  }

  /** A closing brace, or nothing more. */
  protected atEnd(ahead = 1): boolean {
    const kind = this.kindAt(ahead);
    return kind === tokens.BlockClose.tokenTypeIdx || kind === endOfFile;
  }

  protected atEndOfText(): boolean {
    return this.kindAt(1) === endOfFile;
  }

  /** Whether the token `ahead` places on stands on the line on which the one before it ends. */
  protected onSameLine(ahead: number): boolean {
    const next = this.LA(ahead);
    const previous = this.LA(ahead - 1);
    if (next.tokenTypeIdx === endOfFile || previous.tokenTypeIdx === endOfFile) return false;
    return lineOfEnd(previous as HmlToken) === (next as HmlToken).line;
  }

  /** Whether nothing stands between the token `ahead` places on and the one before it. */
  protected isAdjacent(ahead: number): boolean {
    return (this.LA(ahead - 1) as HmlToken).end === this.LA(ahead).startOffset;
  }

  /** Whether a property or block begins here, or could not be meant to. */
  protected beginsStatement(ahead: number): boolean {
    if (!this.isAt(ahead, tokens.Name))
      return this.isAt(ahead, tokens.Text) && this.isAt(ahead + 1, tokens.Colon);
    return this.isAt(ahead + 1, tokens.Colon) || this.beginsBlock(ahead);
  }

  /** `NAME {` or `NAME label {` */
  protected beginsBlock(ahead: number): boolean {
    const next = this.kindAt(ahead + 1);
    if (next === tokens.BlockOpen.tokenTypeIdx) return true;
    const labelled = next === tokens.Name.tokenTypeIdx || next === tokens.Text.tokenTypeIdx;
    return labelled && this.isAt(ahead + 2, tokens.BlockOpen);
  }

  protected report(diagnostic: Diagnostic): void {
    if (this.#diagnostics.length < limits.syntaxFaults) this.#diagnostics.push(diagnostic);
  }

  protected fix(title: string, safe: boolean, ...edits: TextEdit[]): Fix[] {
    return [{ title, safe, edits: edits.map((edit) => ({ source: this.source, ...edit })) }];
  }
}

const endOfFile = EOF.tokenTypeIdx;

/** V8 gives an object fast properties when it is used as a prototype. */
function makeFast(target: object): void {
  const user = Object.create(target) as { readonly anything?: unknown };
  for (let use = 0; use < 2; use++) void user.anything;
}

function lineOfEnd(token: HmlToken): number {
  const isText = token.tokenTypeIdx === tokens.Text.tokenTypeIdx;
  return isText ? token.line + countLines(token.image, 0, token.image.length) : token.line;
}
