import { Lexer } from "yaml";
import type { NotationId } from "../../src/model/tree.ts";
import type { Written } from "./hml-place.ts";

/** The value that is being written on a line, by notation: name of the property, quote, and what is typed of it. */
const valueForms = {
  yaml: /^\s*(?:-\s+)?["']?([A-Za-z][\w-]*)["']?\s*:[ \t]+(?:\[(?:[^\][\n]*,)?\s*)?(["']?)([^\s"'{}[\],]*)$/,
  json: /"([A-Za-z][\w-]*)"\s*:\s*(?:\[(?:[^\][\n]*,)?\s*)?("?)([^\s"{}[\],]*)$/,
  xml: /\s([A-Za-z][\w-]*)=(["'])([^"'<]*)$/,
} as const;
const elementForm = /<([A-Za-z][\w-]*)(?:\s[^<>]*)?>()([^<>]*)$/;

export interface LineContext {
  readonly notation: Exclude<NotationId, "hml">;
  readonly isProperty: (name: string) => boolean;
  /** The innermost statement around the offset, as far as the tree tells. */
  readonly innermost: string | undefined;
}

/** What is being written at an offset of YAML, JSON or XML, by the line in front of it; `undefined` in a comment. */
export function linePlaceAt(text: string, offset: number, context: LineContext): Written | undefined {
  const { notation, isProperty } = context;
  const line = text.slice(Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 2000), offset);
  const before = text.slice(0, offset);
  if (isInComment(before, line, notation)) return undefined;
  const match = valueForms[notation].exec(line) ?? (notation === "xml" ? elementForm.exec(line) : null);
  const name = match?.[1] ?? listedUnder(before, line, context);
  if (name !== undefined && isProperty(name)) {
    const [typed, quote] = match
      ? [match[3] ?? "", match[2] ?? ""]
      : [/[^\s"',[\]-][^\s"',[\]]*$/.exec(line)?.[0] ?? "", ""];
    return { name, typed, isQuoted: quote !== "" };
  }
  const typed = /[A-Za-z0-9_-]*$/.exec(line)?.[0] ?? "";
  const isQuoted = /["']/.test(line.at(-1 - typed.length) ?? "");
  return { name: undefined, typed, isQuoted };
}

/** Whether a text ends in a comment that goes on: who writes there writes prose. JSON has none. */
function isInComment(before: string, line: string, notation: LineContext["notation"]): boolean {
  if (notation === "xml") return before.lastIndexOf("<!--") > before.lastIndexOf("-->");
  if (notation === "json" || !line.includes("#")) return false;
  let last = "";
  for (const lexeme of new Lexer().lex(before)) last = lexeme;
  return last.startsWith("#");
}

/** The property whose list goes over several lines: an item on a line of its own. */
function listedUnder(before: string, line: string, { notation, innermost }: LineContext): string | undefined {
  if (notation === "yaml") {
    if (!/^\s*-\s*["']?[^\s:]*$/.test(line)) return undefined;
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    const above = before
      .slice(0, before.length - line.length)
      .split("\n")
      .reverse();
    const key = above.find(
      (one) => /^\s*[A-Za-z]/.test(one) && (/^\s*/.exec(one)?.[0].length ?? 0) <= indent,
    );
    return /^\s*([\w-]+)\s*:\s*$/.exec(key ?? "")?.[1];
  }
  if (notation === "xml" || !/^\s*(?:"?[^\s":{}]*"?\s*,\s*)*"?[^\s":{}]*$/.test(line)) return undefined;
  const start = before.lastIndexOf("[");
  const isOpen = start >= 0 && !/[\]{}]/.test(before.slice(start));
  const key = /([A-Za-z][\w-]*)"?\s*:\s*$/.exec(
    before.slice(Math.max(0, start - 200), Math.max(0, start)),
  )?.[1];
  return isOpen ? (key ?? innermost) : undefined;
}
