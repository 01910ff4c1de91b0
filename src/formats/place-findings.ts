import { formatPointer } from "../base/pointer.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Mapping, TreeNode } from "../model/tree.ts";

/** Findings that were made before there was a tree, with the pointer of the innermost statement in which each stands. */
export function placeFindings(root: Mapping, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((found) => {
    if (found.path !== "") return found;
    const path: (string | number)[] = [];
    descend(root, found.span.start, path);
    return path.length > 0 ? { ...found, path: formatPointer(path) } : found;
  });
}

function descend(node: TreeNode, offset: number, path: (string | number)[]): boolean {
  if (node.type === "scalar") return true;
  if (node.type === "sequence") {
    const index = node.items.findIndex(({ value }) => holds(value.span, offset));
    const item = node.items[index];
    if (item) path.push(index);
    return item ? descend(item.value, offset, path) : true;
  }
  for (const { key, span, value } of node.entries) {
    if (!holds(span, offset)) continue;
    path.push(key);
    // The blocks of a labelled kind need not stand together: between them the map of their kind holds nothing.
    const isScattered =
      value.type === "mapping" && value.span.start === span.start && value.entries.length > 0;
    if (descend(value, offset, path) || !isScattered) return true;
    path.pop();
  }
  return false;
}

function holds(span: { readonly start: number; readonly end: number }, offset: number): boolean {
  return offset >= span.start && offset < span.end;
}
