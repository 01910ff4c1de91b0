import type { Source } from "../src/base/source.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { emptyDeclaration } from "../src/diagnostics/faults/empty-declaration.ts";
import { makeDiagnostic } from "../src/diagnostics/make-diagnostic.ts";
import { balanceBraces } from "./balance-braces.ts";
import { describeBrace, describeDepth, describeForeign } from "./describe-fault.ts";
import { HmlParser } from "./hml-parser.ts";
import { HmlScanner } from "./hml-scanner.ts";
import type { HmlToken } from "./hml-token.ts";
import { limitDepth } from "./limit-depth.ts";
import type { SyntaxHeader, SyntaxItem } from "./syntax-tree.ts";
import { ForeignComment } from "./tokens.ts";

/** Takes the parts of a text as they are read, in order. */
export interface ItemSink {
  readHeader(header: SyntaxHeader | undefined): void;
  /** The next items; all comments in front of their end are known by now. They are not kept by the parser. */
  readItems(items: readonly SyntaxItem[]): void;
}

/** What is known of a text once all of it has been read. */
export interface ItemsParsed {
  /** `#` and `///` comments and those of other languages, in order of the text. */
  readonly comments: readonly HmlToken[];
  /** A statement at the top could not be understood. */
  readonly damaged: boolean;
  /** One finding for each fault, in no particular order. */
  readonly diagnostics: readonly Diagnostic[];
}

let parser: HmlParser | undefined;

/** The parser, built on first use: who reads only YAML or JSON never pays for it. */
export function grammarParser(): HmlParser {
  parser ??= new HmlParser();
  return parser;
}

/**
 * Parses a text block by block. `open` is called with the list of comments, which grows; it is called a second time, to
 * begin anew, where a closing brace too many or an unclosed string shows that blocks were taken apart wrongly.
 */
export function parseItems(source: Source, open: (comments: readonly HmlToken[]) => ItemSink): ItemsParsed {
  return readAll(source, open, false) ?? readAll(source, open, true) ?? nothing;
}

const nothing: ItemsParsed = { comments: [], damaged: true, diagnostics: [] };

function readAll(
  source: Source,
  open: (comments: readonly HmlToken[]) => ItemSink,
  isWhole: boolean,
): ItemsParsed | undefined {
  const scanner = new HmlScanner(source.text, isWhole);
  const parser = grammarParser();
  const sink = open(scanner.comments);
  const braces: Diagnostic[] = [];
  parser.begin(source);
  for (let isFirst = true; isFirst || !scanner.isDone; isFirst = false) {
    const tokens = scanner.scanItem();
    if (!isWhole && scanner.mustRestart) return undefined;
    if (isFirst && tokens.length === 0 && scanner.comments.length === 0) return reportEmpty(source);
    const sound = scanner.isSound ? tokens : makeSound(source, tokens, braces);
    if (isFirst) {
      const { header, items } = parser.readDocument(sound);
      sink.readHeader(header);
      sink.readItems(items);
    } else sink.readItems(parser.readItems(sound));
  }
  const { diagnostics, damaged } = parser.end();
  diagnostics.push(...braces);
  for (const comment of scanner.comments) {
    if (comment.tokenTypeIdx === ForeignComment.tokenTypeIdx)
      diagnostics.push(describeForeign(source, comment));
  }
  return { comments: scanner.comments, damaged: damaged || braces.length > 0, diagnostics };
}

function reportEmpty(source: Source): ItemsParsed {
  const span = { start: 0, end: 0 };
  return { ...nothing, diagnostics: [makeDiagnostic(emptyDeclaration, "default", {}, { source, span })] };
}

/** Tokens that nest no deeper than the parser may, and whose braces pair up; what was wrong goes to `findings`. */
function makeSound(source: Source, tokens: HmlToken[], findings: Diagnostic[]): HmlToken[] {
  const limited = limitDepth(tokens);
  const balanced = balanceBraces(limited.tokens, source.text);
  if (limited.tooDeep) findings.push(describeDepth(source, limited.tooDeep));
  else for (const fault of balanced.faults) findings.push(describeBrace(source, fault));
  return balanced.tokens;
}
