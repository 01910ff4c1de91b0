import type { CST } from "yaml";
import { yamlAnchor } from "../../diagnostics/faults/yaml-anchor.ts";
import { yamlTag } from "../../diagnostics/faults/yaml-tag.ts";
import type { FindingList } from "../finding-list.ts";

/** Reports each anchor and tag among the tokens before a key or value; what follows is read as if they were not there. */
export function reportProps(findings: FindingList, tokens: readonly CST.Token[]): void {
  for (const token of tokens) {
    if (token.type !== "anchor" && token.type !== "tag") continue;
    const span = { start: token.offset, end: token.offset + token.source.length };
    const { text } = findings.source;
    const wide = { start: span.start, end: text[span.end] === " " ? span.end + 1 : span.end };
    const isHarmless = token.type === "anchor" || token.source === "!!str" || token.source === "!";
    const fix = { title: `Leave out "${token.source}"`, safe: isHarmless, edits: [{ span: wide, text: "" }] };
    if (token.type === "anchor")
      findings.report(yamlAnchor, ["default", { anchor: token.source }], span, { fix });
    else findings.report(yamlTag, ["default", { tag: token.source }], span, { fix });
  }
}
