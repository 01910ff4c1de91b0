import type { TextEdit } from "../../base/edit.ts";
import type { Span } from "../../base/span.ts";
import type { Change, NewValue } from "../../model/change.ts";
import { exchangeEntries } from "../../model/exchange-entries.ts";
import type { Entry, Mapping, Scalar, Sequence, SequenceItem, Tree } from "../../model/tree.ts";
import { longForm } from "../canonical-entries.ts";
import { listTrivia } from "../comment-lines.ts";
import { type Located, locate } from "../locate.ts";
import { newTreeEntry } from "../new-tree-node.ts";
import { isOpen, openShape, rootShape, type Shape, shapeOf } from "../shape.ts";
import { entryBefore, indentAt, isLineStart, joinLines, lineEndOf, wholeLines } from "../text-layout.ts";
import { printAttributeValue, printElementText, printOpenString, printOpenText } from "./print-xml-text.ts";
import { containerOf, rewriteElement } from "./rewrite-element.ts";
import { isAttribute, XmlPrinter } from "./write-xml.ts";

/** The edits that make a change in an XML text; the layout and the comments around it are kept. */
export function editXml(tree: Tree, change: Change): readonly TextEdit[] {
  if (change.kind === "set-scalar") return setScalar(tree, change.node, change.value);
  if (change.kind === "order-entries") return exchangeEntries(tree.source.text, change.entries);
  const inside = containerOf(tree, change);
  if (inside && isOpen(locate(tree, inside[0])?.shape ?? rootShape)) return rewriteElement(tree, ...inside);
  switch (change.kind) {
    case "set-entry":
      return setEntry(tree, change.entry, change.value);
    case "insert-entry":
      return insertEntry(tree, change.into, newTreeEntry(change.key, change.value));
    case "insert-item":
      return insertItem(tree, change.into, change.value);
    case "rename-key":
      return renameKey(tree.source.text, change.entry, change.key);
    case "remove-entry":
      return removeEntry(tree.source.text, change.entry);
    case "remove-item":
      return removeItem(tree.source.text, change.item);
  }
}

