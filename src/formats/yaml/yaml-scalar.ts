import { CST } from "yaml";
import type { Span } from "../../base/span.ts";
import { forbiddenCharacter } from "../../diagnostics/faults/forbidden-character.ts";
import { yamlAlias } from "../../diagnostics/faults/yaml-alias.ts";
import { yamlNull } from "../../diagnostics/faults/yaml-null.ts";
import { yamlUnclosed } from "../../diagnostics/faults/yaml-unclosed.ts";
import { yamlUnquotedTensor } from "../../diagnostics/faults/yaml-unquoted-tensor.ts";
import type { Scalar } from "../../model/tree.ts";
import { findForbiddenCharacter } from "../../model/values/text.ts";
import { enums } from "../../model/vocabulary/enums.ts";
import type { FindingList } from "../finding-list.ts";
import { coreTypeOf } from "./core-schema.ts";

export type ScalarToken = CST.FlowScalar | CST.BlockScalar;

const tensorExpression = new RegExp(`^(?:${Object.keys(enums.dtype.values).join("|")})\\[[^\\[\\]]*\\]$`);

/** Whether a text is spelled like a tensor type, which needs quotes in YAML. */
export function isKnownTensor(text: string): boolean {
  return tensorExpression.test(text);
}

/** A scalar that has no characters: the value was left out. */
export function isEmptyScalar(token: CST.Token): boolean {
  return token.type === "scalar" && token.source === "";
}

/** Where a token stands, comments and blanks behind it not counted. */
export function spanOfToken(token: CST.Token): Span {
  const start = token.offset;
  switch (token.type) {
    case "block-scalar":
      return { start: token.props[0]?.offset ?? start, end: endOfBlockScalar(token) };
    case "block-map":
    case "block-seq": {
      const last = token.items.findLast((item) => item.key ?? item.value ?? item.sep);
      return { start, end: last ? endOfItem(last, start) : start };
    }
    case "flow-collection": {
      const close = token.end[0];
      const last = token.items.at(-1);
      return {
        start,
        end: close ? close.offset + close.source.length : last ? endOfItem(last, start) : start + 1,
      };
    }
    case "document":
      return { start, end: token.value ? spanOfToken(token.value).end : start };
    default:
      return { start, end: start + token.source.length };
  }
}

function endOfItem(item: CST.CollectionItem, start: number): number {
  if (item.value) return spanOfToken(item.value).end;
  const indicator = item.sep?.findLast((token) => token.type === "map-value-ind");
  if (indicator) return indicator.offset + 1;
  const last = item.start.at(-1);
  return item.key ? spanOfToken(item.key).end : last ? last.offset + last.source.length : start;
}

function endOfBlockScalar(token: CST.BlockScalar): number {
  const last = token.props.at(-1);
  const body = last ? last.offset + ("source" in last ? last.source.length : 0) : token.offset;
  return token.source.trim() === "" ? body : body + token.source.trimEnd().length;
}

const scalarTypes: readonly string[] = [
  "scalar",
  "single-quoted-scalar",
  "double-quoted-scalar",
  "block-scalar",
];

/** Tells a scalar from the other tokens that the parser may hand out in its place. */
export function isScalarToken(token: CST.Token): token is ScalarToken {
  return scalarTypes.includes(token.type);
}

// The composer reports the same faults with their codes (`compose-faults.ts`).
const reportedByComposer = (): void => {};

/** Text of a scalar with quotes, escapes and folding resolved. */
export function textOfScalar(token: ScalarToken): string {
  return CST.resolveAsScalar(token, true, reportedByComposer).value;
}

/** Whether a quoted scalar lacks its closing quote; everything behind it is then part of it. */
export function isUnclosedQuote(token: CST.Token): token is CST.FlowScalar {
  if (token.type !== "double-quoted-scalar" && token.type !== "single-quoted-scalar") return false;
  return !isClosed(token.source, token.source[0] ?? "");
}

/** Reports a quoted scalar that is not closed. */
export function reportUnclosedQuote(findings: FindingList, token: CST.Token): boolean {
  if (!isUnclosedQuote(token)) return false;
  const close = token.source[0] ?? "";
  const span = { start: token.offset, end: token.offset + 1 };
  findings.report(yamlUnclosed, ["default", { open: `quote ${close}`, close }], span);
  return true;
}

function isClosed(source: string, mark: string): boolean {
  if (source.length < 2 || !source.endsWith(mark)) return false;
  const before = mark === "'" ? /'*$/.exec(source.slice(1)) : /\\*$/.exec(source.slice(0, -1));
  const count = before?.[0].length ?? 0;
  return mark === "'" ? count % 2 === 1 : count % 2 === 0;
}

/** The scalar of a token; `undefined` for an alias or null, which are reported unless they have no characters. */
export function readYamlScalar(
  findings: FindingList,
  token: ScalarToken,
  place: { readonly flow: boolean },
): Scalar | undefined {
  const span = spanOfToken(token);
  if (token.type === "alias") {
    findings.report(yamlAlias, ["default", { alias: token.source }], span);
    return undefined;
  }
  if (reportUnclosedQuote(findings, token)) return undefined;
  const text = textOfScalar(token);
  const isPlain = token.type === "scalar";
  if (isPlain && coreTypeOf(text) === "null") {
    if (text !== "") reportNullWord(findings, text, span);
    return undefined;
  }
  if (reportForbidden(findings, token, text, span)) return undefined;
  if (isPlain && !place.flow && isKnownTensor(text)) {
    const fix = { title: "Put the tensor type in quotes", edits: [{ span, text: JSON.stringify(text) }] };
    findings.report(yamlUnquotedTensor, ["default", { tensor: text }], span, { fix });
  }
  return { type: "scalar", text, form: isPlain ? "bare" : "quoted", span };
}

function reportNullWord(findings: FindingList, word: string, span: Span): void {
  const key = String(findings.path.at(-1) ?? "");
  const fix = {
    title: `Put "${word}" in quotes`,
    safe: false,
    edits: [{ span, text: JSON.stringify(word) }],
  };
  findings.report(yamlNull, ["word", { key, word }], span, { fix });
}

function reportForbidden(findings: FindingList, token: ScalarToken, text: string, span: Span): boolean {
  const character = findForbiddenCharacter(text);
  if (character === undefined) return false;
  const unit = String.fromCodePoint(Number.parseInt(character.slice(2), 16));
  const at = token.type === "block-scalar" ? -1 : token.source.indexOf(unit);
  const where = at < 0 ? span : { start: span.start + at, end: span.start + at + unit.length };
  const message = character === "U+000D" ? "return" : "default";
  findings.report(forbiddenCharacter, [message, { character }], where);
  return true;
}
