import { formatPointer } from "../../base/pointer.ts";
import type { Loss, WriteResult } from "../../model/loss.ts";
import type { Comment, Entry, Mapping, Scalar, Sequence, Tree, TreeNode, Trivia } from "../../model/tree.ts";
import {
  canonicalEntries,
  placeUnder,
  scalarData,
  type WritePlace,
  type WrittenEntry,
} from "../canonical-entries.ts";
import { docLinesOf, linesOf } from "../comment-lines.ts";
import { isOpen, itemShapeOf, openShape, rootShape, type Shape } from "../shape.ts";
import {
  printAttributeValue,
  printCommentText,
  printElementText,
  printOpenString,
  printOpenText,
  replaceForbidden,
} from "./print-xml-text.ts";
import { hmlNamespace, rootName } from "./xml-names.ts";
import { keepsBlanks } from "./xml-value.ts";

/** Longest start tag or list on one line. */
const widestLine = 110;

/** Writes a tree as XML in canonical layout, comments kept. */
export function writeXml(tree: Tree): WriteResult {
  const printer = new XmlPrinter();
  const losses: Loss[] = [];
  printer.printRoot(tree.root, { shape: rootShape, path: [], losses });
  return { text: `${printer.lines.join("\n")}\n`, losses };
}

/** An element about to be printed. */
interface Element {
  readonly name: string;
  /** Attributes that name it (`id`, `xmlns`), values not yet escaped. */
  readonly head: readonly (readonly [name: string, value: string])[];
  readonly place: WritePlace;
  readonly indent: string;
  readonly trivia: Trivia | undefined;
}

/** Prints elements as lines. */
export class XmlPrinter {
  readonly lines: string[] = [];

  printRoot(root: Mapping, place: WritePlace): void {
    const version = root.entries.find((entry) => entry.key === "hml");
    const before = version?.trivia?.before ?? [];
    this.#comments(before, "");
    const entries = root.entries.map((entry) => {
      if (entry !== version || !entry.trivia) return entry;
      return { ...entry, trivia: { ...entry.trivia, before: [] } };
    });
    const head = [["xmlns", hmlNamespace]] as const;
    this.#block({ ...root, entries }, { name: rootName, head, place, indent: "", trivia: undefined });
  }

  /** One statement that is not an attribute. */
  printEntry({ entry, value, shape }: WrittenEntry, parent: WritePlace, indent: string): void {
    const place = placeUnder(parent, entry.key, shape);
    if (shape.is === "labels" && value.type === "mapping") {
      this.#labels(entry, value, place, indent);
      return;
    }
    const { name, head } = nameOf(entry.key);
    this.#element(value, { name, head, place, indent, trivia: entry.trivia });
  }

