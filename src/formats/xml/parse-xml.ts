import { SaxesParser } from "saxes";
import { limits } from "../../base/limits.ts";
import { nestingTooDeep } from "../../diagnostics/faults/nesting-too-deep.ts";
import { xmlDeclaration } from "../../diagnostics/faults/xml-declaration.ts";
import { xmlDoctype } from "../../diagnostics/faults/xml-doctype.ts";
import { xmlEntity } from "../../diagnostics/faults/xml-entity.ts";
import { xmlProcessingInstruction } from "../../diagnostics/faults/xml-processing-instruction.ts";
import { xmlUnclosed } from "../../diagnostics/faults/xml-unclosed.ts";
import type { FindingList } from "../finding-list.ts";
import { findBareAmpersands } from "./find-bare-ampersands.ts";
import { pairTags, type TagPair } from "./pair-tags.ts";
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlNode } from "./xml-element.ts";
import { XmlSyntaxFaults } from "./xml-syntax-faults.ts";

/**
 * Characters that the library is given at a time. It looks up prefixes through all open elements, so that a text of
 * nothing but start tags must be stopped soon after the limit of depth.
 */
const chunkLength = 16_384;
/** Elements within one another: a list adds two, a value in an element one. */
const rawDepth = 2 * limits.depth + 4;

/** Faults after which reading stops: each costs the library an exception with its stack, and nobody reads so many. */
const mostErrors = 10_000;

/** A character for private use, in place of an ampersand that begins no entity. */
const hiddenAmpersand = "\ue0ff";

/** Parses a text as XML 1.0 with namespaces, positions kept. Reports what is not well-formed, and what HML refuses of XML. */
export function parseXml(findings: FindingList): XmlDocument {
  const document = new XmlParser(findings, []).parse();
  const pairs = findings.has(xmlUnclosed) ? pairTags(findings.source.text) : undefined;
  if (!pairs || pairs.length === 0) return document;
  findings.diagnostics.length = 0;
  for (const pair of pairs) reportPair(findings, pair);
  return new XmlParser(findings, pairs).parse();
}

/** An element whose tags have different names. */
function reportPair(findings: FindingList, { opening, closing, misspelt }: TagPair): void {
  const { text } = findings.source;
  const [wrong, right] = misspelt === "opening" ? [opening, closing] : [closing, opening];
  const name = text.slice(right.start, right.end);
  const values = { found: text.slice(wrong.start, wrong.end), name };
  const fix = { title: `Write "${name}"`, safe: false, edits: [{ span: wrong, text: name }] };
  findings.report(xmlUnclosed, [misspelt, values], wrong, { fix });
}

class XmlParser {
  readonly #findings: FindingList;
  readonly #faults: XmlSyntaxFaults;
  readonly #text: string;
  readonly #saxes = new SaxesParser({ xmlns: true, position: true });
  readonly #open: XmlElement[] = [];
  readonly #before: XmlComment[] = [];
  readonly #after: XmlComment[] = [];
  #root: XmlElement | undefined;
  /** End of what was read last: the next `<` from here on begins the next piece. */
  #end = 0;
  #attributes: XmlAttribute[] = [];
  #declarations: XmlAttribute[] = [];
  /** Where the tag begins that is being read. */
  #tagStart: number | undefined;
  /** Elements that the library closed because a closing tag further out came. */
  #popped: XmlElement[] = [];
  #stopped = false;
  #errors = 0;
  /** Nothing closes a comment any more: not searched for twice, so that time stays linear. */
  #commentsClose = true;
  /** Bare ampersands were hidden from the library. */
  #hidden = false;
  readonly #pairs: readonly TagPair[];

  /** `pairs`: elements whose tags are to be read as if their names were the same. */
  constructor(findings: FindingList, pairs: readonly TagPair[]) {
    this.#findings = findings;
    this.#pairs = pairs;
    this.#faults = new XmlSyntaxFaults(findings);
    this.#text = findings.source.text;
  }

