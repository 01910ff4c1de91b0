import type { Span } from "../../base/span.ts";
import { forbiddenCharacter } from "../../diagnostics/faults/forbidden-character.ts";
import { jsonControlCharacter } from "../../diagnostics/faults/json-control-character.ts";
import { jsonEscape } from "../../diagnostics/faults/json-escape.ts";
import { jsonNumber } from "../../diagnostics/faults/json-number.ts";
import { jsonUnclosed } from "../../diagnostics/faults/json-unclosed.ts";
import { jsonUnquoted } from "../../diagnostics/faults/json-unquoted.ts";
import type { Scalar } from "../../model/tree.ts";
import { decimalType } from "../../model/values/number.ts";
import { findForbiddenCharacter } from "../../model/values/text.ts";
import type { FindingList } from "../finding-list.ts";
import type { JsonToken, JsonTokens } from "./json-tokens.ts";

/** Text of a string token; what is wrong in it is reported. `undefined` where nothing can be made of it. */
export function readJsonString(findings: FindingList, token: JsonToken): string | undefined {
  const { span, value, fault } = token;
  const { text } = findings.source;
  if (fault === "unclosed") {
    const open = { start: span.start, end: span.start + 1 };
    findings.report(jsonUnclosed, ["default", { open: 'quote "', close: '"' }], open);
    return undefined;
  }
  if (fault === "escape") return reportEscape(findings, span);
  const control = fault === "control" ? findControl(text, span) : undefined;
  if (control) {
    const mended = JSON.stringify(text.slice(control.start, control.end)).slice(1, -1);
    const fix = { title: `Write ${mended}`, edits: [{ span: control, text: mended }] };
    const character = nameOf(text.charCodeAt(control.start));
    findings.report(jsonControlCharacter, ["default", { character, mended }], control, { fix });
  }
  const forbidden = findForbiddenCharacter(value);
  if (forbidden === undefined) return value;
  const found = forbidden === "U+000D" ? "return" : "default";
  if (!control)
    findings.report(forbiddenCharacter, [found, { character: forbidden }], locate(text, span, forbidden));
  return undefined;
}

function nameOf(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
}

function reportEscape(findings: FindingList, span: Span): undefined {
  const written = findings.source.text.slice(span.start, span.end);
  for (const found of written.matchAll(/\\(?:u[0-9a-fA-F]{0,4}|.)/gs)) {
    if (/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})$/.test(found[0])) continue;
    const start = span.start + found.index;
    findings.report(jsonEscape, ["default", { found: found[0] }], { start, end: start + found[0].length });
    return undefined;
  }
  return undefined;
}

function findControl(text: string, span: Span): Span | undefined {
  for (let at = span.start; at < span.end; at++) {
    if (text.charCodeAt(at) < 32) return { start: at, end: at + 1 };
  }
  return undefined;
}

/** Place of a character in a string, written as such or as an escape. */
function locate(text: string, span: Span, character: string): Span {
  const written = text.slice(span.start, span.end);
  const code = Number.parseInt(character.slice(2), 16);
  const raw = written.indexOf(String.fromCodePoint(code));
  if (raw >= 0) return { start: span.start + raw, end: span.start + raw + 1 };
  for (const found of written.matchAll(/\\(?:u([0-9a-fA-F]{4})|.)/gs)) {
    const isIt = found[1] ? Number.parseInt(found[1], 16) === code : found[0] === "\\r" && code === 13;
    const start = span.start + found.index;
    if (isIt) return { start, end: start + found[0].length };
  }
  return span;
}

/** A run of signs that is no string: a number, or what somebody took for a value. Takes its tokens. */
export function readJsonWord(findings: FindingList, tokens: JsonTokens): Scalar | undefined {
  const { text } = findings.source;
  const first = tokens.take();
  if (first.kind === "unknown" && text[first.span.start] === "'")
    return readSingleQuoted(findings, tokens, first);
  let { end } = first.span;
  while (isWordPart(tokens) && tokens.current.span.start === end) end = tokens.take().span.end;
  const span = { start: first.span.start, end };
  const word = text.slice(span.start, span.end);
  if (/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(word)) {
    if (!Number.isFinite(Number(word))) findings.report(jsonNumber, ["beyond", { found: word }], span);
    return { type: "scalar", text: word, form: "number", span };
  }
  return /^[+-]?\.?[0-9][0-9_]*(?:\.[0-9]*)?$|^[+-]?(?:NaN|Infinity)$|^0x/.test(word)
    ? mendNumber(findings, word, span)
    : quoteWord(findings, word, span);
}

function isWordPart(tokens: JsonTokens): boolean {
  const { kind } = tokens.current;
  return kind === "unknown" || kind === "number" || kind === "true" || kind === "false" || kind === "null";
}

function mendNumber(findings: FindingList, word: string, span: Span): Scalar | undefined {
  const mended = decimalType.repair?.(word);
  if (mended === undefined) {
    findings.report(jsonNumber, ["bare", { found: word }], span);
    return undefined;
  }
  const fix = { title: `Write ${mended}`, edits: [{ span, text: mended }] };
  findings.report(jsonNumber, ["default", { found: word, mended }], span, { fix });
  return { type: "scalar", text: mended, form: "number", span };
}

function quoteWord(findings: FindingList, word: string, span: Span): Scalar | undefined {
  const mended = JSON.stringify(word);
  const fix = { title: "Put it in double quotes", edits: [{ span, text: mended }] };
  findings.report(jsonUnquoted, ["default", { found: word, mended }], span, { fix });
  return { type: "scalar", text: word, form: "string", span };
}

function readSingleQuoted(findings: FindingList, tokens: JsonTokens, first: JsonToken): Scalar | undefined {
  const { text } = findings.source;
  const { start } = first.span;
  const found = /^'((?:[^'\\\r\n]|\\.)*)'/.exec(text.slice(start, start + 65_536));
  if (!found) {
    findings.report(jsonUnclosed, ["default", { open: "quote '", close: '"' }], { start, end: start + 1 });
    return undefined;
  }
  const span = { start, end: start + found[0].length };
  tokens.jump(span.end);
  const value = (found[1] ?? "").replaceAll("\\'", "'");
  const mended = JSON.stringify(value);
  const fix = { title: "Write double quotes", edits: [{ span, text: mended }] };
  findings.report(jsonUnquoted, ["other", { found: found[0], mended }], span, { fix });
  return { type: "scalar", text: value, form: "string", span };
}
