import { Bare, Comment, Digest, DocComment, Instant, Name } from "../../grammar/tokens.ts";
import { patternOf } from "./grammar-ebnf.ts";

/** A rule of a TextMate grammar. */
interface Pattern {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly endCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
}

const name = patternOf(Name);
const bare = patternOf(Bare);
const quoted = '"(?:[^"\\\\\\r\\n]|\\\\.)*"';

const scopes = (...names: readonly string[]) =>
  Object.fromEntries(names.map((scope, i) => [String(i + 1), { name: `${scope}.hml` }]));

const escapes: Pattern = {
  name: "constant.character.escape.hml",
  match: '\\\\(?:["\\\\/bfnrt]|u[0-9A-Fa-f]{4}|u\\{[0-9A-Fa-f]{1,6}\\})',
};
const wrongEscapes: Pattern = { name: "invalid.illegal.escape.hml", match: "\\\\." };

const strings: readonly Pattern[] = [
  {
    name: "string.quoted.triple.hml",
    begin: '"""',
    end: '"""',
    patterns: [escapes, wrongEscapes],
  },
  {
    name: "string.quoted.double.hml",
    begin: '"',
    end: '"|(?=$)',
    patterns: [escapes, wrongEscapes],
  },
];

const values: readonly Pattern[] = [
  { name: "constant.other.date.hml", match: patternOf(Instant) },
  { name: "constant.other.date.hml", match: "\\b\\d{4}-\\d\\d-\\d\\d\\b" },
  { name: "constant.language.boolean.hml", match: "(?<![\\w.-])(?:true|false)(?![\\w%+]|[-.]\\w)" },
  { match: `(${bare})(?=\\[)`, captures: scopes("support.type.tensor") },
  { name: "constant.numeric.hml", match: `(?<![\\w-])-?\\d(?:[\\w%+]|-(?=\\w)|\\.(?=\\w))*` },
  { name: "string.unquoted.hml", match: bare },
  { name: "keyword.operator.range.hml", match: "\\.\\." },
  { name: "keyword.operator.unknown.hml", match: "\\?" },
];

const statements: readonly Pattern[] = [
  // Before properties: its first word and colon look like one.
  { name: "constant.other.digest.hml", match: patternOf(Digest) },
  {
    match: `^\\s*(hml)\\s+(${bare})`,
    captures: scopes("keyword.control.header", "constant.numeric.version"),
  },
  { match: `(import)(?=\\s*")`, captures: scopes("keyword.control.import") },
  {
    match: `(${name})\\s+(?:(${name})|(${quoted}))\\s*(?=\\{)`,
    captures: scopes("entity.name.type.kind", "entity.name.section.label", "string.quoted.double.label"),
  },
  { match: `(${name})\\s*(?=\\{)`, captures: scopes("entity.name.type.kind") },
  {
    match: `(${name})\\s*(:)`,
    captures: scopes("support.type.property-name", "punctuation.separator.key-value"),
  },
];

const signs: readonly Pattern[] = [
  { name: "punctuation.section.block.hml", match: "[{}]" },
  { name: "punctuation.section.list.hml", match: "[\\[\\]]" },
  { name: "punctuation.separator.hml", match: "[,:]" },
];

/** The TextMate grammar, from the patterns of the tokens. Editors colour with it until a language server answers. */
export function printTextMate(): string {
  const grammar = {
    information: "Generated from the tokens of grammar/ by `npm run generate`. Do not edit.",
    name: "HML",
    scopeName: "source.hml",
    fileTypes: ["model.hml"],
    firstLineMatch: "^\\s*hml\\s+[0-9]",
    patterns: [
      { name: "comment.line.documentation.hml", match: patternOf(DocComment) },
      { name: "comment.line.number-sign.hml", match: patternOf(Comment) },
      ...statements,
      ...strings,
      ...values,
      ...signs,
    ],
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}
