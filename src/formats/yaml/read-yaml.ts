import type { CST } from "yaml";
import type { Outcome } from "../../base/outcome.ts";
import type { Source } from "../../base/source.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { yamlDirective } from "../../diagnostics/faults/yaml-directive.ts";
import type { Tree } from "../../model/tree.ts";
import { FindingList } from "../finding-list.ts";
import { placeFindings } from "../place-findings.ts";
import type { LooseComment } from "../trivia-draft.ts";
import { reportComposeFaults } from "./compose-faults.ts";
import { scanYaml } from "./scan-yaml.ts";
import { listComments, readComment } from "./yaml-comments.ts";
import { YamlTreeBuilder } from "./yaml-tree-builder.ts";

/**
 * Reads a declaration in YAML 1.2. Scalars keep their source text, for the vocabulary to type (`1.0`, `3.10`). Null, tags,
 * anchors, aliases, merge keys and further documents get one finding each. Never throws, whatever the text.
 */
export function readYaml(source: Source): Outcome<Tree, Diagnostic> {
  const findings = new FindingList(source);
  const { tokens, truncated } = scanYaml(findings);
  const before: LooseComment[] = [];
  const after: LooseComment[] = [];
  let document: CST.Document | undefined;
  for (const token of tokens) {
    if (token.type === "document") document ??= token;
    else if (token.type === "comment") (document ? after : before).push(readComment(token));
    else if (token.type === "doc-end") after.push(...listComments(token.end));
    else if (token.type === "directive") reportDirective(findings, token);
  }
  const builder = new YamlTreeBuilder(findings, truncated);
  const root = builder.buildRoot(document, before, after);
  if (!truncated) reportComposeFaults(findings, tokens, builder.covered);
  return {
    value: { source, notation: "yaml", root },
    diagnostics: placeFindings(root, findings.diagnostics),
  };
}

function reportDirective(findings: FindingList, token: CST.Directive): void {
  if (/^%YAML[ \t]+1\.2\s*(?:#.*)?$/.test(token.source)) return;
  const directive = token.source.trim();
  const span = { start: token.offset, end: token.offset + token.source.trimEnd().length };
  const fix = { title: "Leave the directive out", safe: false, edits: [{ span, text: "" }] };
  findings.report(yamlDirective, ["default", { directive }], span, { fix });
}
