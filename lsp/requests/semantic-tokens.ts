import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from "vscode-languageserver-types";
import type { Source } from "../../src/base/source.ts";
import type { Span } from "../../src/base/span.ts";
import type { Comment, Entry, Mapping, Tree, TreeNode, Trivia } from "../../src/model/tree.ts";
import { valueTypes } from "../../src/model/values/value-types.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds, lookupKind, lookupProperty } from "../../src/model/vocabulary/vocabulary.ts";

const types = [
  "keyword",
  "class",
  "property",
  "enumMember",
  "variable",
  "number",
  "string",
  "type",
  "comment",
] as const;
const modifiers = ["declaration", "documentation"] as const;
type TokenType = (typeof types)[number];

export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifier?: (typeof modifiers)[number];
}

/** The words of a declaration by what the vocabulary says of them, as LSP encodes them: five numbers a token. */
export function semanticTokens(tree: Tree, within?: Span): number[] {
  const tokens: Token[] = [];
  collectBlock(tree.root, "root", (token) => {
    if (!within || (token.span.start < within.end && token.span.end > within.start)) tokens.push(token);
  });
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return encode(tree.source, tokens);
}

/** What has changed since an answer that the editor still has. */
export function semanticTokensDelta(
  before: readonly number[],
  after: readonly number[],
): SemanticTokensDelta["edits"] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}

/** The last answer for each document, for deltas. */
export class TokenMemory {
  readonly #held = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  #count = 0;

  put(uri: string, data: number[]): SemanticTokens {
    const id = String(++this.#count);
    this.#held.set(uri, { id, data });
    return { resultId: id, data };
  }

  answer(uri: string, data: number[], previous: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#held.get(uri);
    const { resultId } = this.put(uri, data);
    if (before?.id !== previous || resultId === undefined) return { data, ...(resultId && { resultId }) };
    return { resultId, edits: semanticTokensDelta(before.data, data) };
  }
}

type Collect = (token: Token) => void;

function collectBlock(block: Mapping, kindId: string, collect: Collect): void {
  for (const entry of block.entries) {
    collectTrivia(entry.trivia, collect);
    const kind = lookupKind(kindId, entry.key);
    if (!kind) collectProperty(entry, lookupProperty(kindId, entry.key), collect);
    else if (kinds[kind]?.form === "labelled" && entry.value.type === "mapping") {
      collect({ span: entry.kindSpan, type: "keyword" });
      for (const labelled of entry.value.entries) collectLabelled(labelled, kind, collect);
      collectComments(entry.value.dangling, collect);
    } else {
      collect({ span: entry.kindSpan, type: "keyword" });
      if (entry.value.type === "mapping") collectBlock(entry.value, kind, collect);
      else collectValue(entry.value, lookupProperty(kind, kinds[kind]?.primary ?? ""), collect);
    }
  }
  collectComments(block.dangling, collect);
}

function collectLabelled(entry: Entry, kind: string, collect: Collect): void {
  collectTrivia(entry.trivia, collect);
  if (entry.kindSpan.start !== entry.keySpan.start) collect({ span: entry.kindSpan, type: "keyword" });
  collect({ span: entry.keySpan, type: "class", modifier: "declaration" });
  if (entry.value.type === "mapping") collectBlock(entry.value, kind, collect);
}

function collectProperty(entry: Entry, spec: PropertySpec | undefined, collect: Collect): void {
  const isHeader = entry.key === "hml" || entry.key === "import";
  collect({ span: entry.keySpan, type: isHeader ? "keyword" : "property" });
  if (entry.value.type === "mapping") collectBlock(entry.value, "", collect);
  else collectValue(entry.value, spec, collect);
}

function collectValue(node: TreeNode, spec: PropertySpec | undefined, collect: Collect): void {
  if (node.type === "scalar") collect({ span: node.span, type: typeOf(spec) });
  if (node.type !== "sequence") return;
  for (const { value, trivia } of node.items) {
    collectTrivia(trivia, collect);
    collectValue(value, spec, collect);
  }
  collectComments(node.dangling, collect);
}

function typeOf(spec: PropertySpec | undefined): TokenType {
  if (!spec) return "string";
  if (typeof spec.type === "object" || spec.type === "boolean") return "enumMember";
  if (spec.type === "tensor") return "type";
  if (spec.type === "reference" || spec.type === "model-reference") return "variable";
  const { json, example } = valueTypes[spec.type];
  return json !== "string" || /^[0-9]/.test(example) ? "number" : "string";
}

function collectTrivia(trivia: Trivia | undefined, collect: Collect): void {
  if (!trivia) return;
  collectComments(trivia.before, collect);
  if (trivia.after) collectComments([trivia.after], collect);
  if (trivia.doc) collect({ span: trivia.doc.span, type: "comment", modifier: "documentation" });
}

function collectComments(comments: readonly Comment[], collect: Collect): void {
  for (const { span } of comments) collect({ span, type: "comment" });
}

function encode(source: Source, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (const { span, type, modifier } of tokens) {
    if (span.start < end || span.end <= span.start) continue;
    end = span.end;
    for (const part of linesOf(source, span)) {
      const start = source.positionAt(part.start);
      const [at, column] = [start.line - 1, start.column - 1];
      const bits = modifier ? 1 << modifiers.indexOf(modifier) : 0;
      data.push(
        at - line,
        at === line ? column - character : column,
        part.end - part.start,
        types.indexOf(type),
        bits,
      );
      line = at;
      character = column;
    }
  }
  return data;
}

/** Editors take no token over several lines. */
function* linesOf({ text }: Source, { start, end }: Span): Generator<Span> {
  let at = start;
  for (const piece of text.slice(start, end).split(/(\r\n|\r|\n)/)) {
    const isLineEnd = /^[\r\n]/.test(piece);
    const indent = isLineEnd ? 0 : (/^[ \t]*/.exec(piece)?.[0].length ?? 0);
    if (!isLineEnd && piece.length > indent) yield { start: at + indent, end: at + piece.length };
    at += piece.length;
  }
}
