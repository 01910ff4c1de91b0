import { escapeText } from "../../grammar/quote-text.ts";

/**
 * A text of several lines between three quotes, the lines and the closing quotes indented by `indent`. What the reader
 * takes off (indentation, blank lines' blanks) is escaped where the text itself has it.
 */
export function printMultiline(text: string, indent: string): string[] {
  const lines = text.split("\n").map((line) => (line === "" ? "" : indent + escapeLine(line)));
  return ['"""', ...lines, `${indent}"""`];
}

function escapeLine(line: string): string {
  const escaped = escapeText(line);
  const quoted = line.includes('"""') ? escaped : escaped.replaceAll('\\"', '"');
  return quoted.endsWith(" ") ? `${quoted.slice(0, -1)}\\u{20}` : quoted;
}
