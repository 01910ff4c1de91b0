import { quoteText } from "../../grammar/quote-text.ts";
import { endOfLine, indentationAt } from "../../grammar/scan-text.ts";
import type { TextEdit } from "../base/edit.ts";
import type { Change, NewValue } from "../model/change.ts";
import { exchangeEntries } from "../model/exchange-entries.ts";
import type { Entry, Scalar, Sequence, Tree } from "../model/tree.ts";
import { insertEntry, lineEnd } from "./insert-entry.ts";
import { isName } from "./is-name.ts";
import { isLabelMap, locateNode, type NodeLocation, type TreePart } from "./locate-node.ts";
import { newScalar } from "./new-node.ts";
import { printScalar } from "./print-scalar.ts";
import { printStatement } from "./print-statement.ts";
import { importKeyword, removeEntry, removeItem } from "./remove-statement.ts";
import { rootScope } from "./scope.ts";

/** The edits of HML text that make a change, with comments and layout around it kept. `tree` was read from HML text. */
export function editHml(tree: Tree, change: Change): readonly TextEdit[] {
  switch (change.kind) {
    case "set-scalar":
      return [{ span: change.node.span, text: printAt(tree, change.node, change.value) }];
    case "set-entry":
      return setEntry(tree, change.entry, change.value);
    case "insert-entry":
      return insertEntry(tree, change);
    case "insert-item":
      return [insertItem(tree, change.into, change.value)];
    case "rename-key":
      return renameKey(tree, change.entry, change.key);
    case "order-entries":
      return exchangeEntries(tree.source.text, change.entries);
    case "remove-entry":
      return removeEntry(tree, change.entry);
    case "remove-item":
      return [removeItem(tree, change.item)];
  }
}

/** The spelling of a value in the place of `part`. */
function printAt(tree: Tree, part: TreePart, value: Scalar["text"] | number | boolean): string {
  const { scope, key } = locateNode(tree, part) ?? { scope: rootScope, key: "" };
  return printScalar(newScalar(value), scope, key);
}

function setEntry(tree: Tree, entry: Entry, value: NewValue): readonly TextEdit[] {
  const place = locateNode(tree, entry);
  if (!place) return [];
  const isScalar = typeof value !== "object" && entry.value.type === "scalar";
  if (isScalar) return [{ span: entry.value.span, text: printAt(tree, entry, value) }];
  const isLabels = place.labelOf === undefined && isLabelMap(entry, place.around);
  if (!isLabels || entry.value.type !== "mapping") return [replaceStatement(tree, place, entry, value)];
  const [first, ...others] = entry.value.entries;
  if (!first) return [];
  const removed = others.flatMap((other) => removeEntry(tree, other));
  return [replaceStatement(tree, { ...place, entry: first }, entry, value), ...removed];
}

/** Prints `value` as the statement of `named` in the place of the one at `place`. */
function replaceStatement(tree: Tree, place: NodeLocation, named: Entry, value: NewValue): TextEdit {
  const { text } = tree.source;
  const { labelOf, around, entry } = place;
  const indent = " ".repeat(indentationAt(text, entry.span.start));
  const statement = labelOf
    ? { key: labelOf, value: { entries: [[named.key, value]] } as const, scope: around }
    : { key: named.key, value, scope: around };
  return { span: entry.span, text: printStatement(statement, indent).join(lineEnd(text)) };
}

function insertItem(tree: Tree, into: Sequence, value: string | number | boolean): TextEdit {
  const { text } = tree.source;
  const last = into.items.at(-1)?.value;
  const printed = printAt(tree, into, value);
  if (!last) return insertAt(into.span.start + 1, printed);
  const keyword = importKeyword(text, last.span);
  if (keyword !== undefined) {
    const indent = " ".repeat(indentationAt(text, keyword));
    const end = endOfLine(text, last.span.end);
    return insertAt(end, `${lineEnd(text)}${indent}import ${quoteText(String(value))}`);
  }
  const isBroken = /[\r\n]/.test(text.slice(last.span.end, into.span.end));
  const hasComma = /^[ \t]*,/.test(text.slice(last.span.end, into.span.end));
  if (!isBroken) return insertAt(last.span.end, `, ${printed}`);
  const indent = " ".repeat(indentationAt(text, last.span.start));
  if (!hasComma) return insertAt(last.span.end, `,${lineEnd(text)}${indent}${printed}`);
  return insertAt(endOfLine(text, last.span.end), `${lineEnd(text)}${indent}${printed}`);
}

function insertAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** Renames a property, a kind (at each of its blocks) or a label. */
function renameKey(tree: Tree, entry: Entry, key: string): readonly TextEdit[] {
  const place = locateNode(tree, entry);
  if (place?.labelOf !== undefined)
    return [{ span: entry.keySpan, text: isName(key) ? key : quoteText(key) }];
  const isLabels = place && isLabelMap(entry, place.around) && entry.value.type === "mapping";
  const spans =
    isLabels && entry.value.type === "mapping" ? entry.value.entries.map((label) => label.kindSpan) : [];
  return (spans.length > 0 ? spans : [entry.keySpan]).map((span) => ({ span, text: key }));
}
