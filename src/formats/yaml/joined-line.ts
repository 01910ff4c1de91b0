import type { CST } from "yaml";
import { yamlColonInValue } from "../../diagnostics/faults/yaml-colon-in-value.ts";
import { yamlIndentation } from "../../diagnostics/faults/yaml-indentation.ts";
import type { Scalar } from "../../model/tree.ts";
import type { FindingList } from "../finding-list.ts";
import { type ScalarToken, spanOfToken } from "./yaml-scalar.ts";

/** The value that was meant, and the first statement that YAML took for part of it. */
export interface JoinedLine {
  readonly node: Scalar;
  /** Key of that statement; `undefined` where the line holds nothing but the value. */
  readonly firstKey: ScalarToken | undefined;
}

/**
 * `title: a: b` and `title: a` with a deeper line below it: YAML sees a mapping behind the colon. The text of the line is
 * the value; what stands on deeper lines belongs to the block around it. Reports either.
 */
export function splitJoinedLine(findings: FindingList, value: CST.BlockMap): JoinedLine {
  const { text } = findings.source;
  const first = value.items[0]?.key as ScalarToken;
  const lineEnd = endOfLine(text, first.offset);
  const written = text.slice(first.offset, lineEnd).replace(/ #.*$/s, "").trimEnd();
  const span = { start: first.offset, end: first.offset + written.length };
  const node: Scalar = { type: "scalar", text: written, form: "bare", span };
  if (first.type !== "scalar" || !/[\r\n]/.test(first.source)) {
    const fix = { title: "Put the value in quotes", edits: [{ span, text: JSON.stringify(written) }] };
    findings.report(yamlColonInValue, ["default", { value: JSON.stringify(written) }], span, { fix });
    return { node, firstKey: undefined };
  }
  const last = first.source.search(/[^\r\n]*$/);
  const blank = /^[ \t]*/.exec(first.source.slice(last))?.[0].length ?? 0;
  const firstKey = {
    ...first,
    offset: first.offset + last + blank,
    source: first.source.slice(last + blank),
  };
  const above = String(findings.path.at(-1));
  findings.report(yamlIndentation, ["deeper", { key: firstKey.source, above }], spanOfToken(firstKey));
  return { node, firstKey };
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/);
  return found < 0 ? text.length : from + found;
}
