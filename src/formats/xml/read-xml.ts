import type { Outcome } from "../../base/outcome.ts";
import type { Source } from "../../base/source.ts";
import { coverSpans } from "../../base/span.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { xmlLegacyForm } from "../../diagnostics/faults/xml-legacy-form.ts";
import { xmlNamespace } from "../../diagnostics/faults/xml-namespace.ts";
import { xmlRoot } from "../../diagnostics/faults/xml-root.ts";
import type { Mapping, Tree } from "../../model/tree.ts";
import { FindingList } from "../finding-list.ts";
import { placeFindings } from "../place-findings.ts";
import { makeDangling } from "../trivia-draft.ts";
import { completeLegacyForm } from "./legacy-form.ts";
import { parseXml } from "./parse-xml.ts";
import { readComment, readContent } from "./xml-comments.ts";
import type { XmlDocument, XmlElement } from "./xml-element.ts";
import { hmlNamespace, rootName } from "./xml-names.ts";
import { XmlTreeBuilder } from "./xml-tree-builder.ts";

/**
 * Reads a declaration in XML 1.0. Document type declarations and processing instructions are refused, entities are not
 * expanded. A root without namespace and version is the legacy form. Never throws, whatever the text.
 */
export function readXml(source: Source): Outcome<Tree, Diagnostic> {
  const findings = new FindingList(source);
  const parsed = parseXml(findings);
  const tree = buildTree(findings, parsed);
  const diagnostics = placeFindings(tree.root, findings.diagnostics);
  return { value: { source, notation: "xml", ...tree }, diagnostics };
}

function buildTree(findings: FindingList, parsed: XmlDocument): Pick<Tree, "root" | "legacy"> {
  const { root } = parsed;
  const before = parsed.before.flatMap((comment) => readComment(comment));
  const after = parsed.after.flatMap((comment) => readComment(comment));
  if (!root) return { root: emptyRoot(makeDangling([...before, ...after])) };
  if (root.name !== rootName) {
    const { name } = root;
    findings.report(xmlRoot, ["default", { name }], root.nameSpan);
    return { root: { ...emptyRoot(makeDangling([...before, ...after])), span: root.span, damaged: true } };
  }
  const isLegacy = root.uri === "" && !root.attributes.some(({ name }) => name === "hml");
  if (isLegacy) reportLegacy(findings, root);
  else checkNamespace(findings, root);
  const element = isLegacy ? completeLegacyForm(root) : root;
  const content = readContent(element, findings.source.text);
  const builder = new XmlTreeBuilder(findings, root.uri);
  const built = builder.buildRoot(element, content, [before, after]);
  return isLegacy ? { root: built, legacy: true } : { root: built };
}

function emptyRoot(dangling: Mapping["dangling"]): Mapping {
  return { type: "mapping", entries: [], span: { start: 0, end: 0 }, dangling };
}

function reportLegacy(findings: FindingList, root: XmlElement): void {
  const at = { start: root.nameSpan.end, end: root.nameSpan.end };
  const text = ` xmlns="${hmlNamespace}" hml="1.0"`;
  // What the legacy form lacks is an error in HML 1.0, so that a person has to want this.
  const fix = { title: "Add the namespace and the version", safe: false, edits: [{ span: at, text }] };
  findings.report(xmlLegacyForm, ["default", {}], root.nameSpan, { fix });
}

function checkNamespace(findings: FindingList, root: XmlElement): void {
  if (root.uri === hmlNamespace) return;
  const written = findings.source.text.slice(root.nameSpan.start, root.nameSpan.end);
  const prefix = written.includes(":") ? `xmlns:${written.split(":")[0]}` : "xmlns";
  const declared = root.declarations.find(({ name }) => name === prefix);
  if (!declared) {
    const at = { start: root.nameSpan.end, end: root.nameSpan.end };
    const fix = { title: "Add the namespace", edits: [{ span: at, text: ` xmlns="${hmlNamespace}"` }] };
    findings.report(xmlNamespace, ["default", {}], root.nameSpan, { fix });
    return;
  }
  const span = coverSpans(declared.nameSpan, declared.valueSpan);
  const edits = [{ span: declared.valueSpan, text: `"${hmlNamespace}"` }];
  const fix = { title: "Write the namespace of HML", edits };
  findings.report(xmlNamespace, ["root", { found: root.uri }], span, { fix });
}
