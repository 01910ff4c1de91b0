import type { FoldingRange } from "vscode-languageserver-types";
import type { TreeNode } from "../../src/model/tree.ts";
import type { Analysis } from "../document-store.ts";
import { toRange } from "../positions.ts";

/** Every block and list that runs over lines. */
export function foldingRanges({ source, tree }: Analysis): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const visit = (node: TreeNode, span: { start: number; end: number } | undefined): void => {
    if (span) {
      const { start, end } = toRange(source, span);
      if (end.line > start.line) ranges.push({ startLine: start.line, endLine: end.line });
    }
    if (node.type === "mapping") for (const entry of node.entries) visit(entry.value, entry.span);
    if (node.type === "sequence") for (const item of node.items) visit(item.value, undefined);
  };
  visit(tree.root, undefined);
  return [...new Map(ranges.map((range) => [`${range.startLine}-${range.endLine}`, range])).values()];
}
