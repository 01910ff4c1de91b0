import type { TextEdit } from "../../base/edit.ts";
import type { Span } from "../../base/span.ts";
import type { Change, NewValue } from "../../model/change.ts";
import { exchangeEntries } from "../../model/exchange-entries.ts";
import type {
  Comment,
  Entry,
  Mapping,
  Sequence,
  SequenceItem,
  Tree,
  TreeNode,
  Trivia,
} from "../../model/tree.ts";
import { longForm, scalarData, type WritePlace } from "../canonical-entries.ts";
import { listTrivia } from "../comment-lines.ts";
import { locate } from "../locate.ts";
import { newTreeEntry, newTreeNode } from "../new-tree-node.ts";
import { itemShapeOf, openShape, type Shape, shapeOf } from "../shape.ts";
import {
  endOfLine,
  entryBefore,
  isLineStart,
  joinLines,
  lineEndOf,
  removeMember,
  startOfLine,
  wholeLines,
} from "../text-layout.ts";
import { printYamlString, quoteYaml } from "./print-yaml-scalar.ts";
import { YamlPrinter } from "./write-yaml.ts";

/** The edits that make a change in a YAML text; the layout and the comments around it are kept. */
export function editYaml(tree: Tree, change: Change): readonly TextEdit[] {
  const { text } = tree.source;
  switch (change.kind) {
    case "set-scalar":
      return [{ span: change.node.span, text: printLike(text, change.node.span, change.value) }];
    case "set-entry":
      return setEntry(tree, change.entry, change.value);
    case "insert-entry":
      return insertEntry(tree, change.into, newTreeEntry(change.key, change.value));
    case "insert-item":
      return insertItem(tree, change.into, change.value);
    case "rename-key":
      return [{ span: change.entry.keySpan, text: printLike(text, change.entry.keySpan, change.key) }];
    case "order-entries":
      return exchangeEntries(tree.source.text, change.entries);
    case "remove-entry":
      return removeEntry(tree, change.from, change.entry);
    case "remove-item":
      return removeItem(tree, change.from, change.item);
  }
}

/** A scalar in quotes where the one before it had some. */
function printLike(text: string, span: Span, value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  return text[span.start] === '"' || text[span.start] === "'" ? quoteYaml(value) : printYamlString(value);
}

function placeOf(shape: Shape): WritePlace {
  return { shape, path: [], losses: [] };
}

function isFlow(text: string, node: Mapping | Sequence): boolean {
  const open = text[node.span.start];
  return open === "{" || open === "[";
}

/** A value on one line, in the style that stands anywhere. */
function printFlow(node: TreeNode, shape: Shape): string {
  if (node.type === "scalar") {
    const { type, text } = scalarData(node, shape);
    return type === "string" ? printYamlString(text) : text;
  }
  if (node.type === "sequence") {
    const inner = itemShapeOf(shape);
    return `[${node.items.map(({ value }) => printFlow(value, inner)).join(", ")}]`;
  }
  if (node.entries.length === 0) return "{}";
  const members = node.entries.map(({ key, value }) => {
    const inner = shapeOf(shape, key);
    return `${printYamlString(key)}: ${printFlow(longForm(value, inner), inner)}`;
  });
  return `{ ${members.join(", ")} }`;
}

function setEntry(tree: Tree, entry: Entry, value: NewValue): TextEdit[] {
  const { text } = tree.source;
  if (typeof value !== "object" && entry.value.type === "scalar")
    return [{ span: entry.value.span, text: printLike(text, entry.value.span, value) }];
  const shape = locate(tree, entry)?.shape ?? openShape;
  const printed = printFlow(newTreeNode(value), shape);
  const colon = text.indexOf(":", entry.keySpan.end);
  const { start, end } = entry.value.span;
  const isClear = colon >= 0 && text.slice(colon + 1, start).trim() === "";
  return isClear
    ? [{ span: { start: colon + 1, end }, text: ` ${printed}` }]
    : [{ span: { start, end }, text: printed }];
}

function insertEntry(tree: Tree, into: Mapping, entry: Entry): TextEdit[] {
  const { text } = tree.source;
  const parent = locate(tree, into)?.shape ?? openShape;
  const shape = shapeOf(parent, entry.key);
  const first = into.entries[0];
  const before = entryBefore(into, parent, entry.key);
  if (isFlow(text, into)) {
    const printed = `${printYamlString(entry.key)}: ${printFlow(longForm(entry.value, shape), shape)}`;
    if (before) return insertAt(before.span.end, `, ${printed}`);
    if (first) return insertAt(first.span.start, `${printed}, `);
    return [{ span: into.span, text: `{ ${printed} }` }];
  }
  const indent = first ? indentOfKey(text, first) : "";
  const lines = printLines(entry, shape, indent);
  if (!first) return insertAt(text.length, `${joinLines([...lines, ""], text)}`);
  if (!before) return insertAt(first.keySpan.start, joinLines([...lines, indent], text).slice(indent.length));
  const at = endOfLine(text, endOfEntry(text, before));
  return insertAt(at, lineEndOf(text) + joinLines(lines, text));
}

