import type { Entry, Mapping, Tree, TreeNode } from "../model/tree.ts";
import { itemShapeOf, rootShape, type Shape, shapeOf } from "./shape.ts";

/** Where a node or entry stands in a tree. */
export interface Located {
  /** Of the node, or of the value of the entry. */
  readonly shape: Shape;
  /** Names and indexes from the root to it. */
  readonly path: readonly (string | number)[];
  /** The mapping that holds the entry, or the entry that holds the node. */
  readonly parent: Mapping | undefined;
  readonly entry: Entry | undefined;
  readonly parentShape: Shape;
}

/** Finds a node or an entry by identity; `undefined` where it is not of this tree. */
export function locate(tree: Tree, wanted: TreeNode | Entry): Located | undefined {
  const start: Located = {
    shape: rootShape,
    path: [],
    parent: undefined,
    entry: undefined,
    parentShape: rootShape,
  };
  return search(tree.root, start, wanted);
}

function search(node: TreeNode, at: Located, wanted: TreeNode | Entry): Located | undefined {
  if (node === wanted) return at;
  if (node.type === "scalar") return undefined;
  if (node.type === "sequence") {
    const shape = itemShapeOf(at.shape);
    for (const [i, { value }] of node.items.entries()) {
      const found = search(value, { ...at, shape, path: [...at.path, i], parentShape: at.shape }, wanted);
      if (found) return found;
    }
    return undefined;
  }
  for (const entry of node.entries) {
    const inner: Located = {
      shape: shapeOf(at.shape, entry.key),
      path: [...at.path, entry.key],
      parent: node,
      entry,
      parentShape: at.shape,
    };
    if (entry === wanted) return inner;
    const found = search(entry.value, inner, wanted);
    if (found) return found;
  }
  return undefined;
}
