import type { TextEdit } from "../../base/edit.ts";
import type { Span } from "../../base/span.ts";
import type { Change, NewBlock, NewValue } from "../../model/change.ts";
import type { Entry, Mapping, Sequence, Tree } from "../../model/tree.ts";
import { indentationAt, insertAt, lineEndOf, shapeOfMapping } from "../edit-text.ts";
import { rootShape, type Shape, shapeOf } from "../shape.ts";
import { printAttributeValue, printElementText } from "./print-xml-text.ts";

type Primitive = string | number | boolean;

/** The edits of an XML text that make a change, comments and layout around it kept. `tree` was read from XML. */
export function editXml(tree: Tree, change: Change): readonly TextEdit[] {
  const { text } = tree.source;
  switch (change.kind) {
    case "set-scalar":
      return [setText(text, change.node.span, change.value)];
    case "set-entry":
      return [setEntry(tree, change.entry, change.value)];
    case "insert-entry":
      return insertEntry(tree, change.into, change.key, change.value);
    case "insert-item":
      return [insertItem(tree, change.into, change.value)];
    case "rename-key":
      return renameKey(text, change.entry, change.key);
    case "remove-entry":
      return elementsOf(text, change.entry).map((span) => removeSpan(text, span));
    case "remove-item":
      return [removeSpan(text, itemElementOf(text, change.item.value.span))];
  }
}

function isQuoted(text: string, { start }: Span): boolean {
  return text[start] === '"' || text[start] === "'";
}

function setText(text: string, span: Span, value: Primitive): TextEdit {
  const spelled = String(value);
  return { span, text: isQuoted(text, span) ? printAttributeValue(spelled) : printElementText(spelled) };
}

function setEntry(tree: Tree, entry: Entry, value: NewValue): TextEdit {
  const { text } = tree.source;
  if (typeof value !== "object" && entry.value.type === "scalar")
    return setText(text, entry.value.span, value);
  const parent = findHolder(tree.root, entry);
  const shape = shapeOf(shapeOfMapping(tree, parent) ?? rootShape, entry.key);
  const indent = indentationAt(text, entry.span.start);
  return {
    span: entry.span,
    text: printElement({ name: entry.key, shape, lineEnd: lineEndOf(text) }, value, indent),
  };
}

function findHolder(mapping: Mapping, entry: Entry): Mapping {
  if (mapping.entries.includes(entry)) return mapping;
  for (const { value } of mapping.entries) {
    if (value.type !== "mapping") continue;
    const found = findHolder(value, entry);
    if (found.entries.includes(entry)) return found;
  }
  return mapping;
}

function insertEntry(tree: Tree, into: Mapping, key: string, value: NewValue): readonly TextEdit[] {
  const { text } = tree.source;
  const parent = shapeOfMapping(tree, into) ?? rootShape;
  const lineEnd = lineEndOf(text);
  if (parent.is === "labels") {
    const last = into.entries.at(-1)?.span;
    if (!last) return [];
    const name = /^<([^\s/>]+)/.exec(text.slice(last.start))?.[1] ?? parent.kind;
    const indent = indentationAt(text, last.start);
    const element = printElement({ name, id: key, shape: shapeOf(parent, key), lineEnd }, value, indent);
    return [insertAt(last.end, `${lineEnd}${indent}${element}`)];
  }
  const tag = startTagOf(text, into.span);
  const shape = shapeOf(parent, key);
  if (typeof value !== "object" && isAttribute(shape)) {
    return [insertAt(tag.nameEnd, ` ${key}=${printAttributeValue(String(value))}`)];
  }
  const outer = indentationAt(text, into.span.start);
  const indent = `${outer}  `;
  return [
    insertChild(text, into.span, {
      outer,
      child: indent + printElement({ name: key, shape, lineEnd }, value, indent),
    }),
  ];
}

/** Puts a line in front of the end tag of an element; an empty one is opened for it. */
function insertChild(
  text: string,
  element: Span,
  { outer, child }: { readonly outer: string; readonly child: string },
): TextEdit {
  const tag = startTagOf(text, element);
  const lineEnd = lineEndOf(text);
  const line = `${lineEnd}${child}`;
  if (tag.isEmpty) {
    return { span: { start: tag.nameEnd, end: tag.end }, text: `>${line}${lineEnd}${outer}</${tag.name}>` };
  }
  const close = text.lastIndexOf("</", element.end);
  const before = /\s*$/.exec(text.slice(tag.end, close))?.[0].length ?? 0;
  const isBroken = /[\r\n]/.test(text.slice(close - before, close));
  return insertAt(close - before, isBroken ? line : `${line}${lineEnd}${outer}`);
}

function insertItem(tree: Tree, into: Sequence, value: Primitive): TextEdit {
  const { text } = tree.source;
  const last = into.items.at(-1)?.value.span;
  if (last) {
    const around = itemElementOf(text, last);
    const name = /^<([^\s/>]+)/.exec(text.slice(around.start))?.[1] ?? "item";
    const between = text.slice(0, around.start).match(/(?:\r?\n[ \t]*)?$/)?.[0] ?? "";
    return insertAt(around.end, `${between}<${name}>${printElementText(String(value))}</${name}>`);
  }
  const name = itemNameOf(tree, into);
  const outer = indentationAt(text, into.span.start);
  const child = `${outer}  <${name}>${printElementText(String(value))}</${name}>`;
  return insertChild(text, into.span, { outer, child });
}

