import type { Span } from "../../base/span.ts";
import { forbiddenCharacter } from "../../diagnostics/faults/forbidden-character.ts";
import { xmlEntity } from "../../diagnostics/faults/xml-entity.ts";
import { xmlRoot } from "../../diagnostics/faults/xml-root.ts";
import { xmlSyntax } from "../../diagnostics/faults/xml-syntax.ts";
import { xmlUnclosed } from "../../diagnostics/faults/xml-unclosed.ts";
import type { FindingList } from "../finding-list.ts";

/** What the library says of a text, and what a person can do about it. */
const explanations: readonly (readonly [pattern: RegExp, problem: string, remedy: string])[] = [
  [/^attribute without value/, "an attribute has no value", 'write name="value"'],
  [/^unquoted attribute value/, "the value of an attribute has no quotes", "put it in double quotes"],
  [/^no whitespace between attributes/, "attributes run together", "put a blank between them"],
  [/in attribute name/, "this cannot stand in the name of an attribute", "leave it out"],
  [/in tag name|^malformed name/, "this cannot stand in the name of an element", "leave it out"],
  [/in closing tag/, "this cannot stand in a closing tag", "write the name of the element and >"],
  [/^malformed comment/, "two hyphens stand in a comment", "put a backslash between them"],
  [/^the string "\]\]>"/, '"]]>" stands in text', "write ]]&gt;"],
  [/^forward-slash in opening tag/, "a slash stands within a tag", "put it right before >"],
  [/^text data outside of root/, "text stands outside of the root element", "leave it out"],
  [
    /XML declaration|processing instruction|number match|value must|^expected|did not expect/,
    "the XML declaration is malformed",
    'write <?xml version="1.0" encoding="UTF-8"?> at the very beginning',
  ],
  [/^weird empty close tag/, "a closing tag has no name", "write the name of the element"],
  [/namespace|prefix/, "a prefix of a name is not declared", "leave the prefix out"],
];

/** Findings of the library that other places report, with better words or all notations alike. */
const reportedElsewhere =
  /^(?:duplicate attribute|unclosed tag|unexpected close tag|unmatched closing tag|unexpected end|inappropriately located doctype)/;

/** Reports faults of XML's form: one at a time, until an element has been read whole again. */
export class XmlSyntaxFaults {
  readonly #findings: FindingList;
  #muted = false;
  /** A fault within a tag was found: elements that are not closed may follow from it. */
  inTag = false;
  /** A document type declaration was refused, so that what it would define is not reported too. */
  hasDoctype = false;

  constructor(findings: FindingList) {
    this.#findings = findings;
  }

  /** Something was read as it should be. */
  settle(): void {
    this.#muted = false;
  }

  /** `tagStart`: where the tag begins that is being read, if one is. */
  report(message: string, position: number, tagStart: number | undefined): void {
    const { text } = this.#findings.source;
    if (tagStart !== undefined) this.inTag = true;
    const at = Math.max(0, Math.min(position, text.length) - 1);
    const span = { start: at, end: Math.min(at + 1, text.length) };
    if (/entity/.test(message)) this.#entity(at);
    else if (reportedElsewhere.test(message) || this.#muted) return;
    else if (/^documents may contain only one root/.test(message)) this.#second(at);
    else if (/^document must contain a root/.test(message)) this.#empty(text);
    else if (tagStart !== undefined && text[at] === "<") this.#openTag(message, at, tagStart);
    else if (/^disallowed character\.$/.test(message)) this.#character(span);
    else {
      // The library reads on for a name where the tag ends: `<a b/>`.
      const lacksValue = /in attribute name/.test(message) && /[/>]/.test(text[at] ?? "");
      const said = lacksValue ? "attribute without value." : message;
      this.#explain(said, this.#word(said, span, tagStart ?? 0));
    }
  }

  #entity(at: number): void {
    if (this.hasDoctype || this.#muted) return;
    const { text } = this.#findings.source;
    const start = Math.max(text.lastIndexOf("&", at), at - 100, 0);
    const span = { start, end: at + 1 };
    this.#findings.report(xmlEntity, ["default", { entity: text.slice(span.start, span.end) }], span);
  }

  #second(at: number): void {
    const start = this.#findings.source.text.lastIndexOf("<", at);
    this.#muted = true;
    this.#findings.report(xmlRoot, ["second", {}], { start: Math.max(0, start), end: at + 1 });
  }

  #empty(text: string): void {
    if (text.trim() === "" || this.#findings.diagnostics.length > 0) return;
    const start = text.search(/\S/);
    this.#findings.report(xmlRoot, ["empty", {}], { start, end: start + 1 });
  }

  /** A tag begins within a tag: a quote, or the tag itself, is not closed. */
  #openTag(message: string, at: number, tagStart: number): void {
    const { text } = this.#findings.source;
    this.#muted = true;
    if (/^disallowed character\.$/.test(message)) {
      const start = Math.max(text.lastIndexOf('"', at), text.lastIndexOf("'", at), 0);
      this.#findings.report(xmlUnclosed, ["quote", {}], { start, end: start + 1 });
      return;
    }
    const end = tagStart + text.slice(tagStart, at).trimEnd().length;
    this.#findings.report(xmlUnclosed, ["other", { what: "tag" }], { start: tagStart, end });
  }

  #character(span: Span): void {
    const code = this.#findings.source.text.charCodeAt(span.start);
    const character = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    this.#findings.report(forbiddenCharacter, ["default", { character }], span);
  }

  #explain(message: string, span: Span): void {
    const known = explanations.find(([pattern]) => pattern.test(message));
    const problem = known?.[1] ?? message.replace(/\.$/, "");
    this.#muted = true;
    const remedy = known?.[2] ?? "correct it";
    this.#findings.report(xmlSyntax, ["default", { problem, remedy }], span);
  }

  /** Where the name stands that a message speaks of. */
  #word(message: string, span: Span, tagStart: number): Span {
    const { text } = this.#findings.source;
    const tag = text.slice(tagStart, span.end);
    const prefix = /^unbound namespace prefix: "([^"]*)"/.exec(message)?.[1];
    const isValue = /^attribute without value|^unquoted/.test(message);
    const found =
      prefix !== undefined
        ? new RegExp(`${prefix.replaceAll(/[^\w-]/g, ".")}:[^\\s=/>]*`).exec(tag)
        : isValue
          ? /[^\s<>="'/]+(?=[\s=/>]*.?$)/s.exec(tag)
          : null;
    if (!found) return span;
    return { start: tagStart + found.index, end: tagStart + found.index + found[0].length };
  }
}
