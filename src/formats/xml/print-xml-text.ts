import { isTypedBySpelling } from "../../model/values/open-value.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Value of an attribute with its quotes. Readers take bare line ends and tabs in it for blanks, so they are escaped. */
export function printAttributeValue(text: string): string {
  return `"${text.replaceAll(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character)}"`;
}

/** Text of an element. */
export function printElementText(text: string): string {
  return text.replaceAll(/[&<>\r]/g, (character) => escapes[character] ?? character);
}

/** The inside of a comment: hyphens that follow one another are kept apart by a backslash (`spec/decisions/comments.md`). */
export function printCommentText(text: string): string {
  return text.replaceAll(/-(\\*)(?=-)/g, "-$1\\");
}

/**
 * A string in an extension, where bare words are typed by their spelling: one that spells a number or truth value stands
 * in quotes of its own, and so does one that begins with a quote.
 */
export function printOpenString(text: string): string {
  return isTypedBySpelling(text) || text.startsWith('"') ? JSON.stringify(text) : text;
}

/** The same as the text of an element, whose blanks at the edges are layout and which marks empty lists and blocks. */
export function printOpenText(text: string): string {
  const isMark = text === "" || text === "[]" || text === "{}" || text !== text.trim();
  return isMark ? JSON.stringify(text) : printOpenString(text);
}

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text with each character that XML 1.0 cannot hold replaced by U+FFFD. */
export function replaceForbidden(text: string): string {
  return text.replaceAll(forbidden, "\ufffd");
}