  parse(): XmlDocument {
    this.#listen();
    const text = this.#pairs.reduce(alignNames, this.#hideAmpersands());
    for (let at = 0; at < text.length && !this.#stopped; at += chunkLength)
      this.#saxes.write(text.slice(at, at + chunkLength));
    if (!this.#stopped) {
      const innermost = this.#open.at(-1);
      if (innermost) this.#reportUnclosed(innermost);
      this.#saxes.close();
    }
    for (const element of this.#open) {
      element.damaged = true;
      element.span = { start: element.span.start, end: this.#text.length };
    }
    return { root: this.#root, before: this.#before, after: this.#after };
  }

  /** The library takes everything behind a bare ampersand for the name of an entity, up to the next semicolon. */
  #hideAmpersands(): string {
    const found = findBareAmpersands(this.#text);
    if (found.length === 0) return this.#text;
    const parts: string[] = [];
    let from = 0;
    for (const at of found) {
      const span = { start: at, end: at + 1 };
      const fix = { title: 'Write "&amp;"', edits: [{ span, text: "&amp;" }] };
      this.#findings.report(xmlEntity, ["default", { entity: "&" }], span, { fix });
      parts.push(this.#text.slice(from, at), hiddenAmpersand);
      from = at + 1;
    }
    parts.push(this.#text.slice(from));
    this.#hidden = true;
    return parts.join("");
  }

  #restore(text: string): string {
    return this.#hidden ? text.replaceAll(hiddenAmpersand, "&") : text;
  }

  #listen(): void {
    const saxes = this.#saxes;
    saxes.on("error", (error) => this.#error(error.message.replace(/^\d+:\d+: /, "")));
    saxes.on("xmldecl", (declaration) => this.#declaration(declaration));
    saxes.on("doctype", () => this.#doctype());
    saxes.on("processinginstruction", ({ target }) => this.#instruction(target));
    saxes.on("opentagstart", () => {
      this.#tagStart = this.#start();
      this.#attributes = [];
      this.#declarations = [];
    });
    saxes.on("attribute", ({ name, value }) => this.#attribute(name, value));
    saxes.on("opentag", ({ local, uri, isSelfClosing }) => this.#openTag(local, uri, isSelfClosing));
    saxes.on("closetag", () => this.#closeTag());
    saxes.on("text", (text) => this.#addText(text));
    saxes.on("cdata", (text) => {
      const end = this.#text.indexOf("]]>", this.#end) + 3;
      this.#add({ type: "text", text, span: { start: this.#start(), end } });
      this.#end = end;
    });
    saxes.on("comment", () => this.#comment());
  }

  #comment(): void {
    // Two hyphens in a comment end it for the library, and begin another.
    if (this.#saxes.position <= this.#end) return;
    const start = this.#start();
    const close = this.#commentsClose ? this.#text.indexOf("-->", start + 4) : -1;
    this.#commentsClose = close >= 0;
    const end = close < 0 ? this.#text.length : close + 3;
    const text = this.#text.slice(start + 4, close < 0 ? end : close);
    this.#add({ type: "comment", text, span: { start, end } });
    this.#end = end;
  }

  /** Where the piece begins that follows what was read last; no `<` can stand in text. */
  #start(): number {
    const found = this.#text.indexOf("<", this.#end);
    return found < 0 ? this.#text.length : found;
  }

  #add(node: XmlNode): void {
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(node);
    else if (node.type === "comment") (this.#root ? this.#after : this.#before).push(node);
  }

  /** An attribute of the tag that is being read could not be understood. */
  #isTagDamaged = false;

  #error(message: string): void {
    if (this.#stopped) return;
    this.#stopped = ++this.#errors > mostErrors;
    if (message.startsWith("unexpected close tag")) return;
    if (message.startsWith("unmatched closing tag")) this.#strayClose();
    else this.#faults.report(message, this.#saxes.position, this.#tagStart);
    if (this.#tagStart !== undefined) this.#isTagDamaged = true;
    const parent = this.#open.at(-1);
    if (parent) parent.damaged = true;
  }

  #attribute(name: string, value: string): void {
    const end = this.#saxes.position;
    const quote = this.#text[end - 1];
    if (quote !== '"' && quote !== "'") return;
    const open = this.#text.lastIndexOf(quote, end - 2);
    const nameEnd = this.#skipBlanksBack(this.#skipBlanksBack(open) - 1);
    const isDeclaration = name === "xmlns" || name.startsWith("xmlns:");
    (isDeclaration ? this.#declarations : this.#attributes).push({
      name,
      value: this.#restore(value),
      nameSpan: { start: Math.max(0, nameEnd - name.length), end: nameEnd },
      valueSpan: { start: Math.max(0, open), end },
    });
  }

  #skipBlanksBack(from: number): number {
    let at = from;
    while (at > 0 && " \t\r\n".includes(this.#text[at - 1] ?? "")) at--;
    return at;
  }

  #openTag(name: string, uri: string, isSelfClosing: boolean): void {
    if (this.#stopped) return;
    const start = this.#start();
    const end = this.#saxes.position;
    const written = /^<([^\s/>]*)/.exec(this.#text.slice(start, start + 1024))?.[1] ?? name;
    const pair = this.#pairs.find(({ opening }) => opening.start === start + 1);
    const element: XmlElement = {
      type: "element",
      name: pair ? this.#nameOf(pair) : name,
      uri,
      nameSpan: { start: start + 1, end: start + 1 + written.length },
      span: { start, end },
      startTagEnd: end,
      attributes: this.#attributes,
      declarations: this.#declarations,
      children: [],
      damaged: this.#isTagDamaged,
    };
    this.#tagStart = undefined;
    this.#isTagDamaged = false;
    this.#end = end;
    this.#add(element);
    if (this.#open.length === 0) this.#root ??= element;
    this.#open.push(element);
    if (!isSelfClosing) this.#faults.settle();
    if (this.#open.length > rawDepth) this.#tooDeep(element);
  }

  /** The name that an element is taken to have. */
  #nameOf({ opening, closing, misspelt }: TagPair): string {
    const { start, end } = misspelt === "opening" ? closing : opening;
    return this.#text.slice(start, end).replace(/^.*:/, "");
  }

  #tooDeep(element: XmlElement): void {
    this.#stopped = true;
    const counts = { depth: limits.depth + 1, limit: limits.depth };
    this.#findings.report(nestingTooDeep, ["default", counts], element.nameSpan);
  }

  #closeTag(): void {
    const element = this.#open.pop();
    if (!element || this.#stopped) return;
    const end = this.#saxes.position;
    // The start tag closed itself; else what stands from the last piece on is a closing tag.
    if (element.startTagEnd === end) {
      this.#faults.settle();
      return;
    }
    const start = this.#start();
    const closing = /^<\/([^\s>]*)/.exec(this.#text.slice(start, start + 1024))?.[1];
    const opening = this.#text.slice(element.nameSpan.start, element.nameSpan.end);
    if (closing === opening || this.#pairs.some((pair) => pair.closing.start === start + 2)) {
      element.span = { start: element.span.start, end };
      this.#end = end;
      for (const popped of this.#popped) this.#reportUnclosed(popped);
      this.#popped = [];
      this.#faults.settle();
      return;
    }
    element.span = { start: element.span.start, end: start };
    element.damaged = true;
    this.#popped.push(element);
  }

  /** A closing tag matched nothing, whereupon the library closed everything: the rest of the text has no place. */
  #strayClose(): void {
    const start = this.#start();
    const end = this.#saxes.position;
    const name = this.#text.slice(start + 2, end - 1).trim();
    this.#popped = [];
    if (this.#findings.has(xmlUnclosed)) return;
    this.#findings.report(xmlUnclosed, ["stray", { name }], { start, end });
    this.#stopped = true;
  }

  #reportUnclosed(element: XmlElement): void {
    element.damaged = true;
    if (this.#faults.inTag) return;
    const name = this.#text.slice(element.nameSpan.start, element.nameSpan.end);
    this.#findings.report(xmlUnclosed, ["default", { name }], element.nameSpan);
  }

  #addText(text: string): void {
    const parent = this.#open.at(-1);
    const start = this.#end;
    const end = this.#start();
    if (parent) parent.children.push({ type: "text", text: this.#restore(text), span: { start, end } });
  }

  #declaration({ version, encoding }: { version?: string; encoding?: string }): void {
    const end = this.#text.indexOf("?>") + 2;
    this.#end = end;
    const declaration = this.#text.slice(0, end);
    const wrong = [version !== "1.0" && version, !/^utf-?8$/i.test(encoding ?? "UTF-8") && encoding];
    for (const found of wrong) {
      if (!found) continue;
      const at = declaration.search(new RegExp(`["']${found.replaceAll(".", "\\.")}["']`));
      const span = { start: at, end: at + found.length + 2 };
      this.#findings.report(
        xmlDeclaration,
        ["default", { found: declaration.slice(span.start, span.end) }],
        span,
      );
    }
  }

  #doctype(): void {
    this.#faults.hasDoctype = true;
    const span = { start: this.#start(), end: this.#saxes.position };
    this.#end = span.end;
    const fix = { title: "Leave the declaration out", edits: [{ span, text: "" }] };
    this.#findings.report(xmlDoctype, ["default", {}], span, { fix });
  }

  #instruction(target: string): void {
    const start = this.#start();
    const span = { start, end: Math.max(this.#text.indexOf("?>", start) + 2, start + 2) };
    this.#end = span.end;
    const fix = { title: "Leave the instruction out", safe: false, edits: [{ span, text: "" }] };
    this.#findings.report(xmlProcessingInstruction, ["default", { target }], span, { fix });
  }
}

/** Gives both tags the shorter one of their names, so that nothing of the text moves. */
function alignNames(text: string, { opening, closing }: TagPair): string {
  const [shorter, longer] =
    opening.end - opening.start < closing.end - closing.start ? [opening, closing] : [closing, opening];
  const name = text.slice(shorter.start, shorter.end).padEnd(longer.end - longer.start);
  return text.slice(0, longer.start) + name + text.slice(longer.end);
}
