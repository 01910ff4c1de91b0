import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../conformance/arbitrary/arbitrary-document.ts";
import { anyText } from "../../conformance/arbitrary/arbitrary-text.ts";
import { describeTree } from "../../conformance/arbitrary/describe-tree.ts";
import { applyEdits, type TextEdit } from "../base/edit.ts";
import type { Outcome } from "../base/outcome.ts";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Change, NewValue } from "../model/change.ts";
import type { WriteResult } from "../model/loss.ts";
import type { Entry, Mapping, Sequence, SequenceItem, Tree, TreeNode } from "../model/tree.ts";
import { editJson } from "./json/edit-json.ts";
import { readJson } from "./json/read-json.ts";
import { writeJson } from "./json/write-json.ts";
import { newScalarNode, newTreeEntry, newTreeNode } from "./new-tree-node.ts";
import { itemShapeOf, rootShape, type Shape, shapeOf } from "./shape.ts";
import { editXml } from "./xml/edit-xml.ts";
import { readXml } from "./xml/read-xml.ts";
import { writeXml } from "./xml/write-xml.ts";
import { editYaml } from "./yaml/edit-yaml.ts";
import { readYaml } from "./yaml/read-yaml.ts";
import { writeYaml } from "./yaml/write-yaml.ts";

interface Format {
  readonly read: (source: Source) => Outcome<Tree, Diagnostic>;
  readonly write: (tree: Tree) => WriteResult;
  readonly edit: (tree: Tree, change: Change) => readonly TextEdit[];
}

const formats: Readonly<Record<string, Format>> = {
  yaml: { read: readYaml, write: writeYaml, edit: editYaml },
  json: { read: readJson, write: writeJson, edit: editJson },
  xml: { read: readXml, write: writeXml, edit: editXml },
};

/** The tree as it should be after a change; `undefined` parts are taken out. */
function applyChange(node: TreeNode, change: Change): TreeNode {
  if (node.type === "scalar")
    return change.kind === "set-scalar" && change.node === node ? newScalarNode(change.value) : node;
  if (node.type === "sequence") return changeSequence(node, change);
  const entries = node.entries
    .filter((entry) => !(change.kind === "remove-entry" && change.entry === entry))
    .map((entry) => changeEntry(entry, change));
  if (change.kind === "order-entries" && change.entries.every((entry) => node.entries.includes(entry)))
    return { ...node, entries: change.entries };
  if (change.kind === "insert-entry" && change.into === node)
    entries.push(newTreeEntry(change.key, change.value));
  return { ...node, entries };
}

function changeEntry(entry: Entry, change: Change): Entry {
  if (change.kind === "set-entry" && change.entry === entry)
    return { ...entry, value: newTreeNode(change.value) };
  const value = applyChange(entry.value, change);
  return change.kind === "rename-key" && change.entry === entry
    ? { ...entry, value, key: change.key }
    : { ...entry, value };
}

function changeSequence(node: Sequence, change: Change): Sequence {
  const items = node.items
    .filter((item) => !(change.kind === "remove-item" && change.item === item))
    .map((item): SequenceItem => ({ ...item, value: applyChange(item.value, change) }));
  if (change.kind === "insert-item" && change.into === node)
    items.push({ value: newScalarNode(change.value), trivia: undefined });
  return { ...node, items };
}

/** Changes that a document can take, each with a new text where it needs one. */
function listChanges(tree: Tree, text: string): readonly Change[] {
  const changes: Change[] = [];
  visit(tree.root, rootShape, [], (node, shape, path) => {
    const isText = shape.is === "open" || (shape.is === "property" && shape.property.type === "string");
    if (node.type === "scalar" && isText) changes.push({ kind: "set-scalar", node, value: text });
    if (node.type === "sequence") {
      if (isText) changes.push({ kind: "insert-item", into: node, value: text });
      for (const item of node.items) changes.push({ kind: "remove-item", from: node, item });
    }
    if (node.type === "mapping") changes.push(...changesOf(node, shape, path, text));
  });
  return changes;
}

function changesOf(node: Mapping, shape: Shape, path: readonly string[], text: string): readonly Change[] {
  const changes: Change[] = [];
  const insert = (key: string, value: NewValue) => {
    if (!node.entries.some((entry) => entry.key === key))
      changes.push({ kind: "insert-entry", into: node, path, key, value });
  };
  if (shape.is === "labels") {
    insert("added", { entries: [] });
    if (node.entries.length > 1) changes.push({ kind: "order-entries", entries: node.entries.toReversed() });
  }
  if (shape.is === "block" && shape.kind === "model") {
    insert("title", text);
    insert("privacy", {
      entries: [
        ["level", "public"],
        ["category", ["health"]],
      ],
    });
  }
  if (shape.is === "open") {
    insert("added", text);
    insert("added-list", [text, 1, true]);
    insert("added-block", {
      entries: [
        ["a", text],
        ["b", { entries: [["c", 1]] }],
      ],
    });
  }
  for (const entry of node.entries) {
    if (node.entries[0]?.key === "hml" && (entry.key === "hml" || entry.key === "import")) continue;
    changes.push({ kind: "remove-entry", from: node, entry });
    if (shape.is === "labels" || shape.is === "open")
      changes.push({ kind: "rename-key", entry, key: "renamed" });
    if (shape.is !== "open") continue;
    changes.push({ kind: "set-entry", entry, value: text });
    changes.push({ kind: "set-entry", entry, value: [text, "b"] });
    changes.push({ kind: "set-entry", entry, value: { entries: [["a", text]] } });
  }
  return changes;
}

function visit(
  node: TreeNode,
  shape: Shape,
  path: readonly string[],
  see: (node: TreeNode, shape: Shape, path: readonly string[]) => void,
): void {
  see(node, shape, path);
  if (node.type === "mapping")
    for (const entry of node.entries)
      visit(entry.value, shapeOf(shape, entry.key), [...path, entry.key], see);
  if (node.type === "sequence")
    for (const [i, { value }] of node.items.entries())
      visit(value, itemShapeOf(shape), [...path, String(i)], see);
}

describe("an edited text reads as the changed tree", () => {
  for (const [id, { read, write, edit }] of Object.entries(formats)) {
    test(id, () => {
      const document = arbitraryDocument({ beyondHmlText: true });
      fc.assert(
        fc.property(document, anyText, fc.nat(), (generated, text, pick) => {
          const tree = read(new Source("a", write(generated).text)).value;
          const changes = listChanges(tree, text);
          const change = changes[pick % changes.length];
          fc.pre(change !== undefined);
          if (!change) return;
          const edited = applyEdits(tree.source.text, edit(tree, change));
          const { value, diagnostics } = read(new Source("a", edited));
          const context = `${JSON.stringify({ kind: change.kind })}\n${tree.source.text}\n→\n${edited}`;
          expect(
            diagnostics.map((one) => one.message),
            context,
          ).toEqual([]);
          const expected = { ...tree, root: applyChange(tree.root, change) as Mapping };
          // What is taken away or replaced takes its comments along.
          const comments = !/^(?:remove|set-entry)/.test(change.kind);
          expect(describeTree(value, { comments }), context).toEqual(describeTree(expected, { comments }));
        }),
        { numRuns: 100, seed: 20261123 },
      );
    });
  }
});
