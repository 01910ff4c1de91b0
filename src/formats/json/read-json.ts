import { limits } from "../../base/limits.ts";
import type { Outcome } from "../../base/outcome.ts";
import type { Source } from "../../base/source.ts";
import type { Span } from "../../base/span.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { jsonComment } from "../../diagnostics/faults/json-comment.ts";
import { jsonMissingSign } from "../../diagnostics/faults/json-missing-sign.ts";
import { jsonNull } from "../../diagnostics/faults/json-null.ts";
import { jsonRoot } from "../../diagnostics/faults/json-root.ts";
import { jsonSyntax } from "../../diagnostics/faults/json-syntax.ts";
import { jsonTrailingComma } from "../../diagnostics/faults/json-trailing-comma.ts";
import { jsonUnclosed } from "../../diagnostics/faults/json-unclosed.ts";
import { jsonUnquoted } from "../../diagnostics/faults/json-unquoted.ts";
import { nestingTooDeep } from "../../diagnostics/faults/nesting-too-deep.ts";
import type { Entry, Mapping, SequenceItem, Tree, TreeNode } from "../../model/tree.ts";
import { FindingList } from "../finding-list.ts";
import { placeFindings } from "../place-findings.ts";
import { itemShapeOf, rootShape, type Shape, shapeOf } from "../shape.ts";
import { type LooseComment, makeDangling, makeTrivia, trimCommentLine } from "../trivia-draft.ts";
import { readJsonString, readJsonWord } from "./json-scalar.ts";
import { type BracketPatch, type JsonToken, type JsonTokenKind, JsonTokens } from "./json-tokens.ts";
import { mendBrackets } from "./mend-brackets.ts";

/**
 * Reads a declaration in JSON (RFC 8259). Comments, trailing commas and null are refused with one finding each; keys that
 * stand twice are kept, for a later stage to report in every notation alike. Never throws, whatever the text.
 */
export function readJson(source: Source): Outcome<Tree, Diagnostic> {
  const reader = new JsonReader(new FindingList(source));
  const root = reader.readRoot();
  const { findings } = reader;
  const mayMend = [jsonUnclosed, jsonRoot, jsonSyntax].some((fault) => findings.has(fault));
  return (mayMend && readMended(source)) || finish(source, root, findings);
}

/** Reads a text whose brackets do not pair up as if they did, so that each is one finding. */
function readMended(source: Source): Outcome<Tree, Diagnostic> | undefined {
  const findings = new FindingList(source);
  const patch = mendBrackets(findings);
  return patch && finish(source, new JsonReader(findings, patch).readRoot(), findings);
}

function finish(source: Source, root: Mapping, { diagnostics }: FindingList): Outcome<Tree, Diagnostic> {
  return { value: { source, notation: "json", root }, diagnostics: placeFindings(root, diagnostics) };
}

interface Place {
  readonly shape: Shape;
  readonly depth: number;
}

class JsonReader {
  readonly findings: FindingList;
  readonly #tokens: JsonTokens;
  #pending: LooseComment[] = [];
  #tooDeep = false;
  /** The text ended within a value, which was reported. */
  #ended = false;

  constructor(findings: FindingList, patch?: BracketPatch) {
    const { source } = findings;
    this.findings = findings;
    this.#tokens = new JsonTokens(source.text, patch);
    if (source.text.startsWith("\ufeff")) this.#tokens.jump(1);
  }

