import type { CST } from "yaml";
import type { Span } from "../../base/span.ts";
import { yamlAlias } from "../../diagnostics/faults/yaml-alias.ts";
import { yamlKeyNotText } from "../../diagnostics/faults/yaml-key-not-text.ts";
import { yamlMergeKey } from "../../diagnostics/faults/yaml-merge-key.ts";
import { yamlMissingColon } from "../../diagnostics/faults/yaml-missing-colon.ts";
import type { FindingList } from "../finding-list.ts";
import { coreTypeOf } from "./core-schema.ts";
import { isScalarToken, reportUnclosedQuote, spanOfToken, textOfScalar } from "./yaml-scalar.ts";

export interface YamlKey {
  readonly text: string;
  /** Quotes included. */
  readonly span: Span;
}

interface KeyPlace {
  readonly flow: boolean;
  /** Receives stretches whose faults are reported here. */
  readonly covered: Span[];
}

/** Name or label of an item; `undefined` where it is none, which is reported. */
export function readYamlKey(
  findings: FindingList,
  item: CST.CollectionItem & { readonly explicitKey?: true },
  place: KeyPlace,
): YamlKey | undefined {
  const { key } = item;
  if (!key || (key.type === "scalar" && key.source === "")) {
    const at = item.sep?.find((token) => token.type === "map-value-ind") ?? item.start.at(-1);
    const span = at ? spanOfToken(at) : { start: 0, end: 0 };
    return refuse(findings, place, span, () => findings.report(yamlKeyNotText, ["empty", {}], span));
  }
  const span = spanOfToken(key);
  if (key.type === "alias") {
    const alias = key.source;
    return refuse(findings, place, span, () => findings.report(yamlAlias, ["default", { alias }], span));
  }
  if (!("source" in key)) {
    const what =
      key.type === "block-seq" || (key.type === "flow-collection" && key.start.source === "[")
        ? "list"
        : "mapping";
    return refuse(findings, place, span, () =>
      findings.report(yamlKeyNotText, ["collection", { what }], span),
    );
  }
  if (reportUnclosedQuote(findings, key)) return refuse(findings, place, span, () => {});
  // The parser hands out the dash of a list as a key where a list follows the statements of a block.
  if (!isScalarToken(key))
    return refuse(findings, place, span, () => findings.report(yamlKeyNotText, ["item", {}], span));
  const text = textOfScalar(key);
  if (key.type !== "scalar") return lacksValue(findings, item, { text, span }, place);
  if (text === "<<")
    return refuse(findings, place, span, () => findings.report(yamlMergeKey, ["default", {}], span));
  if (/[\r\n]/.test(key.source) && !place.flow && !item.explicitKey) return lastLine(findings, key, place);
  if (coreTypeOf(text) !== "string") {
    const fix = { title: "Put the key in quotes", edits: [{ span, text: JSON.stringify(text) }] };
    findings.report(yamlKeyNotText, ["default", { key: text }], span, { fix });
  }
  return lacksValue(findings, item, { text, span }, place);
}

function refuse(findings: FindingList, place: KeyPlace, span: Span, report: () => void): undefined {
  place.covered.push(lineAround(findings, span));
  report();
}

function lineAround(findings: FindingList, span: Span): Span {
  const { text } = findings.source;
  let end = span.end;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return { start: span.start, end };
}

/** A key with no colon behind it. */
function lacksValue(
  findings: FindingList,
  item: CST.CollectionItem & { readonly explicitKey?: true },
  key: YamlKey,
  place: KeyPlace,
): YamlKey | undefined {
  const hasColon = item.sep?.some((token) => token.type === "map-value-ind");
  if (hasColon || item.explicitKey || place.flow) return key;
  return refuse(findings, place, key.span, () => reportLine(findings, key.span));
}

/** Lines without a colon run together with the next key; that key is the last line. */
function lastLine(findings: FindingList, key: CST.FlowScalar, place: KeyPlace): YamlKey {
  place.covered.push(spanOfToken(key));
  const lines = [...key.source.matchAll(/[^\r\n]+/g)];
  const last = lines.pop();
  for (const line of lines) {
    const blank = /^[ \t]*/.exec(line[0])?.[0].length ?? 0;
    const text = line[0].trim();
    const start = key.offset + line.index + blank;
    if (text !== "") reportLine(findings, { start, end: start + text.length });
  }
  const text = last?.[0].trim() ?? "";
  const start = key.offset + (last?.index ?? 0) + (last?.[0].indexOf(text) ?? 0);
  return { text, span: { start, end: start + text.length } };
}

function reportLine(findings: FindingList, span: Span): void {
  const line = findings.source.text.slice(span.start, span.end);
  const parts = /^([A-Za-z][\w-]*):(\S.*)$/s.exec(line);
  if (!parts) {
    const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
    findings.report(yamlMissingColon, ["default", { line: shown }], span);
    return;
  }
  const at = span.start + (parts[1]?.length ?? 0) + 1;
  const fix = { title: "Put in a blank", edits: [{ span: { start: at, end: at }, text: " " }] };
  const mended = `${parts[1]}: ${parts[2]}`;
  findings.report(yamlMissingColon, ["blank", { mended }], span, { fix });
}
