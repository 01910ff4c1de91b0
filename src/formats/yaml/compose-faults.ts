import { Composer, type CST, type YAMLError } from "yaml";
import type { Span } from "../../base/span.ts";
import { yamlDirective } from "../../diagnostics/faults/yaml-directive.ts";
import { yamlEscape } from "../../diagnostics/faults/yaml-escape.ts";
import { yamlIndentation } from "../../diagnostics/faults/yaml-indentation.ts";
import { yamlLongKey } from "../../diagnostics/faults/yaml-long-key.ts";
import { yamlReservedSign } from "../../diagnostics/faults/yaml-reserved-sign.ts";
import { yamlSyntax } from "../../diagnostics/faults/yaml-syntax.ts";
import { yamlTab } from "../../diagnostics/faults/yaml-tab.ts";
import type { FindingList } from "../finding-list.ts";

/** Findings of the library that HML has its own words for, or that are none in HML. */
const reportedElsewhere = new Set([
  "ALIAS_PROPS",
  "BAD_ALIAS",
  "TAG_RESOLVE_FAILED",
  "DUPLICATE_KEY",
  "MULTIPLE_DOCS",
]);

/**
 * Runs the library's own composer over a document for the faults of YAML that it finds. One a line is reported, and none
 * within the stretches that the tree builder has spoken of: what follows from a fault is not another.
 */
export function reportComposeFaults(
  findings: FindingList,
  tokens: readonly CST.Token[],
  covered: readonly Span[],
): void {
  const { source } = findings;
  const lines = new Set(findings.diagnostics.map((found) => source.positionAt(found.span.start).line));
  const regions = mergeSpans(covered);
  for (const error of compose(tokens)) {
    const start = error.pos[0];
    const { line } = source.positionAt(start);
    if (reportedElsewhere.has(error.code) || lines.has(line) || isWithin(regions, start)) continue;
    lines.add(line);
    reportError(findings, error);
    // Behind an unexpected piece at the end of a document the library explains every further piece.
    if (error.message.includes("in YAML stream")) return;
  }
}

function compose(tokens: readonly CST.Token[]): readonly YAMLError[] {
  const composer = new Composer({
    schema: "failsafe",
    uniqueKeys: false,
    strict: true,
    logLevel: "silent",
    prettyErrors: false,
  });
  const errors: YAMLError[] = [];
  for (const document of composer.compose(tokens)) errors.push(...document.errors);
  return errors.sort((a, b) => a.pos[0] - b.pos[0]);
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function isWithin(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset < (spans[low - 1]?.end ?? 0);
}

interface ComposeFault {
  readonly error: YAMLError;
  readonly span: Span;
  readonly found: string;
}

type Reporter = (findings: FindingList, fault: ComposeFault) => void;

/** The library points in front of the line; the finding stands at its first word. */
const reportIndentation: Reporter = (findings, { span }) => {
  const word = /^(\s*)([^\s:]*)/.exec(findings.source.text.slice(span.start));
  const start = span.start + (word?.[1]?.length ?? 0);
  const end = Math.max(start + (word?.[2]?.length ?? 0), start + 1);
  findings.report(yamlIndentation, ["default", {}], { start, end });
};

const reportLongKey: Reporter = (findings, { span }) => findings.report(yamlLongKey, ["default", {}], span);

/** How each fault of the library is said in HML; any other is an unexpected piece. */
const reporters: Readonly<Record<string, Reporter>> = {
  TAB_AS_INDENT: (findings, { span }) => findings.report(yamlTab, ["default", {}], span),
  BAD_INDENT: reportIndentation,
  BLOCK_AS_IMPLICIT_KEY: reportIndentation,
  BAD_DQ_ESCAPE: reportEscape,
  BAD_SCALAR_START: reportReservedSign,
  MULTILINE_IMPLICIT_KEY: reportLongKey,
  KEY_OVER_1024_CHARS: reportLongKey,
  BAD_DIRECTIVE: (findings, { span, found }) =>
    findings.report(yamlDirective, ["default", { directive: found }], span),
  BLOCK_IN_FLOW: (findings, { span, found }) =>
    findings.report(yamlSyntax, ["block", { found: shorten(found) }], span),
  MISSING_CHAR: reportMissing,
};

function reportError(findings: FindingList, error: YAMLError): void {
  const { text } = findings.source;
  const start = Math.min(error.pos[0], text.length);
  const span = { start, end: Math.max(start, Math.min(error.pos[1], text.length)) };
  const fault = { error, span, found: text.slice(span.start, span.end) };
  const report = reporters[error.code] ?? reportUnexpected;
  report(findings, fault);
}

function reportUnexpected(findings: FindingList, { span, found }: ComposeFault): void {
  const remedy = "leave it out, or put the text in quotes";
  findings.report(yamlSyntax, ["default", { found: quote(found), remedy }], span);
}

function reportEscape(findings: FindingList, { span }: ComposeFault): void {
  const { text } = findings.source;
  const sign = { start: span.start, end: Math.min(span.start + 2, text.length) };
  findings.report(yamlEscape, ["default", { found: text.slice(sign.start, sign.end) }], sign);
}

function reportReservedSign(findings: FindingList, { span: { start } }: ComposeFault): void {
  const { text } = findings.source;
  const value = /^[^\r\n]*?(?=\s+#|\s*$)/m.exec(text.slice(start, start + 4096))?.[0] ?? "";
  const span = { start, end: start + Math.max(1, value.length) };
  const fix = { title: "Put the value in quotes", edits: [{ span, text: JSON.stringify(value) }] };
  findings.report(yamlReservedSign, ["default", { sign: text[start] ?? "" }], span, { fix });
}

function reportMissing(findings: FindingList, { error, span, found }: ComposeFault): void {
  const remedy = error.message.includes("Comments must be")
    ? "put a blank before the comment"
    : error.message.includes("after :")
      ? "put a blank behind the colon"
      : "a comma or a colon is missing before it";
  findings.report(yamlSyntax, ["default", { found: quote(found), remedy }], span);
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function quote(text: string): string {
  return text.trim() === "" ? "the end of the line" : `"${shorten(text)}"`;
}
