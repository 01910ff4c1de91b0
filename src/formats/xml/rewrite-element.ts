import type { TextEdit } from "../../base/edit.ts";
import type { Change } from "../../model/change.ts";
import type { Entry, Mapping, Sequence, Tree, TreeNode } from "../../model/tree.ts";
import { type Located, locate } from "../locate.ts";
import { newScalarNode, newTreeEntry, newTreeNode } from "../new-tree-node.ts";
import { indentAt, joinLines } from "../text-layout.ts";
import { XmlPrinter } from "./write-xml.ts";

/** A change of what a block or list of an extension holds. */
export type OpenChange = Exclude<Change, { kind: "set-scalar" }>;

/**
 * The edit that prints the element around a changed block or list of an extension anew: there the members of an element
 * say whether it is a list or a block, so that one member more or less changes how the others are written.
 */
export function rewriteElement(
  tree: Tree,
  container: Mapping | Sequence,
  changed: Mapping | Sequence,
): readonly TextEdit[] {
  const { text } = tree.source;
  const found = locate(tree, container);
  if (!found?.entry) return [];
  const { entry } = found;
  const value = replaceNode(entry.value, container, changed);
  const at = locate(tree, entry);
  if (!at) return [];
  const made = withoutOutside(entry, value);
  const lines = printEntry(made, at, tree, indentAt(text, entry.span.start));
  return [{ span: entry.span, text: joinLines(lines, text).trimStart() }];
}

/** Comments before and behind the element stay in the text; those within it are printed anew. */
function withoutOutside(entry: Entry, value: TreeNode): Entry {
  const { trivia, span } = entry;
  if (!trivia) return { ...entry, value };
  const after = trivia.after && trivia.after.span.start < span.end ? trivia.after : undefined;
  const before = trivia.before.filter((comment) => comment.span.start >= span.start);
  return { ...entry, value, trivia: { ...trivia, before, after } };
}

function printEntry(entry: Entry, at: Located, tree: Tree, indent: string): readonly string[] {
  const printer = new XmlPrinter();
  const place = { shape: at.parentShape, path: [], losses: [] };
  if (at.parentShape.is !== "labels") {
    printer.printEntry({ entry, value: entry.value, shape: at.shape }, place, indent);
    return printer.lines;
  }
  const labels = at.parent && locate(tree, at.parent);
  if (!labels?.entry || !at.parent) return [];
  const kind = { ...labels.entry, trivia: undefined };
  const value: Mapping = { ...at.parent, entries: [entry], dangling: [] };
  const outer = { shape: labels.parentShape, path: [], losses: [] };
  printer.printEntry({ entry: kind, value, shape: labels.shape }, outer, indent);
  return printer.lines;
}

function replaceNode(node: TreeNode, from: TreeNode, to: TreeNode): TreeNode {
  if (node === from) return to;
  if (node.type === "scalar") return node;
  if (node.type === "sequence") {
    const items = node.items.map((item) => ({ ...item, value: replaceNode(item.value, from, to) }));
    return { ...node, items };
  }
  const entries = node.entries.map((entry) => ({ ...entry, value: replaceNode(entry.value, from, to) }));
  return { ...node, entries };
}

/** The block or list that a change is about, as it is and as it becomes. */
export function containerOf(
  tree: Tree,
  change: OpenChange,
): readonly [before: Mapping | Sequence, after: Mapping | Sequence] | undefined {
  switch (change.kind) {
    case "insert-entry": {
      const { into } = change;
      return [into, { ...into, entries: [...into.entries, newTreeEntry(change.key, change.value)] }];
    }
    case "remove-entry": {
      const { from } = change;
      return [from, { ...from, entries: from.entries.filter((entry) => entry !== change.entry) }];
    }
    case "insert-item": {
      const { into } = change;
      const item = { value: newScalarNode(change.value), trivia: undefined };
      return [into, { ...into, items: [...into.items, item] }];
    }
    case "remove-item": {
      const { from } = change;
      return [from, { ...from, items: from.items.filter((item) => item !== change.item) }];
    }
    case "rename-key":
      return changeEntry(tree, change.entry, { ...change.entry, key: change.key });
    case "set-entry":
      return changeEntry(tree, change.entry, { ...change.entry, value: newTreeNode(change.value) });
  }
}

function changeEntry(tree: Tree, entry: Entry, changed: Entry): readonly [Mapping, Mapping] | undefined {
  const parent = locate(tree, entry)?.parent;
  if (!parent) return undefined;
  return [parent, { ...parent, entries: parent.entries.map((one) => (one === entry ? changed : one)) }];
}
