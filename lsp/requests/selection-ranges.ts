import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { Span } from "../../src/base/span.ts";
import type { TreeNode } from "../../src/model/tree.ts";
import { type Analysis, shiftSpan } from "../analysis.ts";
import { toOffset, toRange } from "../positions.ts";

/** What grows around each position: value, statement, inside of the block, block, document. */
export function selectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => rangesAt(analysis, position));
}

function rangesAt(analysis: Analysis, position: Position): SelectionRange {
  const { source } = analysis;
  const offset = toOffset(source, position);
  const view = analysis.viewAt(offset);
  const spans: Span[] = [{ start: 0, end: source.text.length }];
  const add = (span: Span) => {
    const { start, end } = shiftSpan(view, span);
    if (start <= offset && offset <= end && end > start) spans.push({ start, end });
  };
  const visit = (node: TreeNode): void => {
    if (node.type === "scalar") add(node.span);
    if (node.type === "sequence") {
      add(node.span);
      for (const { value } of node.items) visit(value);
    }
    if (node.type !== "mapping") return;
    for (const { span, keySpan, value } of node.entries) {
      add(span);
      add(keySpan);
      add(value.span);
      if (isEnclosed(source.text, shiftSpan(view, value.span)))
        add({ start: value.span.start + 1, end: value.span.end - 1 });
      visit(value);
    }
  };
  visit(view.tree.root);
  const ordered = spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  let range: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of ordered) {
    const isInside = outer && span.start >= outer.start && span.end <= outer.end;
    const isSame = outer && span.start === outer.start && span.end === outer.end;
    if (outer && (!isInside || isSame)) continue;
    range = { range: toRange(source, span), ...(range && { parent: range }) };
    outer = span;
  }
  return range ?? { range: { start: position, end: position } };
}

/** Whether a value has quotes or brackets around it, which are no part of its inside. */
function isEnclosed(text: string, { start, end }: Span): boolean {
  return end - start >= 2 && /["'[{]/.test(text[start] ?? "") && /["'\]}]/.test(text[end - 1] ?? "");
}
