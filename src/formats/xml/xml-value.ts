import type { Span } from "../../base/span.ts";
import type { Scalar } from "../../model/tree.ts";
import type { PropertySpec } from "../../model/vocabulary/kind-spec.ts";
import { isPreserved } from "./xml-comments.ts";
import type { XmlAttribute, XmlElement, XmlText } from "./xml-element.ts";

/** Text of an element, blanks at its edges left out unless they matter, and where it stands. */
export interface ElementText {
  readonly text: string;
  readonly span: Span;
}

/** Whether blanks at the edges of a value of this type are part of it; a word of any other type has none. */
export function keepsBlanks({ type }: PropertySpec): boolean {
  return type === "string" || type === "path";
}

/** The text of an element that holds a value. Empty: where the text would stand. */
export function readElementText(element: XmlElement, source: string, keepBlanks: boolean): ElementText {
  const parts = element.children.filter((node): node is XmlText => node.type === "text");
  const text = parts.map((part) => part.text).join("");
  const start = parts[0]?.span.start ?? element.startTagEnd;
  const end = parts.at(-1)?.span.end ?? start;
  if (keepBlanks || isPreserved(element.attributes)) return { text, span: { start, end } };
  const written = source.slice(start, end);
  const trimmed = written.trim();
  const from = start + (trimmed === "" ? 0 : written.length - written.trimStart().length);
  return { text: text.trim(), span: { start: from, end: from + trimmed.length } };
}

/** A value that the vocabulary types. */
export function typedScalar({ text, span }: ElementText): Scalar {
  return { type: "scalar", text, form: "quoted", span };
}

/** A value that nothing types but its spelling; in quotes it is a string (`spec/decisions/xml-notation.md`). */
export function openScalar({ text, span }: ElementText): Scalar {
  const quoted = text.startsWith('"') ? parseQuoted(text) : undefined;
  if (quoted !== undefined) return { type: "scalar", text: quoted, form: "quoted", span };
  return { type: "scalar", text, form: "bare", span };
}

function parseQuoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Value of an attribute. */
export function readAttribute({ value, valueSpan }: XmlAttribute, isOpen: boolean): Scalar {
  const found = { text: value, span: valueSpan };
  return isOpen ? openScalar(found) : typedScalar(found);
}
