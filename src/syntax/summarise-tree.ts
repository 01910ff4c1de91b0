import type { Comment, Mapping, Tree, TreeNode, Trivia } from "../model/tree.ts";
import { isLabelMap } from "./locate-node.ts";
import { innerScope, primaryUnder, rootScope, type Scope } from "./scope.ts";

/*
 * Data and comments of a tree without its layout, for comparing what was written with what was read. Names are sorted,
 * because their order among different names means nothing; a short form is the block it stands for.
 */

type Summary = readonly unknown[];

export function summariseTree(tree: Tree): Summary {
  return summariseBlock(tree.root, rootScope);
}

function summariseBlock(block: Mapping, scope: Scope): Summary {
  const statements = block.entries.map((entry) => {
    const { key, value } = entry;
    return [
      key,
      summariseTrivia(entry.trivia),
      ...summariseValue(key, value, scope, isLabelMap(entry, scope)),
    ] as const;
  });
  const sorted = statements.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [sorted, block.dangling.map(textOf)];
}

function summariseValue(key: string, value: TreeNode, scope: Scope, isLabels: boolean): Summary {
  const inside = innerScope(scope, key);
  if (value.type === "mapping" && isLabels) {
    const blocks = value.entries.map((entry) => [
      entry.key,
      summariseTrivia(entry.trivia),
      entry.value.type === "mapping" ? summariseBlock(entry.value, inside) : summariseNode(entry.value),
    ]);
    return ["labels", blocks];
  }
  if (value.type === "mapping") return ["block", summariseBlock(value, inside)];
  const primary = value.type === "scalar" ? primaryUnder(scope, key) : undefined;
  if (primary === undefined) return [summariseNode(value)];
  return ["block", [[[primary, undefined, summariseNode(value)]], []]];
}

function summariseNode(value: TreeNode): unknown {
  if (value.type === "scalar") return value.text;
  if (value.type === "mapping") return summariseBlock(value, { kind: undefined, isExtension: false });
  const items = value.items.map((item) => [summariseTrivia(item.trivia), summariseNode(item.value)]);
  return [items, value.dangling.map(textOf)];
}

function summariseTrivia(trivia: Trivia | undefined): Summary | undefined {
  return (
    trivia && [
      trivia.before.map(textOf),
      trivia.after && textOf(trivia.after),
      trivia.doc && textOf(trivia.doc),
    ]
  );
}

function textOf({ text }: Comment): string {
  return text;
}
