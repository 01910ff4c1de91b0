import { formatPointer } from "../base/pointer.ts";
import type { Mapping, Tree } from "../model/tree.ts";

/** JSON Pointer of the innermost block or property whose text holds `offset`; `""` outside of any. */
export function pathAt(tree: Tree, offset: number): string {
  const path: string[] = [];
  descend(tree.root, offset, path);
  return formatPointer(path);
}

function descend(mapping: Mapping, offset: number, path: string[]): boolean {
  for (const { key, span, value } of mapping.entries) {
    if (offset < span.start || offset >= span.end) continue;
    path.push(key);
    if (value.type !== "mapping") return true;
    // The blocks of a labelled kind need not stand together: between them the map of their kind holds nothing.
    const isLabelMap = value.span.start === span.start;
    if (descend(value, offset, path) || !isLabelMap) return true;
    path.pop();
  }
  return false;
}
