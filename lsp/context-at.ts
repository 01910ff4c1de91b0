import type { Entry, Mapping, Tree, TreeNode } from "../src/model/tree.ts";
import { type KindId, kinds, lookupKind } from "../src/model/vocabulary/vocabulary.ts";

/** One entry on the way from the root to a place. */
export interface Step {
  readonly entry: Entry;
  /** Kind of the block that the entry holds, or of the map of labelled blocks; absent for properties. */
  readonly kind: KindId | undefined;
  /** `kind`: names a kind; `label`: names a labelled block; `property`: names a property. */
  readonly role: "kind" | "label" | "property";
}

/** What stands at an offset of a tree. */
export interface TreeContext {
  /** Entries from the root down to the innermost one around the offset. */
  readonly steps: readonly Step[];
  /** The innermost block around the offset and its kind. */
  readonly block: Mapping;
  readonly blockKind: KindId;
  /** Where in the last step the offset is. */
  readonly part: "key" | "value" | "between";
  /** The scalar under the offset, an item of a list included. */
  readonly scalar: Extract<TreeNode, { type: "scalar" }> | undefined;
}

/** Finds the innermost entry around `offset`; the end of a span belongs to it, so that a caret behind a word is in it. */
export function contextAt(tree: Tree, offset: number): TreeContext {
  const steps: Step[] = [];
  let block = tree.root;
  let blockKind: KindId = "root";
  let mapping = tree.root;
  let pendingKind: KindId | undefined;
  for (;;) {
    const entry = entryAround(mapping, offset);
    if (!entry) break;
    const step = describeStep(entry, blockKind, pendingKind);
    steps.push(step);
    const value = entry.value;
    if (value.type !== "mapping" || offset < value.span.start || offset > value.span.end) {
      return { steps, block, blockKind, part: partOf(entry, offset), scalar: scalarAt(value, offset) };
    }
    mapping = value;
    if (step.role === "kind" && step.kind && kinds[step.kind]?.form === "labelled") pendingKind = step.kind;
    else {
      pendingKind = undefined;
      block = value;
      blockKind = step.kind ?? blockKind;
    }
  }
  return { steps, block, blockKind, part: "between", scalar: undefined };
}

function describeStep(entry: Entry, parent: KindId, pending: KindId | undefined): Step {
  if (pending) return { entry, kind: pending, role: "label" };
  const kind = lookupKind(parent, entry.key);
  return { entry, kind, role: kind ? "kind" : "property" };
}

function entryAround(mapping: Mapping, offset: number): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of mapping.entries) {
    if (entry.span.start <= offset && offset <= entry.span.end) best = entry;
    else if (groupHolds(entry, offset)) best = entry;
  }
  return best;
}

/** Blocks of one kind may stand apart in the text; the entry that groups them then spans only the first. */
function groupHolds(entry: Entry, offset: number): boolean {
  if (entry.value.type !== "mapping") return false;
  return entry.value.entries.some((inner) => inner.span.start <= offset && offset <= inner.span.end);
}

function partOf(entry: Entry, offset: number): TreeContext["part"] {
  const holds = (span: { start: number; end: number }) => span.start <= offset && offset <= span.end;
  if (holds(entry.keySpan) || holds(entry.kindSpan)) return "key";
  return holds(entry.value.span) ? "value" : "between";
}

function scalarAt(node: TreeNode, offset: number): TreeContext["scalar"] {
  if (offset < node.span.start || offset > node.span.end) return undefined;
  if (node.type === "scalar") return node;
  if (node.type === "mapping") return undefined;
  for (const item of node.items) {
    const found = scalarAt(item.value, offset);
    if (found) return found;
  }
  return undefined;
}
