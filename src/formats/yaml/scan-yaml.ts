import { type CST, Lexer, Parser } from "yaml";
import { limits } from "../../base/limits.ts";
import type { Span } from "../../base/span.ts";
import { nestingTooDeep } from "../../diagnostics/faults/nesting-too-deep.ts";
import { yamlSeveralDocuments } from "../../diagnostics/faults/yaml-several-documents.ts";
import { yamlTab } from "../../diagnostics/faults/yaml-tab.ts";
import { yamlUnclosed } from "../../diagnostics/faults/yaml-unclosed.ts";
import { yamlUnquotedTensor } from "../../diagnostics/faults/yaml-unquoted-tensor.ts";
import type { FindingList } from "../finding-list.ts";

/** Levels of YAML that 64 levels of HML can take: a labelled block is two mappings, and the parser's own ground. */
const rawDepth = 2 * limits.depth + 8;

/** Marks of the lexer: a scalar follows; flow ends at an unexpected place; the document begins. */
const SCALAR = "\u001f";
const FLOW_END = "\u0018";
const DOCUMENT = "\u0002";
const markers = new Set([SCALAR, FLOW_END, DOCUMENT]);

export interface ScannedYaml {
  readonly tokens: readonly CST.Token[];
  /** The rest of the text was not read, and that was reported. */
  readonly truncated: boolean;
}

/**
 * Concrete syntax of the first document of a text, and of the lines around it. Reports what would take the rest of the
 * text along: nesting that the library would follow until the stack is full, closing brackets that close nothing, and
 * tensor types without quotes.
 */
export function scanYaml(findings: FindingList): ScannedYaml {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let complete = false;
  for (const lexeme of new LexemeMender(findings)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      complete ||= token.type === "document";
    }
    const end = parser.offset;
    if (complete && parser.stack[0]?.type === "document") {
      const start = lexeme === DOCUMENT ? end : end - lexeme.length;
      findings.report(yamlSeveralDocuments, ["default", {}], { start, end: Math.max(end, start + 1) });
      return { tokens, truncated: false };
    }
    if (parser.stack.length > rawDepth) {
      const span = { start: end - (markers.has(lexeme) ? 0 : lexeme.length), end: end + 1 };
      findings.report(nestingTooDeep, ["default", { depth: limits.depth + 1, limit: limits.depth }], span);
      tokens.push(...parser.end());
      return { tokens, truncated: true };
    }
  }
  tokens.push(...parser.end());
  return { tokens, truncated: false };
}

/** The lexer's pieces of a text, with those put right that YAML has no reading for. Offsets stay as they are. */
class LexemeMender {
  readonly #findings: FindingList;
  /** Flow collections that are open. */
  #flow = 0;
  #offset = 0;
  #isLineStart = true;
  readonly #tabs: Span[] = [];

  constructor(findings: FindingList) {
    this.#findings = findings;
  }

  *[Symbol.iterator](): Generator<string> {
    const pieces = new Lexer().lex(this.#findings.source.text);
    let isScalar = false;
    let pending: string[] | undefined;
    for (const piece of pieces) {
      if (pending) {
        pending = yield* this.#collectTensor(pending, piece);
        continue;
      }
      if (markers.has(piece)) {
        isScalar = piece === SCALAR;
        if (piece === FLOW_END) this.#flow = 0;
        yield piece;
        continue;
      }
      if (isScalar && this.#flow > 0 && /^[A-Za-z][A-Za-z0-9_]*$/.test(piece) && this.#next(piece) === "[") {
        pending = [piece];
      } else yield this.#follow(piece, isScalar);
      isScalar = false;
    }
    if (pending) for (const piece of pending) yield this.#follow(piece, false);
    this.#reportTabs();
  }

  /** One finding for a whole file: an editor that inserts tabs inserts them everywhere. */
  #reportTabs(): void {
    const [first] = this.#tabs;
    if (!first) return;
    const { text } = this.#findings.source;
    const edits = this.#tabs.map((span) => ({
      span,
      text: text.slice(span.start, span.end).replaceAll("\t", "  "),
    }));
    const fix = { title: "Write two blanks for each tab", safe: false, edits };
    this.#findings.report(yamlTab, ["default", {}], first, { fix });
  }

  #next(piece: string): string | undefined {
    return this.#findings.source.text[this.#offset + piece.length];
  }

  /** Whether the line goes on with a statement or item. */
  #indents(offset: number): boolean {
    const next = this.#findings.source.text[offset];
    return next !== undefined && !"\r\n#".includes(next);
  }

  /** Joins a word and its bracket into the one scalar that was meant, or gives the pieces back as they were. */
  *#collectTensor(collected: string[], piece: string): Generator<string, string[] | undefined> {
    collected.push(piece);
    if (piece === "]") {
      const tensor = collected.filter((part) => !markers.has(part)).join("");
      this.#reportTensor(tensor);
      yield this.#follow(tensor, true);
      return undefined;
    }
    if (piece !== "{" && piece !== "}" && !/[\r\n]/.test(piece) && collected.length < 200) return collected;
    let isScalar = true;
    for (const part of collected) {
      yield markers.has(part) ? part : this.#follow(part, isScalar);
      isScalar = part === SCALAR;
    }
    return undefined;
  }

  #reportTensor(tensor: string): void {
    const span = { start: this.#offset, end: this.#offset + tensor.length };
    const fix = { title: "Put the tensor type in quotes", edits: [{ span, text: JSON.stringify(tensor) }] };
    this.#findings.report(yamlUnquotedTensor, ["default", { tensor }], span, { fix, severity: "error" });
  }

  /** Counts flow collections; a closing bracket that closes nothing becomes a blank. */
  #follow(piece: string, isScalar: boolean): string {
    const span = { start: this.#offset, end: this.#offset + piece.length };
    this.#offset = span.end;
    const atLineStart = this.#isLineStart;
    this.#isLineStart = !isScalar && /[\r\n]$/.test(piece);
    if (isScalar) return piece;
    if (atLineStart && this.#flow === 0 && /^[ \t]*\t[ \t]*$/.test(piece) && this.#indents(span.end)) {
      this.#tabs.push(span);
      return piece.replaceAll("\t", " ");
    }
    if (piece.length !== 1) return piece;
    if (piece === "[" || piece === "{") this.#flow++;
    if (piece !== "]" && piece !== "}") return piece;
    if (this.#flow > 0) {
      this.#flow--;
      return piece;
    }
    this.#findings.report(yamlUnclosed, ["stray", { close: piece }], span, {
      fix: { title: `Leave out "${piece}"`, safe: false, edits: [{ span, text: "" }] },
    });
    return " ";
  }
}