function itemNameOf(tree: Tree, wanted: Sequence): string {
  const search = (mapping: Mapping, shape: Shape): string | undefined => {
    for (const { key, value } of mapping.entries) {
      const inner = shapeOf(shape, key);
      if (value === wanted) return inner.is === "property" ? inner.property.list?.item : undefined;
      const found = value.type === "mapping" ? search(value, inner) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search(tree.root, rootShape) ?? "item";
}

/** Renames an attribute, an element with its end tag, or a label; a labelled kind at each of its blocks. */
function renameKey(text: string, entry: Entry, key: string): readonly TextEdit[] {
  if (isQuoted(text, entry.keySpan)) return [{ span: entry.keySpan, text: printAttributeValue(key) }];
  if (entry.span.start === entry.keySpan.start) return [{ span: entry.keySpan, text: key }];
  return elementsOf(text, entry).flatMap((span) => {
    const tag = startTagOf(text, span);
    const start = { start: span.start + 1, end: span.start + 1 + tag.name.length };
    if (tag.isEmpty) return [{ span: start, text: key }];
    const close = text.lastIndexOf("</", span.end) + 2;
    return [
      { span: start, text: key },
      { span: { start: close, end: close + tag.name.length }, text: key },
    ];
  });
}

/** The elements or the attribute of an entry; a labelled kind has one element for each label. */
function elementsOf(text: string, entry: Entry): readonly Span[] {
  const { value, span } = entry;
  const labels = value.type === "mapping" ? value.entries : [];
  const isLabels =
    labels.length > 0 && labels.every((one) => isQuoted(text, one.keySpan) && one.span.start >= span.start);
  const own = labels.some((one) => one.span.start === span.start);
  return isLabels && own ? labels.map((one) => one.span) : [span];
}

/** The element around the text of an item. */
function itemElementOf(text: string, inside: Span): Span {
  if (text[inside.start] === "<") return inside;
  const close = text.indexOf(">", inside.end);
  return { start: text.lastIndexOf("<", inside.start - 1), end: close < 0 ? inside.end : close + 1 };
}

function removeSpan(text: string, span: Span): TextEdit {
  const before = /\s*$/.exec(text.slice(0, span.start))?.[0].length ?? 0;
  return { span: { start: span.start - before, end: span.end }, text: "" };
}

interface StartTag {
  readonly name: string;
  /** Behind the last attribute. */
  readonly nameEnd: number;
  /** Behind `>`. */
  readonly end: number;
  readonly isEmpty: boolean;
}

function startTagOf(text: string, { start }: Span): StartTag {
  const name = /^<([^\s/>]+)/.exec(text.slice(start, start + 1000))?.[1] ?? "";
  let quote = "";
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quote) quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") break;
  }
  const isEmpty = text[at - 1] === "/";
  const inner = text.slice(start, isEmpty ? at - 1 : at);
  return { name, nameEnd: start + inner.trimEnd().length, end: at + 1, isEmpty };
}

function isAttribute(shape: Shape): boolean {
  return shape.is !== "property" || (shape.property.xml !== "element" && !shape.property.list);
}

interface ElementHead {
  readonly name: string;
  readonly id?: string;
  readonly shape: Shape;
  readonly lineEnd: string;
}

function printElement({ name, id, shape, lineEnd }: ElementHead, value: NewValue, indent: string): string {
  const head = id === undefined ? `<${name}` : `<${name} id=${printAttributeValue(id)}`;
  if (typeof value !== "object") return `${head}>${printElementText(String(value))}</${name}>`;
  if ("length" in value) {
    const item = shape.is === "property" ? (shape.property.list?.item ?? "item") : "item";
    const items = value.map((one) => `<${item}>${printElementText(String(one))}</${item}>`);
    return `${head}>${items.join("")}</${name}>`;
  }
  if (shape.is === "labels") {
    const blocks = value.entries.map(([label, one]) =>
      printElement({ name, id: label, shape: shapeOf(shape, label), lineEnd }, one, indent),
    );
    return blocks.join(`${lineEnd}${indent}`);
  }
  return printBlock(head, { name, shape, lineEnd }, { block: value, indent });
}

function printBlock(
  head: string,
  { name, shape, lineEnd }: ElementHead,
  { block, indent }: { readonly block: NewBlock; readonly indent: string },
): string {
  const attributes: string[] = [];
  const children: string[] = [];
  for (const [key, one] of block.entries) {
    const inner = shapeOf(shape, key);
    if (typeof one !== "object" && isAttribute(inner))
      attributes.push(` ${key}=${printAttributeValue(String(one))}`);
    else
      children.push(`${indent}  ${printElement({ name: key, shape: inner, lineEnd }, one, `${indent}  `)}`);
  }
  const start = head + attributes.join("");
  if (children.length === 0) return `${start}/>`;
  return `${start}>${lineEnd}${children.join(lineEnd)}${lineEnd}${indent}</${name}>`;
}