  #labels(entry: Entry, labels: Mapping, place: WritePlace, indent: string): void {
    const { name, head } = nameOf(entry.key);
    for (const { entry: labelled, value, shape } of canonicalEntries(labels, place)) {
      const inner = placeUnder(place, labelled.key, shape);
      const id = [...head, ["id", labelled.key]] as const;
      this.#element(value, { name, head: id, place: inner, indent, trivia: labelled.trivia });
    }
    this.#comments(labels.dangling, indent);
  }

  #element(value: TreeNode, element: Element): void {
    if (value.type === "mapping") this.#block(value, element);
    else if (value.type === "sequence") this.#list(value, element);
    else this.#scalar(value, element);
  }

  #block(block: Mapping, element: Element): void {
    const { name, place, indent, trivia } = element;
    const entries = canonicalEntries(block, place);
    const attributes = entries.filter((written) => isAttribute(written));
    const others = entries.filter((written) => !isAttribute(written));
    const inner = `${indent}  `;
    const children = new XmlPrinter();
    children.#docs(trivia, inner);
    for (const { entry } of attributes) children.#attributeComments(entry, inner);
    for (const written of others) children.printEntry(written, place, inner);
    children.#comments(block.dangling, inner);
    this.#comments(trivia?.before ?? [], indent);
    const pairs = attributes.map(({ entry, value, shape }) => {
      const at = placeUnder(place, entry.key, shape);
      return [entry.key, this.#attributeText(value as Scalar, at)] as const;
    });
    const start = printStartTag(name, [...element.head, ...pairs], indent);
    const isEmptyItem = name === "item" && entries.length === 0 && isOpen(place.shape);
    const mark = isEmptyItem || needsBlockMark(pairs.length, others, place.shape) ? "{}" : "";
    const after = afterOf(trivia);
    if (children.lines.length === 0) {
      this.lines.push(mark ? `${start}>${mark}</${name}>${after}` : `${start}/>${after}`);
      return;
    }
    this.lines.push(`${start}>${mark}${after}`, ...children.lines, `${indent}</${name}>`);
  }

  #list(list: Sequence, element: Element): void {
    const { name, place, indent, trivia } = element;
    const isTyped = place.shape.is === "property" && place.shape.property.list !== undefined;
    const item = place.shape.is === "property" ? (place.shape.property.list?.item ?? "item") : "item";
    const shape = isTyped ? itemShapeOf(place.shape) : openShape;
    const inner = `${indent}  `;
    const children = new XmlPrinter();
    children.#docs(trivia, inner);
    for (const [i, { value, trivia: around }] of list.items.entries()) {
      const at = placeUnder(place, i, shape);
      children.#element(value, { name: item, head: [], place: at, indent: inner, trivia: around });
    }
    children.#comments(list.dangling, inner);
    this.#comments(trivia?.before ?? [], indent);
    const start = printStartTag(name, element.head, indent);
    const mark = !isTyped && list.items.length === 0 ? "[]" : "";
    const after = afterOf(trivia);
    const line = `${start}>${mark}${children.lines.map((one) => one.trimStart()).join("")}</${name}>`;
    const isPlain = children.lines.length === list.items.length && line.length <= widestLine;
    if (children.lines.length === 0) this.lines.push(mark ? `${line}${after}` : `${start}/>${after}`);
    else if (
      isPlain &&
      list.items.every(({ value, trivia: around }) => value.type === "scalar" && !around) &&
      list.dangling.length + docLinesOf(trivia).length === 0
    )
      this.lines.push(`${line}${after}`);
    else this.lines.push(`${start}>${mark}${after}`, ...children.lines, `${indent}</${name}>`);
  }

  #scalar(scalar: Scalar, { name, head, place, indent, trivia }: Element): void {
    this.#comments(trivia?.before ?? [], indent);
    const { text, preserve } = this.#elementText(scalar, place);
    const start = printStartTag(name, preserve ? [...head, ["xml:space", "preserve"]] : head, indent);
    const lines = docLinesOf(trivia);
    const docs = lines.length > 0 ? printInlineDoc("<doc", lines) : "";
    this.lines.push(`${start}>${docs}${text}</${name}>${afterOf(trivia)}`);
  }

  #attributeText(scalar: Scalar, place: WritePlace): string {
    const { type, text } = scalarData(scalar, place.shape);
    const allowed = this.#allowed(text, place);
    return isOpen(place.shape) && type === "string" ? printOpenString(allowed) : allowed;
  }

  #elementText(scalar: Scalar, place: WritePlace): { readonly text: string; readonly preserve: boolean } {
    const { type, text } = scalarData(scalar, place.shape);
    const allowed = this.#allowed(text, place);
    if (isOpen(place.shape)) {
      return {
        text: printElementText(type === "string" ? printOpenText(allowed) : allowed),
        preserve: false,
      };
    }
    const keeps = place.shape.is === "property" && keepsBlanks(place.shape.property);
    return { text: printElementText(allowed), preserve: !keeps && allowed !== allowed.trim() };
  }

  #allowed(text: string, { path, losses }: WritePlace): string {
    const allowed = replaceForbidden(text);
    if (allowed !== text)
      losses.push({ what: "a character that XML 1.0 cannot hold", path: formatPointer(path) });
    return allowed;
  }

  #docs(trivia: Trivia | undefined, indent: string, target = ""): void {
    const lines = docLinesOf(trivia).map(replaceForbidden);
    if (lines.length === 0) return;
    const start = `${indent}<doc${target && ` for=${printAttributeValue(target)}`}`;
    const isPlain = lines.length === 1 || needsVerbatim(lines);
    if (isPlain) this.lines.push(printInlineDoc(start, lines));
    else {
      const inner = lines.map((line) => (line === "" ? "" : `${indent}  ${printElementText(line)}`));
      this.lines.push(`${start}>`, ...inner, `${indent}</doc>`);
    }
  }

  #attributeComments({ key, trivia }: Entry, indent: string): void {
    for (const line of linesOf(trivia?.before ?? []))
      this.lines.push(`${indent}${attributeComment(key, line)}`);
    this.#docs(trivia, indent, key);
    if (trivia?.after) this.lines.push(`${indent}${attributeComment(`${key}+`, trivia.after.text)}`);
  }

  #comments(comments: readonly Comment[], indent: string): void {
    for (const line of linesOf(comments)) this.lines.push(`${indent}${printComment(line)}`);
  }
}

