import type { TextEdit } from "../../base/edit.ts";
import type { Change } from "../../model/change.ts";
import { exchangeEntries } from "../../model/exchange-entries.ts";
import type { Entry, Mapping, Sequence, Tree } from "../../model/tree.ts";
import type { WritePlace } from "../canonical-entries.ts";
import { locate } from "../locate.ts";
import { newTreeEntry, newTreeNode } from "../new-tree-node.ts";
import { openShape, type Shape, shapeOf } from "../shape.ts";
import { entryBefore, indentAt, isLineStart, lineEndOf, removeMember } from "../text-layout.ts";
import { printJsonNode } from "./write-json.ts";

/** The edits that make a change in a JSON text; the layout around it is kept. */
export function editJson(tree: Tree, change: Change): readonly TextEdit[] {
  switch (change.kind) {
    case "set-scalar":
      return [{ span: change.node.span, text: JSON.stringify(change.value) }];
    case "set-entry":
      return setEntry(tree, change.entry, change.value);
    case "insert-entry":
      return insertEntry(tree, change.into, newTreeEntry(change.key, change.value));
    case "insert-item":
      return insertItem(tree, change.into, JSON.stringify(change.value));
    case "rename-key":
      return [{ span: change.entry.keySpan, text: JSON.stringify(change.key) }];
    case "order-entries":
      return exchangeEntries(tree.source.text, change.entries);
    case "remove-entry": {
      const { entries } = change.from;
      return removeMember(
        entries.map((entry) => entry.span),
        entries.indexOf(change.entry),
      );
    }
    case "remove-item": {
      const { items } = change.from;
      return removeMember(
        items.map((item) => item.value.span),
        items.indexOf(change.item),
      );
    }
  }
}

function placeOf(shape: Shape): WritePlace {
  return { shape, path: [], losses: [] };
}

function setEntry(tree: Tree, entry: Entry, value: Parameters<typeof newTreeNode>[0]): TextEdit[] {
  const { text } = tree.source;
  const place = placeOf(locate(tree, entry)?.shape ?? openShape);
  const printed = printJsonNode(newTreeNode(value), place, indentAt(text, entry.keySpan.start));
  return [{ span: entry.value.span, text: withLineEnds(printed, text) }];
}

function insertEntry(tree: Tree, into: Mapping, entry: Entry): TextEdit[] {
  const { text } = tree.source;
  const parent = locate(tree, into)?.shape ?? openShape;
  const shape = shapeOf(parent, entry.key);
  const print = (indent: string) =>
    `${JSON.stringify(entry.key)}: ${printJsonNode(entry.value, placeOf(shape), indent)}`;
  const first = into.entries[0];
  if (!first) {
    const outer = indentAt(text, into.span.start);
    const inner = `${outer}  `;
    const printed = `{\n${inner}${print(inner)}\n${outer}}`;
    return [{ span: into.span, text: withLineEnds(printed, text) }];
  }
  const isBroken = isLineStart(text, first.span.start);
  const indent = indentAt(text, first.span.start);
  const gap = isBroken ? `\n${indent}` : " ";
  const printed = print(isBroken ? indent : `${indent}  `);
  const before = entryBefore(into, parent, entry.key);
  const at = before ? before.span.end : first.span.start;
  const inserted = before ? `,${gap}${printed}` : `${printed},${gap}`;
  return [{ span: { start: at, end: at }, text: withLineEnds(inserted, text) }];
}

function insertItem(tree: Tree, into: Sequence, printed: string): TextEdit[] {
  const { text } = tree.source;
  const last = into.items.at(-1)?.value.span;
  if (!last) return [{ span: into.span, text: `[${printed}]` }];
  const gap = isLineStart(text, last.start) ? `${lineEndOf(text)}${indentAt(text, last.start)}` : " ";
  return [{ span: { start: last.end, end: last.end }, text: `,${gap}${printed}` }];
}

function withLineEnds(printed: string, text: string): string {
  return printed.replaceAll("\n", lineEndOf(text));
}
