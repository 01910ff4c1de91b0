import { parsePointer } from "../base/pointer.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { statementWithoutCounterpart } from "../diagnostics/faults/statement-without-counterpart.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Loss } from "../model/loss.ts";
import { type Entry, findEntry, type Tree, type TreeNode } from "../model/tree.ts";

/** Each loss of a conversion as a finding with its place, in the order of the text. `target` as it stands in a sentence. */
export function reportLosses(tree: Tree, losses: readonly Loss[], target: string): readonly Diagnostic[] {
  const found = losses.map((loss) => {
    const { what, path, written, label } = loss;
    const place = { source: tree.source, span: loss.span ?? spanAt(tree, path), path };
    if (label !== undefined)
      return makeDiagnostic(statementWithoutCounterpart, "label", { what, target, label }, place);
    if (written !== undefined)
      return makeDiagnostic(statementWithoutCounterpart, "changed", { what, target, written }, place);
    return makeDiagnostic(statementWithoutCounterpart, "default", { what, target }, place);
  });
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Where the statement of a pointer stands; of a path that goes further than the tree, the innermost that is there. */
function spanAt({ root }: Tree, path: string): Span {
  let node: TreeNode = root;
  let span: Span = { start: root.span.start, end: Math.min(root.span.start, root.span.end) };
  for (const name of parsePointer(path)) {
    if (node.type === "sequence") {
      const item: TreeNode | undefined = node.items[Number(name)]?.value;
      if (!item) return span;
      span = item.span;
      node = item;
      continue;
    }
    const entry: Entry | undefined = node.type === "mapping" ? findEntry(node, name) : undefined;
    if (!entry) return span;
    span = entry.keySpan;
    node = entry.value;
  }
  return span;
}