/** Whether the blanks at the edges of a doc comment would be taken for layout. */
function needsVerbatim(lines: readonly string[]): boolean {
  const isIndented = lines.every((line) => line === "" || /^\s/.test(line));
  return isIndented || lines[0] === "" || lines.at(-1) === "";
}

/** A doc comment in one piece; `start` is its tag up to the attribute that may follow. */
function printInlineDoc(start: string, lines: readonly string[]): string {
  const space = lines.length > 1 || needsVerbatim(lines) ? ' xml:space="preserve"' : "";
  return `${start}${space}>${printElementText(lines.map(replaceForbidden).join("\n"))}</doc>`;
}

function attributeComment(name: string, text: string): string {
  const line = replaceForbidden(text);
  const written = printCommentText(`@${name}${line && ` ${line}`}`);
  return `<!--${written}${written.endsWith("-") ? " " : ""}-->`;
}

function printComment(text: string): string {
  const written = printCommentText(replaceForbidden(text));
  return `<!-- ${written}${written && " "}-->`;
}

function afterOf(trivia: Trivia | undefined): string {
  return trivia?.after ? ` ${printComment(trivia.after.text.replaceAll("\n", " "))}` : "";
}

/** `<name a="1"` without its end; over several lines where one is too long. */
function printStartTag(
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
  indent: string,
): string {
  const printed = attributes.map(([key, value]) => `${key}=${printAttributeValue(value)}`);
  const line = [`${indent}<${name}`, ...printed].join(" ");
  if (line.length <= widestLine || printed.length < 2) return line;
  const [first = "", ...rest] = printed;
  return [`${indent}<${name} ${first}`, ...rest.map((one) => `${indent}    ${one}`)].join("\n");
}

/** Names that XML takes for elements and attributes, and that HML gives no other meaning there. */
const usable = /^(?!xml)[A-Za-z][A-Za-z0-9_-]*$/i;

/** Element of a statement; a name that no element can have becomes the attribute `key` of `<_>`. */
function nameOf(key: string): Pick<Element, "name" | "head"> {
  return usable.test(key) && key !== "doc" ? { name: key, head: [] } : { name: "_", head: [["key", key]] };
}

/** Whether a statement is an attribute of its block. */
export function isAttribute({ entry, value, shape }: WrittenEntry): boolean {
  if (value.type !== "scalar" || shape.is === "labels") return false;
  if (shape.is === "property" && (shape.property.xml === "element" || shape.property.list)) return false;
  return usable.test(entry.key) && entry.key !== "id" && !(entry.key === "key" && isOpen(shape));
}

/** Whether a block in an extension would be taken for a list. */
function needsBlockMark(attributes: number, others: readonly WrittenEntry[], shape: Shape): boolean {
  return (
    isOpen(shape) &&
    attributes === 0 &&
    others.length > 0 &&
    others.every(({ entry }) => entry.key === "item")
  );
}
