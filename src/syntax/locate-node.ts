import type { Entry, Mapping, Sequence, SequenceItem, Tree, TreeNode } from "../model/tree.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { innerScope, kindUnder, primaryUnder, rootScope, type Scope } from "./scope.ts";

/** Anything of a tree that a change names. */
export type TreePart = TreeNode | Entry | SequenceItem;

/** Where a part of a tree stands. */
export interface NodeLocation {
  /** Scope and name that its scalars are printed by. */
  readonly scope: Scope;
  readonly key: string;
  /** The entry that holds it, or that it is. */
  readonly entry: Entry;
  /** Scope of the block in which the statement of that entry stands. */
  readonly around: Scope;
  /** Kind of which the entry is a label. */
  readonly labelOf: string | undefined;
}

/** Finds a part by identity; `undefined` for the root and for what is not in the tree. */
export function locateNode(tree: Tree, part: TreePart): NodeLocation | undefined {
  return searchBlock(tree.root, rootScope, part);
}

function searchBlock(block: Mapping, scope: Scope, part: TreePart): NodeLocation | undefined {
  for (const entry of block.entries) {
    const { key, value } = entry;
    if (entry === part || value === part || holds(value, part)) return locateEntry(entry, scope);
    if (value.type !== "mapping") continue;
    const inside = innerScope(scope, key);
    const found = isLabelMap(entry, scope)
      ? searchLabels(value, { key, around: scope }, part)
      : searchBlock(value, inside, part);
    if (found) return found;
  }
  return undefined;
}

function locateEntry(entry: Entry, around: Scope): NodeLocation {
  const primary = entry.value.type === "scalar" ? primaryUnder(around, entry.key) : undefined;
  if (primary === undefined) return { scope: around, key: entry.key, entry, around, labelOf: undefined };
  return { scope: innerScope(around, entry.key), key: primary, entry, around, labelOf: undefined };
}

function searchLabels(
  labels: Mapping,
  { key, around }: { key: string; around: Scope },
  part: TreePart,
): NodeLocation | undefined {
  const scope = innerScope(around, key);
  for (const entry of labels.entries) {
    const { value } = entry;
    if (entry === part || value === part) return { scope, key, entry, around, labelOf: key };
    const found = value.type === "mapping" ? searchBlock(value, scope, part) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Whether the part is inside of a list. */
function holds(value: TreeNode, part: TreePart): boolean {
  if (value.type !== "sequence") return false;
  return (value as Sequence).items.some(
    (item) => item === part || item.value === part || holds(item.value, part),
  );
}

/** Whether the entries under this one are labels. */
export function isLabelMap({ key, value }: Entry, scope: Scope): boolean {
  if (scope.isExtension || value.type !== "mapping") return false;
  const kind = kindUnder(scope, key);
  if (kind) return kinds[kind]?.form === "labelled";
  return value.entries.length > 0 && value.entries.every(isWrittenAsLabel);
}

function isWrittenAsLabel({ value, keySpan, kindSpan }: Entry): boolean {
  return value.type === "mapping" && keySpan.start !== kindSpan.start;
}