  readRoot(): Mapping {
    const { kind, span } = this.#peek();
    if (kind === "{") {
      const root = this.#object({ shape: rootShape, depth: 0 });
      this.#rest();
      return { ...root, dangling: [...root.dangling, ...makeDangling(this.#pending)] };
    }
    if (kind !== "end") {
      const value = this.#value({ shape: rootShape, depth: 0 });
      const what = kind === "[" ? "a list" : "a bare value";
      // One finding: what is wrong within such a file is not ours to say.
      this.findings.diagnostics.length = 0;
      this.findings.report(jsonRoot, ["default", { what }], value?.span ?? span);
    }
    const dangling = makeDangling(this.#pending);
    return { type: "mapping", entries: [], span, dangling, ...(kind === "end" ? {} : { damaged: true }) };
  }

  /** The next token that is no comment; comments are reported and kept. */
  #peek(): JsonToken {
    while (this.#tokens.current.kind === "comment") {
      const { span } = this.#tokens.take();
      const { text } = this.findings.source;
      const written = text.slice(span.start, span.end);
      const lines = written.replace(/^\/[/*]|\*\/$/g, "").split(/\r\n?|\n/);
      this.#pending.push(
        ...lines.map((line) => ({ text: trimCommentLine(line.trimEnd()), span, isDoc: false })),
      );
      const fix = { title: "Leave the comment out", safe: false, edits: [{ span, text: "" }] };
      this.findings.report(jsonComment, ["default", {}], span, { fix });
    }
    return this.#tokens.current;
  }

  /** Takes the next token if it is of that kind. */
  #accept(kind: JsonTokenKind): JsonToken | undefined {
    return this.#peek().kind === kind ? this.#tokens.take() : undefined;
  }

  #takePending(): LooseComment[] {
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }

  #value(place: Place): TreeNode | undefined {
    const token = this.#peek();
    switch (token.kind) {
      case "{":
      case "[":
        return this.#collection(place, token);
      case "string": {
        this.#tokens.take();
        const text = readJsonString(this.findings, token);
        return text === undefined ? undefined : { type: "scalar", text, form: "string", span: token.span };
      }
      case "true":
      case "false":
      case "null":
        return this.#keyword(token);
      case "number":
      case "unknown":
        return readJsonWord(this.findings, this.#tokens);
      default:
        return undefined;
    }
  }

  #keyword(token: JsonToken): TreeNode | undefined {
    this.#tokens.take();
    const { kind, span } = token;
    if (kind === "true" || kind === "false") return { type: "scalar", text: kind, form: "boolean", span };
    const key = this.findings.path.at(-1);
    if (typeof key === "number") this.findings.report(jsonNull, ["item", {}], span);
    else this.findings.report(jsonNull, ["default", { key: key ?? "" }], span);
    return undefined;
  }

  #collection(place: Place, open: JsonToken): TreeNode | undefined {
    // The labels of a kind are one level with their block, as in HML text.
    const depth = place.depth + (place.shape.is === "labels" && open.kind === "{" ? 0 : 1);
    if (depth <= limits.depth) {
      return open.kind === "{" ? this.#object({ ...place, depth }) : this.#array({ ...place, depth });
    }
    if (!this.#tooDeep) {
      this.findings.report(nestingTooDeep, ["default", { depth, limit: limits.depth }], open.span);
    }
    this.#tooDeep = true;
    this.#skipCollection();
    return undefined;
  }

  #skipCollection(): void {
    let open = 0;
    do {
      const { kind } = this.#tokens.take();
      if (kind === "{" || kind === "[") open++;
      else if (kind === "}" || kind === "]") open--;
      else if (kind === "end") return;
    } while (open > 0);
  }

  #object(place: Place): Mapping {
    const open = this.#tokens.take();
    const entries: Entry[] = [];
    let damaged = false;
    this.#opened.push("}");
    const isClosed = this.#members("}", open, () => {
      const entry = this.#entry(place);
      if (entry) entries.push(entry);
      else damaged = true;
      return entry?.span;
    });
    if (!isClosed || isPutIn(open)) damaged = true;
    this.#opened.pop();
    const span = { start: open.span.start, end: this.#lastEnd };
    const dangling = makeDangling(this.#takePending());
    return { type: "mapping", entries, span, dangling, ...((damaged || this.#ended) && { damaged: true }) };
  }

  #array(place: Place): TreeNode {
    const open = this.#tokens.take();
    const items: SequenceItem[] = [];
    const shape = itemShapeOf(place.shape);
    this.#opened.push("]");
    this.#members("]", open, () => {
      const trivia = makeTrivia(this.#takePending(), undefined, false);
      this.findings.path.push(items.length);
      const value = this.#value({ shape, depth: place.depth });
      this.findings.path.pop();
      if (value) items.push({ value, trivia });
      return value?.span;
    });
    this.#opened.pop();
    const span = { start: open.span.start, end: this.#lastEnd };
    return { type: "sequence", items, span, dangling: makeDangling(this.#takePending()) };
  }

  #lastEnd = 0;
  /** Closing brackets of the collections that are open. */
  readonly #opened: JsonTokenKind[] = [];

  /**
   * Members up to a closing bracket, with the commas between them; whether that bracket is in the text. `read` takes one
   * and gives its place.
   */
  #members(close: "}" | "]", open: JsonToken, read: () => Span | undefined): boolean {
    let comma: JsonToken | undefined;
    let last: Span | undefined;
    for (;;) {
      const token = this.#peek();
      if (token.kind === close) break;
      if (token.kind === "end") {
        this.#unclosed(open, close, token);
        return false;
      }
      if (token.kind === "," || token.kind === "]" || token.kind === "}" || token.kind === ":") {
        if (this.#closesOuter(token, open, close)) return false;
        continue;
      }
      if (last && !comma && !this.#isUnclosedText(last))
        this.#reportMissing("comma", { start: last.end, end: token.span.start });
      const before = this.#tokens.current.span.start;
      last = read() ?? { start: before, end: this.#tokens.current.span.start };
      if (this.#tokens.current.span.start === before) this.#skipUnexpected();
      comma = this.#accept(",");
    }
    if (comma) {
      const fix = { title: "Leave the comma out", edits: [{ span: comma.span, text: "" }] };
      this.findings.report(jsonTrailingComma, ["default", {}], comma.span, { fix });
    }
    const closing = this.#tokens.take();
    this.#lastEnd = closing.span.end;
    return !isPutIn(closing);
  }

  /** A string without its closing quote took the comma in. */
  #isUnclosedText({ start, end }: Span): boolean {
    const written = this.findings.source.text.slice(start, end).trim();
    const lastString = /"[^"]*$/.exec(written.replaceAll(/\\./g, "  ").replaceAll(/"[^"\n]*"/g, ""));
    return lastString !== null;
  }

  /** A sign where a member should stand. `true`: it closes a collection further out, so that this one ends. */
  #closesOuter(token: JsonToken, open: JsonToken, close: "}" | "]"): boolean {
    if (token.kind === "," || token.kind === ":") {
      this.#skipUnexpected();
      return false;
    }
    if (!this.#opened.slice(0, -1).includes(token.kind)) {
      this.#tokens.take();
      this.findings.report(jsonUnclosed, ["stray", { close: `"${token.kind}"` }], token.span);
      return false;
    }
    const names = { open: `"${open.kind}"`, close: `"${close}"` };
    this.findings.report(jsonUnclosed, ["default", names], open.span);
    this.#lastEnd = token.span.start;
    return true;
  }

  #unclosed(open: JsonToken, close: string, end: JsonToken): void {
    this.#lastEnd = end.span.start;
    if (this.#ended) return;
    this.#ended = true;
    const names = { open: `"${open.kind}"`, close: `"${close}"` };
    if (!this.findings.has(jsonUnclosed)) this.findings.report(jsonUnclosed, ["default", names], open.span);
  }

  #skipUnexpected(): void {
    const { span } = this.#tokens.take();
    const found = `"${this.findings.source.text.slice(span.start, span.end)}"`;
    this.findings.report(jsonSyntax, ["default", { found, remedy: "leave it out" }], span);
  }

  #reportMissing(sign: "comma" | "colon", gap: Span): void {
    const isWide = gap.end > gap.start;
    const span = isWide ? gap : { start: gap.start, end: gap.start + 1 };
    const at = { start: gap.start, end: gap.start };
    const fix = {
      title: `Put in a ${sign}`,
      edits: [{ span: at, text: sign === "comma" ? "," : isWide ? ":" : ": " }],
    };
    this.findings.report(jsonMissingSign, ["default", { sign }], span, { fix });
  }

  #entry(place: Place): Entry | undefined {
    const before = this.#takePending();
    while (this.#isStray()) this.#skipUnexpected();
    const token = this.#peek();
    const key = this.#key(token);
    if (key === undefined) return undefined;
    this.findings.path.push(key);
    const value = this.#memberValue({ ...place, shape: shapeOf(place.shape, key) }, token);
    this.findings.path.pop();
    if (!value) return undefined;
    const span = { start: token.span.start, end: value.span.end };
    const keySpan = token.span;
    return { key, keySpan, kindSpan: keySpan, span, value, trivia: makeTrivia(before, undefined, false) };
  }

  /** Signs in front of a name that mean nothing: `@"size": 1`. */
  #isStray(): boolean {
    const { kind, span } = this.#peek();
    return kind === "unknown" && /^[^\w"'`-]+$/.test(this.findings.source.text.slice(span.start, span.end));
  }

  /** `"format" = "om"` */
  #acceptEquals(): boolean {
    const { kind, span } = this.#peek();
    const found = this.findings.source.text.slice(span.start, span.end);
    if (kind !== "unknown" || !/^:?=$/.test(found)) return false;
    this.#tokens.take();
    const fix = { title: "Write a colon", edits: [{ span, text: ":" }] };
    this.findings.report(jsonSyntax, ["default", { found: `"${found}"`, remedy: "write a colon" }], span, {
      fix,
    });
    return true;
  }

  #key(token: JsonToken): string | undefined {
    if (token.kind === "string") {
      this.#tokens.take();
      const key = readJsonString(this.findings, token);
      if (key === undefined) this.#skipValue();
      return key;
    }
    if (token.kind === "{" || token.kind === "[") {
      this.findings.report(
        jsonSyntax,
        ["default", { found: `"${token.kind}"`, remedy: "write a name in quotes and a colon before it" }],
        token.span,
      );
      this.#skipCollection();
      this.#skipValue();
      return undefined;
    }
    const word = readJsonWord(this.findings, this.#tokens);
    if (word?.form === "number") {
      const mended = JSON.stringify(word.text);
      const fix = { title: "Put it in double quotes", edits: [{ span: word.span, text: mended }] };
      this.findings.report(jsonUnquoted, ["default", { found: word.text, mended }], word.span, { fix });
    }
    return word?.text;
  }

  #skipValue(): void {
    if (!this.#accept(":")) return;
    if (this.#peek().kind === "{" || this.#peek().kind === "[") this.#skipCollection();
    else if (!",}]".includes(this.#peek().kind)) this.#tokens.take();
  }

  #memberValue(place: Place, key: JsonToken): TreeNode | undefined {
    const next = this.#peek();
    if (!this.#accept(":") && !this.#acceptEquals()) {
      if (next.kind === "end") return undefined;
      this.#reportMissing("colon", { start: key.span.end, end: next.span.start });
      if (next.kind === "," || next.kind === "}" || next.kind === "]") return undefined;
    } else if (this.#peek().kind === "," || this.#peek().kind === "}") {
      const { span } = this.#peek();
      const found = `"${this.findings.source.text.slice(span.start, span.end)}"`;
      this.findings.report(jsonSyntax, ["default", { found, remedy: "write a value before it" }], span);
      return undefined;
    }
    return this.#value(place);
  }

  /** What stands behind the document. */
  #rest(): void {
    const { kind, span } = this.#peek();
    if (kind === "end") return;
    if (kind === "}" || kind === "]")
      this.findings.report(jsonUnclosed, ["stray", { close: `"${kind}"` }], span);
    else {
      const found = `"${this.findings.source.text.slice(span.start, span.end)}"`;
      this.findings.report(jsonSyntax, ["default", { found, remedy: "the document ends before it" }], span);
    }
  }
}

/** Whether a bracket stands in no text. */
function isPutIn({ span }: JsonToken): boolean {
  return span.start === span.end;
}