/** Whether a value stands in quotes behind an equals sign. */
function isAttributeValue(text: string, span: Span): boolean {
  return (
    /["']/.test(text[span.start] ?? "") && /=\s*$/.test(text.slice(Math.max(0, span.start - 50), span.start))
  );
}

function setScalar(tree: Tree, node: Scalar, value: string | number | boolean): TextEdit[] {
  const { text } = tree.source;
  const open = isOpen(locate(tree, node)?.shape ?? openShape) && typeof value === "string";
  const isQuoted = isAttributeValue(text, node.span);
  const written = String(value);
  const printed = isQuoted
    ? printAttributeValue(open ? printOpenString(written) : written)
    : printElementText(open ? printOpenText(written) : written);
  return [{ span: node.span, text: printed }];
}

function setEntry(tree: Tree, entry: Entry, value: NewValue): TextEdit[] {
  const { text } = tree.source;
  if (entry.value.type === "scalar" && typeof value !== "object") return setScalar(tree, entry.value, value);
  const found = locate(tree, entry);
  if (!found?.parent) return [];
  const made = { ...newTreeEntry(entry.key, value), trivia: undefined };
  const isElement = !isAttributeEntry(text, entry) && !isAttributeOf(made, found.shape);
  if (isElement) {
    const lines = printElement(made, found, indentAt(text, entry.span.start));
    return [{ span: entry.span, text: joinLines(lines, text).trimStart() }];
  }
  return [...removeEntry(text, entry), ...insertEntry(tree, found.parent, made, entry)];
}

function isAttributeEntry(text: string, entry: Entry): boolean {
  return entry.value.type === "scalar" && isAttributeValue(text, entry.value.span);
}

function isAttributeOf(entry: Entry, shape: Shape): boolean {
  return isAttribute({ entry, value: longForm(entry.value, shape), shape });
}

function printElement(
  entry: Entry,
  at: Pick<Located, "shape" | "parentShape">,
  indent: string,
): readonly string[] {
  const printer = new XmlPrinter();
  const value = longForm(entry.value, at.shape);
  const place = { shape: at.parentShape, path: [], losses: [] };
  printer.printEntry({ entry, value, shape: at.shape }, place, indent);
  return printer.lines;
}

/** `leaving`: an entry that another edit takes away. */
function insertEntry(tree: Tree, into: Mapping, entry: Entry, leaving?: Entry): TextEdit[] {
  const { text } = tree.source;
  const found = locate(tree, into);
  const parentShape = found?.shape ?? openShape;
  const shape = shapeOf(parentShape, entry.key);
  if (parentShape.is === "labels") return insertLabelled(tree, into, entry, found);
  const tag = startTagOf(text, into.span.start);
  if (!tag) return [];
  if (isAttributeOf(entry, shape) && entry.value.type === "scalar") {
    const value =
      isOpen(shape) && entry.value.form === "string" ? printOpenString(entry.value.text) : entry.value.text;
    return insertAt(tag.attributesEnd, ` ${entry.key}=${printAttributeValue(value)}`);
  }
  const indent = `${indentAt(text, into.span.start)}  `;
  const lines = printElement(entry, { shape, parentShape }, indent);
  const printed = joinLines(lines, text);
  const eol = lineEndOf(text);
  if (tag.isEmpty) {
    const name = text.slice(into.span.start + 1, tag.nameEnd);
    const span = { start: tag.attributesEnd, end: tag.end };
    return [{ span, text: `>${eol}${printed}${eol}${indent.slice(2)}</${name}>` }];
  }
  const others = into.entries.filter((one) => one !== leaving && !isAttributeEntry(text, one));
  const before = entryBefore({ ...into, entries: others }, parentShape, entry.key);
  const at = before ? endWithComment(before) : endOfOpening(into, found, tag.end);
  const isBroken = /^[ \t]*(?:<!--[^\r\n]*?-->[ \t]*)?[\r\n]/.test(text.slice(at, at + 4096));
  return insertAt(at, isBroken ? `${eol}${printed}` : `${eol}${printed}${eol}${indent.slice(2)}`);
}

/** A further block of a labelled kind, behind the last. */
function insertLabelled(tree: Tree, into: Mapping, entry: Entry, found: Located | undefined): TextEdit[] {
  const { text } = tree.source;
  const last = into.entries.at(-1);
  const kind = found?.entry;
  if (!last || !kind) return [];
  const labels = { ...kind, value: { ...into, entries: [entry], dangling: [] }, trivia: undefined };
  const at = { shape: found.shape, parentShape: found.parentShape };
  const lines = printElement(labels, at, indentAt(text, last.span.start));
  return insertAt(endWithComment(last), lineEndOf(text) + joinLines(lines, text));
}

/** End of an element, or of the comment behind it on its line. */
function endWithComment({ span, trivia }: Pick<Entry, "span" | "trivia">): number {
  return Math.max(span.end, trivia?.after?.span.end ?? 0);
}

/** End of a start tag, or of the comment behind it on its line. */
function endOfOpening(into: Mapping, found: Located | undefined, tagEnd: number): number {
  const after = found?.entry?.trivia?.after?.span.end ?? 0;
  return after <= into.span.end ? Math.max(tagEnd, after) : tagEnd;
}

interface StartTag {
  readonly nameEnd: number;
  /** Behind the last attribute. */
  readonly attributesEnd: number;
  /** Behind the `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
}

function startTagOf(text: string, start: number): StartTag | undefined {
  const found = /^<([^\s/>]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/.exec(
    text.slice(start, start + 65_536),
  );
  if (!found) return undefined;
  const nameEnd = start + 1 + (found[1]?.length ?? 0);
  const attributesEnd = nameEnd + (found[2]?.length ?? 0);
  return { nameEnd, attributesEnd, end: start + found[0].length, isEmpty: found[3] === "/" };
}

function insertAt(offset: number, text: string): TextEdit[] {
  return [{ span: { start: offset, end: offset }, text }];
}

function insertItem(tree: Tree, into: Sequence, value: string | number | boolean): TextEdit[] {
  const { text } = tree.source;
  const shape = locate(tree, into)?.shape ?? openShape;
  const name = shape.is === "property" ? (shape.property.list?.item ?? "item") : "item";
  const written = isOpen(shape) && typeof value === "string" ? printOpenText(value) : String(value);
  const printed = `<${name}>${printElementText(written)}</${name}>`;
  const last = into.items.at(-1);
  if (last) {
    const item = elementAround(text, last.value.span);
    const gap = isLineStart(text, item.start) ? lineEndOf(text) + indentAt(text, item.start) : "";
    const after = isLineStart(text, item.start) ? (last.trivia?.after?.span.end ?? 0) : 0;
    return insertAt(Math.max(item.end, after), gap + printed);
  }
  const tag = startTagOf(text, into.span.start);
  if (!tag) return [];
  if (!tag.isEmpty) return insertAt(tag.end, printed);
  const list = text.slice(into.span.start + 1, tag.nameEnd);
  return [{ span: { start: tag.attributesEnd, end: tag.end }, text: `>${printed}</${list}>` }];
}

/** The element whose text a span is; the span of an element itself stays. */
function elementAround(text: string, span: Span): Span {
  if (text[span.start] === "<") return span;
  const close = text.indexOf(">", span.end);
  return { start: text.lastIndexOf("<", span.start - 1), end: close < 0 ? span.end : close + 1 };
}

function renameKey(text: string, entry: Entry, key: string): TextEdit[] {
  const { keySpan, span } = entry;
  if (isAttributeValue(text, keySpan)) return [{ span: keySpan, text: printAttributeValue(key) }];
  const old = text.slice(keySpan.start, keySpan.end);
  const spans =
    entry.value.type === "mapping" &&
    entry.value.entries.some((one) => one.kindSpan.start !== one.keySpan.start)
      ? entry.value.entries.map((one) => one.span)
      : [span];
  return spans.flatMap((element) => {
    if (text[element.start] !== "<") return [{ span: keySpan, text: key }];
    const edits = [{ span: { start: element.start + 1, end: element.start + 1 + old.length }, text: key }];
    const close = text.lastIndexOf("</", element.end);
    if (text.startsWith(`</${old}`, close) && close > element.start)
      edits.push({ span: { start: close + 2, end: close + 2 + old.length }, text: key });
    return edits;
  });
}

function removeEntry(text: string, entry: Entry): TextEdit[] {
  if (isAttributeEntry(text, entry)) {
    let { start } = entry.span;
    while (start > 0 && /\s/.test(text[start - 1] ?? "")) start--;
    const about = listTrivia(entry.trivia).map(({ span }) => ({ span: wholeLines(text, span), text: "" }));
    return [{ span: { start, end: entry.span.end }, text: "" }, ...about];
  }
  const labelled =
    entry.value.type === "mapping" && text[entry.keySpan.start - 1] === "<"
      ? entry.value.entries.filter((one) => one.kindSpan.start !== one.keySpan.start)
      : [];
  const elements = labelled.length > 0 ? labelled : [entry];
  return elements.flatMap((element) => removeElement(text, element.span, element.trivia));
}

function removeItem(text: string, { value, trivia }: SequenceItem): TextEdit[] {
  return removeElement(text, elementAround(text, value.span), trivia);
}

function removeElement(text: string, span: Span, trivia: Entry["trivia"]): TextEdit[] {
  const after = trivia?.after?.span;
  const whole = after && after.start >= span.end ? { start: span.start, end: after.end } : span;
  // What stands in the element goes with it; comments before it are its own.
  const before = [...(trivia?.before ?? [])].filter((comment) => comment.span.end <= span.start);
  const edits = [{ span: wholeLines(text, whole), text: "" }];
  for (const comment of before) edits.push({ span: wholeLines(text, comment.span), text: "" });
  return edits;
}
