import type { Span } from "../../base/span.ts";
import type { LooseComment } from "../trivia-draft.ts";
import { trimCommentLine } from "../trivia-draft.ts";
import type { XmlAttribute, XmlComment, XmlElement, XmlText } from "./xml-element.ts";

/** Comments of one attribute: `<!--@name text-->`, `<!--@name+ text-->` and `<doc for="name">`. */
export interface AttributeComments {
  readonly before: LooseComment[];
  after: LooseComment | undefined;
}

/** A child element with the comments around it. */
export interface XmlChild {
  readonly element: XmlElement;
  readonly content: XmlContent;
  readonly before: LooseComment[];
  /** Behind its start tag, or behind its end tag. */
  after: LooseComment | undefined;
}

/** What an element holds, each comment with what it belongs to (`spec/decisions/comments.md`). */
export interface XmlContent {
  readonly children: readonly XmlChild[];
  /** Behind the start tag on the same line. */
  readonly opening: LooseComment | undefined;
  readonly doc: readonly LooseComment[];
  readonly ofAttributes: ReadonlyMap<string, AttributeComments>;
  readonly dangling: readonly LooseComment[];
  /** All of it, CDATA included. */
  readonly text: readonly XmlText[];
}

/** Sorts what an element holds. */
export function readContent(element: XmlElement, text: string): XmlContent {
  return new ContentSorter(element, text).sort();
}

/** The lines of a comment; hyphens lose the backslash that keeps them apart. */
export function readComment(comment: XmlComment): LooseComment[] {
  return splitComment(unescapeHyphens(comment.text), comment.span);
}

function unescapeHyphens(text: string): string {
  return text.replaceAll(/-\\(\\*)(?=-)/g, "-$1");
}

function splitComment(plain: string, span: Span): LooseComment[] {
  if (!/[\r\n]/.test(plain)) return [{ text: trimCommentLine(plain), span, isDoc: false }];
  const lines = plain.split(/\r\n?|\n/).map((line) => line.trim());
  return trimBlankLines(lines).map((line) => ({ text: line, span, isDoc: false }));
}

const ofAttribute = /^@([A-Za-z_][\w.-]*)(\+?)(?: |$)/;

class ContentSorter {
  readonly #element: XmlElement;
  readonly #text: string;
  readonly #children: XmlChild[] = [];
  readonly #doc: LooseComment[] = [];
  readonly #ofAttributes = new Map<string, AttributeComments>();
  readonly #texts: XmlText[] = [];
  #opening: LooseComment | undefined;
  #pending: LooseComment[] = [];
  /** End of the start tag or of the child before. */
  #end: number;

  constructor(element: XmlElement, text: string) {
    this.#element = element;
    this.#text = text;
    this.#end = element.startTagEnd;
  }

  sort(): XmlContent {
    for (const node of this.#element.children) {
      if (node.type === "text") this.#texts.push(node);
      else if (node.type === "comment") this.#comment(node);
      else if (node.name === "doc" && node.uri === this.#element.uri) this.#addDoc(node);
      else this.#child(node);
    }
    return {
      children: this.#children,
      opening: this.#opening,
      doc: this.#doc,
      ofAttributes: this.#ofAttributes,
      dangling: this.#pending,
      text: this.#texts,
    };
  }

  #child(element: XmlElement): void {
    const content = readContent(element, this.#text);
    this.#children.push({ element, content, before: this.#pending, after: content.opening });
    this.#pending = [];
    this.#end = element.span.end;
  }

  #comment(comment: XmlComment): void {
    const plain = unescapeHyphens(comment.text);
    const [, name, plus] = ofAttribute.exec(plain) ?? [];
    if (name !== undefined && this.#element.attributes.some((attribute) => attribute.name === name)) {
      const about = this.#commentsOf(name);
      const lines = splitComment(plain.slice(name.length + 1 + (plus?.length ?? 0)), comment.span);
      if (plus && !about.after) about.after = lines.shift();
      about.before.push(...lines);
      return;
    }
    const lines = splitComment(plain, comment.span);
    const child = this.#children.at(-1);
    if (this.#pending.length === 0 && !/[\r\n]/.test(this.#text.slice(this.#end, comment.span.start))) {
      if (child && !child.after) child.after = lines.shift();
      else if (!child && !this.#opening) this.#opening = lines.shift();
    }
    this.#pending.push(...lines);
  }

  #commentsOf(name: string): AttributeComments {
    const known = this.#ofAttributes.get(name);
    if (known) return known;
    const made: AttributeComments = { before: [], after: undefined };
    this.#ofAttributes.set(name, made);
    return made;
  }

  #addDoc(element: XmlElement): void {
    const target = element.attributes.find((attribute) => attribute.name === "for")?.value;
    const doc = { text: readDoc(element, this.#text), span: element.span, isDoc: true };
    if (target === undefined) this.#doc.push(doc);
    else this.#commentsOf(target).before.push(doc);
  }
}

/** Text of a `<doc>`: the indentation that its lines have in common is layout, unless `xml:space` says otherwise. */
function readDoc(element: XmlElement, source: string): string {
  const texts = element.children.filter((node): node is XmlText => node.type === "text");
  const text = texts.map((node) => node.text).join("");
  if (isPreserved(element.attributes)) return text;
  const lines = text.split("\n").map((line) => line.trimEnd());
  const first = texts[0];
  const isBlock = first && /^[ \t]*[\r\n]/.test(source.slice(first.span.start, first.span.start + 1000));
  const rest = isBlock ? lines : lines.slice(1);
  const depths = rest.filter((line) => line !== "").map((line) => line.length - line.trimStart().length);
  const common = depths.length > 0 ? Math.min(...depths) : 0;
  const dedented = rest.map((line) => line.slice(common));
  return trimBlankLines(isBlock ? dedented : [(lines[0] ?? "").trimStart(), ...dedented]).join("\n");
}

/** Whether `xml:space` says that blanks matter. */
export function isPreserved(attributes: readonly XmlAttribute[]): boolean {
  return attributes.some(({ name, value }) => name === "xml:space" && value === "preserve");
}

function trimBlankLines(lines: string[]): string[] {
  const start = lines.findIndex((line) => line !== "");
  const end = lines.findLastIndex((line) => line !== "");
  return start < 0 ? [""] : lines.slice(start, end + 1);
}
