import type { NotationId } from "../model/tree.ts";

const extensions: readonly (readonly [suffix: string, notation: NotationId])[] = [
  [".hml.yaml", "yaml"],
  [".hml.yml", "yaml"],
  [".hml.json", "json"],
  [".hml.xml", "xml"],
];

/** The header of HML text, behind blanks and comments. */
const header = /^(?:\s|#[^\n\r]*(?:[\n\r]|$)|\/\/\/[^\n\r]*(?:[\n\r]|$))*hml[ \t]+[0-9]/;

/** What stands in front of the first statement of a text: blanks and comments of HML text or YAML. */
const lead = /^(?:\s|#[^\n\r]*(?:[\n\r]|$)|\/\/\/[^\n\r]*(?:[\n\r]|$))*/;

/** Characters at the beginning of a text that are looked at. */
const window = 65536;

/**
 * Notation of a declaration. The extensions that name one are believed; `*.hml` is HML text, unless it begins with `<`
 * and lacks the header `hml <version>`: then it is UI markup of HarmonyOS, which HML never claims. Any other name, and
 * stdin, is told by content: `<`, `{`, `hml `, else YAML.
 */
export function sniffNotation(file: string, text: string): NotationId | "ui-markup" {
  const name = file.toLowerCase();
  for (const [suffix, notation] of extensions) if (name.endsWith(suffix)) return notation;
  const start = text.slice(0, window).replace(/^\ufeff/, "");
  const first = start.slice(lead.exec(start)?.[0].length ?? 0)[0];
  if (name.endsWith(".hml")) return first === "<" && !header.test(start) ? "ui-markup" : "hml";
  if (first === "<") return "xml";
  if (first === "{") return "json";
  return header.test(start) ? "hml" : "yaml";
}
