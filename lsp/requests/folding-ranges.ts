import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Span } from "../../src/base/span.ts";
import { findEntry, type TreeNode, type Trivia } from "../../src/model/tree.ts";
import type { Analysis } from "../analysis.ts";
import { toRange } from "../positions.ts";

/** Every block, list, comment and group of imports that runs over lines. */
export function foldingRanges({ source, tree }: Analysis): FoldingRange[] {
  const ranges = new Map<string, FoldingRange>();
  const add = (span: Span, kind?: FoldingRangeKind): void => {
    const { start, end } = toRange(source, span);
    if (end.line <= start.line) return;
    const key = `${start.line}-${end.line}`;
    if (!ranges.has(key))
      ranges.set(key, { startLine: start.line, endLine: end.line, ...(kind && { kind }) });
  };
  const addComments = (trivia: Trivia | undefined): void => {
    const comments = [...(trivia?.before ?? []), ...(trivia?.doc ? [trivia.doc] : [])];
    const [first, last] = [comments[0], comments.at(-1)];
    if (first && last) add({ start: first.span.start, end: last.span.end }, FoldingRangeKind.Comment);
  };
  const visit = (node: TreeNode): void => {
    if (node.type === "scalar") return;
    if (node.type === "sequence") {
      for (const { value, trivia } of node.items) {
        addComments(trivia);
        visit(value);
      }
      return;
    }
    for (const entry of node.entries) {
      addComments(entry.trivia);
      add(entry.span);
      visit(entry.value);
    }
  };
  const imports = findEntry(tree.root, "import")?.value;
  if (imports?.type === "sequence") add(imports.span, FoldingRangeKind.Imports);
  visit(tree.root);
  return [...ranges.values()];
}
