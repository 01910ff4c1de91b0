import type { ISerializedGast } from "chevrotain";
import { syntaxTokens, triviaTokens } from "../../grammar/tokens.ts";

/** A node of Chevrotain's serialized grammar, with the members that its kind has. */
export interface GrammarNode {
  readonly type: ISerializedGast["type"];
  readonly name?: string;
  readonly label?: string;
  readonly definition?: readonly GrammarNode[];
}

/** The rules and tokens in the notation of the XML specification (EBNF with `?`, `*` and `|`). */
export function printEbnf(rules: readonly GrammarNode[]): string {
  const named = syntaxTokens.filter((type) => !isSign(labelOf(type)));
  const width = Math.max(
    ...[...rules.map((rule) => rule.name ?? ""), ...named.map(labelOf), ...triviaTokens.map(labelOf)].map(
      (name) => name.length,
    ),
  );
  const line = (name: string, text: string) => `${name.padEnd(width)} ::= ${text}`;
  const lines = [
    "/* The grammar of HML text. Generated from the rules and tokens of `grammar/` by `npm run generate`. Do not edit. */",
    "",
    ...rules.map((rule) => line(rule.name ?? "", printAll(rule.definition ?? []))),
    "",
    "/* Tokens, as regular expressions of ECMA-262, in the order in which they are tried. The longest NAME or BARE is taken. */",
    ...named.map((type) => line(labelOf(type), `/${patternOf(type)}/`)),
    "",
    "/* What may stand between any two tokens. A doc comment belongs to the next block or property. */",
    ...triviaTokens.map((type) => line(labelOf(type), `/${patternOf(type)}/`)),
  ];
  return `${lines.join("\n")}\n`;
}

interface NamedToken {
  readonly name: string;
  readonly LABEL?: string;
  readonly PATTERN?: unknown;
}

function labelOf({ LABEL, name }: NamedToken): string {
  return LABEL ?? name;
}

/** Source of the regular expression that defines a token. */
export function patternOf({ PATTERN }: NamedToken): string {
  return PATTERN instanceof RegExp ? PATTERN.source : String(PATTERN);
}

function isSign(label: string): boolean {
  return label.startsWith('"');
}

function printAll(nodes: readonly GrammarNode[]): string {
  return nodes.map((node) => printNode(node, nodes.length > 1)).join(" ");
}

function printNode(node: GrammarNode, isInner: boolean): string {
  const parts = node.definition ?? [];
  switch (node.type) {
    case "Alternation": {
      const choice = parts.map((part) => printAll(part.definition ?? [])).join(" | ");
      return isInner ? `(${choice})` : choice;
    }
    case "Option":
      return `${group(parts)}?`;
    case "Repetition":
      return `${group(parts)}*`;
    case "RepetitionMandatory":
      return `${group(parts)}+`;
    default:
      return node.type === "Terminal" ? (node.label ?? "") : (node.name ?? "");
  }
}

function group(parts: readonly GrammarNode[]): string {
  const [only] = parts;
  const isSingle = parts.length === 1 && (only?.type === "Terminal" || only?.type === "NonTerminal");
  return isSingle ? printAll(parts) : `(${printAll(parts)})`;
}
