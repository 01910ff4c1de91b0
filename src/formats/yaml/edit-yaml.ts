import type { TextEdit } from "../../base/edit.ts";
import type { Change, NewValue } from "../../model/change.ts";
import type { Entry, Mapping, Sequence, SequenceItem, Tree, TreeNode } from "../../model/tree.ts";
import { columnOf, insertAt, lineEndOf, removeFromList } from "../edit-text.ts";
import { printYamlString } from "./print-yaml-scalar.ts";

type Primitive = string | number | boolean;

/** The edits of a YAML text that make a change, comments and layout around it kept. `tree` was read from YAML. */
export function editYaml(tree: Tree, change: Change): readonly TextEdit[] {
  const { text } = tree.source;
  switch (change.kind) {
    case "set-scalar":
      return [{ span: change.node.span, text: printPrimitive(change.value) }];
    case "set-entry":
      return [setEntry(text, change.entry, change.value)];
    case "insert-entry":
      return [insertEntry(text, change.into, change.key, change.value)];
    case "insert-item":
      return [insertItem(text, change.into, change.value)];
    case "rename-key":
      return [{ span: change.entry.keySpan, text: printYamlString(change.key) }];
    case "remove-entry":
      return [removeEntry(tree, change.from, change.entry)];
    case "remove-item":
      return [removeItem(text, change.from, change.item)];
  }
}

function setEntry(text: string, entry: Entry, value: NewValue): TextEdit {
  const isBlock = entry.value.type !== "scalar" && !isFlow(text, entry.value);
  if (!isBlock && isInline(value)) return { span: entry.value.span, text: printInline(value) };
  const colon = /^\s*:/.exec(text.slice(entry.keySpan.end))?.[0].length ?? 0;
  const indent = " ".repeat(columnOf(text, entry.keySpan.start));
  const span = { start: entry.keySpan.end + colon, end: entry.value.span.end };
  return { span, text: printBehindColon(value, indent, lineEndOf(text)) };
}

function insertEntry(text: string, into: Mapping, key: string, value: NewValue): TextEdit {
  const last = into.entries.at(-1);
  const lineEnd = lineEndOf(text);
  const name = printYamlString(key);
  if (isFlow(text, into)) {
    const printed = `${name}: ${printInline(value)}`;
    return last ? insertAt(last.span.end, `, ${printed}`) : insertAt(into.span.start + 1, ` ${printed} `);
  }
  const indent = " ".repeat(last ? columnOf(text, last.keySpan.start) : 0);
  const line = `${indent}${name}:${printBehindColon(value, indent, lineEnd)}`;
  const end = last ? endOfLastLine(text, last.span.end) : text.length;
  const needsEnd = end > 0 && text[end - 1] !== "\n";
  return insertAt(end, needsEnd ? `${lineEnd}${line}` : `${line}${lineEnd}`);
}

function insertItem(text: string, into: Sequence, value: Primitive): TextEdit {
  const last = into.items.at(-1);
  const printed = printPrimitive(value);
  if (isFlow(text, into)) {
    return last ? insertAt(last.value.span.end, `, ${printed}`) : insertAt(into.span.start + 1, printed);
  }
  if (!last) return insertAt(into.span.end, ` [${printed}]`);
  const dash = text.lastIndexOf("-", last.value.span.start - 1);
  const end = endOfLastLine(text, last.value.span.end);
  const line = `${" ".repeat(columnOf(text, dash))}- ${printed}`;
  const needsEnd = text[end - 1] !== "\n";
  return insertAt(end, needsEnd ? `${lineEndOf(text)}${line}` : `${line}${lineEndOf(text)}`);
}

function removeEntry(tree: Tree, from: Mapping, entry: Entry): TextEdit {
  const { text } = tree.source;
  if (isFlow(text, from)) return removeFromList(text, entry.span, insideOf(from));
  // A key without a value is null, which HML does not have.
  if (from.entries.length === 1 && from !== tree.root) return { span: entry.span, text: "{}" };
  const doc = entry.trivia?.doc?.span;
  return removeLines(text, doc ? Math.min(doc.start, entry.span.start) : entry.span.start, entry.span.end);
}

function removeItem(text: string, from: Sequence, item: SequenceItem): TextEdit {
  if (isFlow(text, from)) return removeFromList(text, item.value.span, insideOf(from));
  if (from.items.length === 1) return { span: from.span, text: "[]" };
  return removeLines(text, item.value.span.start, item.value.span.end);
}

/** Whole lines from that of `start` to that of `end`. */
function removeLines(text: string, start: number, end: number): TextEdit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const stop = endOfLastLine(text, end);
  const next =
    text[stop - 1] === "\n"
      ? stop
      : text.startsWith("\r\n", stop)
        ? stop + 2
        : Math.min(stop + 1, text.length);
  return { span: { start: from, end: next }, text: "" };
}

/** End of the line on which `offset` is the end of a value; a block literal ends behind its line end. */
function endOfLastLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === "\n") return offset;
  const found = text.slice(offset).search(/\r?\n/);
  return found < 0 ? text.length : offset + found;
}

function isFlow(text: string, node: TreeNode): boolean {
  const first = text[node.span.start];
  return node.type === "mapping" ? first === "{" : first === "[";
}

function insideOf({ span }: TreeNode) {
  return { start: span.start + 1, end: span.end - 1 };
}

function isInline(value: NewValue): boolean {
  return typeof value !== "object" || "length" in value;
}

function printPrimitive(value: Primitive): string {
  return typeof value === "string" ? printYamlString(value) : String(value);
}

/** On one line, as it may stand in `[ … ]` and `{ … }`. */
function printInline(value: NewValue): string {
  if (typeof value !== "object") return printPrimitive(value);
  if ("length" in value) return `[${value.map(printPrimitive).join(", ")}]`;
  if (value.entries.length === 0) return "{}";
  return `{ ${value.entries.map(([key, one]) => `${printYamlString(key)}: ${printInline(one)}`).join(", ")} }`;
}

function printBehindColon(value: NewValue, indent: string, lineEnd: string): string {
  if (typeof value !== "object" || "length" in value || value.entries.length === 0)
    return ` ${printInline(value)}`;
  const inner = `${indent}  `;
  const lines = value.entries.map(
    ([key, one]) => `${inner}${printYamlString(key)}:${printBehindColon(one, inner, lineEnd)}`,
  );
  return lineEnd + lines.join(lineEnd);
}