/** End of a statement with the comments behind it and in it. */
function endOfEntry(text: string, { value, span, trivia }: Entry): number {
  return Math.max(span.end, trivia?.after?.span.end ?? 0, endOfValue(text, value));
}

function endOfValue(text: string, value: TreeNode): number {
  if (value.type === "scalar") return endOfScalar(text, value.span);
  const last = value.dangling.at(-1)?.span.end ?? 0;
  if (value.type === "sequence") {
    const item = value.items.at(-1);
    const end = item ? Math.max(endOfValue(text, item.value), item.trivia?.after?.span.end ?? 0) : 0;
    return Math.max(value.span.end, last, end);
  }
  const entry = value.entries.at(-1);
  return Math.max(value.span.end, last, entry ? endOfEntry(text, entry) : 0);
}

/** A block scalar that keeps its last line ends (`|+`) goes on to the next line that is not blank. */
function endOfScalar(text: string, span: Span): number {
  if (!/^[|>][0-9]?\+/.test(text.slice(span.start, span.start + 3))) return span.end;
  const blank = /^(?:[ \t]*\r?\n)*(?=[ \t]*\r?\n)/.exec(text.slice(endOfLine(text, span.end)));
  return endOfLine(text, span.end) + (blank?.[0].length ?? 0);
}

/** Column of a key: also of one behind `- ` or `? `. */
function indentOfKey(text: string, entry: Entry): string {
  const start = startOfLine(text, entry.keySpan.start);
  return " ".repeat(entry.keySpan.start - start);
}

function printLines(entry: Entry, shape: Shape, indent: string): readonly string[] {
  const printer = new YamlPrinter();
  printer.printEntry(entry, longForm(entry.value, shape), placeOf(shape), indent);
  return printer.lines;
}

function insertAt(offset: number, text: string): TextEdit[] {
  return [{ span: { start: offset, end: offset }, text }];
}

function insertItem(tree: Tree, into: Sequence, value: string | number | boolean): TextEdit[] {
  const { text } = tree.source;
  const printed = typeof value === "string" ? printYamlString(value) : String(value);
  const last = into.items.at(-1);
  if (!last) return [{ span: into.span, text: `[${printed}]` }];
  if (isFlow(text, into)) return insertAt(last.value.span.end, `, ${printed}`);
  const indent = " ".repeat(into.span.start - startOfLine(text, into.span.start));
  const end = Math.max(endOfValue(text, last.value), last.trivia?.after?.span.end ?? 0);
  return insertAt(endOfLine(text, end), `${lineEndOf(text)}${indent}- ${printed}`);
}

/** A statement with its comments, from the first line of them to the end of the last. */
function withTrivia(text: string, span: Span, trivia: Trivia | undefined): Span {
  const comments: readonly Comment[] = listTrivia(trivia).filter(
    (comment) => isLineStart(text, comment.span.start) || comment.span.start > span.start,
  );
  const start = Math.min(span.start, ...comments.map((comment) => comment.span.start));
  const end = Math.max(span.end, ...comments.map((comment) => comment.span.end));
  return { start, end };
}

function removeEntry(tree: Tree, from: Mapping, entry: Entry): TextEdit[] {
  const { text } = tree.source;
  const spans = from.entries.map((one) => one.span);
  if (isFlow(text, from)) return removeMember(spans, from.entries.indexOf(entry));
  const whole = wholeLines(text, withTrivia(text, entry.span, entry.trivia));
  if (from.entries.length > 1 || from === tree.root) return [{ span: whole, text: "" }];
  // A key without anything behind it would be null.
  return [{ span: from.span, text: "{}" }];
}

/** The dash of the item whose value begins at `start`: comments may stand between the two, and dashes in them. */
function dashBefore(text: string, start: number): number {
  let line = startOfLine(text, start);
  let before = text.slice(line, start);
  while (line > 0 && /^\s*(?:#.*)?$/.test(before)) {
    const end = line - 1;
    line = startOfLine(text, end);
    before = text.slice(line, end);
  }
  return line + before.replace(/(?<=\s)#.*$/, "").lastIndexOf("-");
}

function removeItem(tree: Tree, from: Sequence, item: SequenceItem): TextEdit[] {
  const { text } = tree.source;
  const index = from.items.indexOf(item);
  if (isFlow(text, from))
    return removeMember(
      from.items.map((one) => one.value.span),
      index,
    );
  if (from.items.length === 1) return [{ span: from.span, text: "[]" }];
  const span = { start: dashBefore(text, item.value.span.start), end: item.value.span.end };
  return [{ span: wholeLines(text, withTrivia(text, span, item.trivia)), text: "" }];
}
