import { HmlParser } from "../../grammar/hml-parser.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { type GrammarNode, printEbnf } from "./grammar-ebnf.ts";
import { printRailroad } from "./grammar-railroad.ts";
import { printTextMate } from "./grammar-textmate.ts";

const folder = "grammar/generated";

/** What is derived from the rules that the parser runs and the patterns that define its tokens. */
export function generateGrammarFiles(): readonly GeneratedFile[] {
  const rules = new HmlParser(true).getSerializedGastProductions() as readonly GrammarNode[];
  return [
    { path: `${folder}/hml.ebnf`, content: printEbnf(rules) },
    { path: `${folder}/railroad.html`, content: printRailroad(rules) },
    { path: `${folder}/hml.tmLanguage.json`, content: printTextMate() },
  ];
}
