import { createToken, type TokenType } from "chevrotain";

/**
 * The words and signs of HML text, each with the pattern that defines it: the scanner (`scan-hml.ts`) is tested against
 * Chevrotain's own lexer over exactly these patterns, and the EBNF, the diagrams and the TextMate grammar print them.
 * Order is the order in which a lexer tries them.
 */
const define = (name: string, label: string, pattern: RegExp | string, categories: TokenType[] = []) =>
  createToken({ name, label, pattern, categories, line_breaks: false });

/** Blanks and line ends: they separate, and mean nothing more. */
export const WhiteSpace = createToken({
  name: "WhiteSpace",
  label: "WHITESPACE",
  pattern: /[ \t\r\n]+/,
  line_breaks: true,
});

/** Belongs to the next block or property. */
export const DocComment = define("DocComment", "DOC_COMMENT", /\/\/\/[^\r\n]*/);
export const Comment = define("Comment", "COMMENT", /#[^\r\n]*/);

/** A bare word. One token whatever its type: the vocabulary, not the grammar, says what it may spell. */
export const Bare = define(
  "Bare",
  "BARE",
  /-?[A-Za-z0-9_](?:[A-Za-z0-9_%+]|-(?=[A-Za-z0-9_])|\.(?=[A-Za-z0-9_]))*/,
);

/** A bare word that can name a property, a kind or a label. */
export const Name = define(
  "Name",
  "NAME",
  /[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*(?![A-Za-z0-9_%+]|[-.][A-Za-z0-9_])/,
  [Bare],
);

/** `hml` as the first word of a document, `import` where a block could begin: the parser makes them of names. */
export const Hml = define("Hml", '"hml"', "hml");
export const Import = define("Import", '"import"', "import");

export const Digest = define("Digest", "DIGEST", /sha256:[A-Za-z0-9_]+/);

/** RFC 3339; seconds and offset may be absent here, so that their absence is a fault of the value at one place. */
export const Instant = define(
  "Instant",
  "INSTANT",
  /\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?/,
);

export const Text = createToken({
  name: "Text",
  label: "STRING",
  pattern: /"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?!"")(?:[^"\\\r\n]|\\[^\r\n])*"/,
  line_breaks: true,
});

export const BlockOpen = define("BlockOpen", '"{"', "{");
export const BlockClose = define("BlockClose", '"}"', "}");
export const ListOpen = define("ListOpen", '"["', "[");
export const ListClose = define("ListClose", '"]"', "]");
export const Colon = define("Colon", '":"', ":");
export const Comma = define("Comma", '","', ",");
export const Question = define("Question", '"?"', "?");
export const Dots = define("Dots", '".."', "..");

/** Tokens that no rule accepts: each becomes one diagnostic. */
export const Unknown = define("Unknown", "an unknown character", /[\s\S]/);
/** A string whose closing quotes are missing. */
export const UnclosedText = define("UnclosedText", "an unclosed string", /"[^\r\n]*/);
/** `'…'`: other languages have it, HML does not. */
export const SingleQuoted = define("SingleQuoted", "a single-quoted string", /'[^'\r\n]*'/);
/** `// …` or `/* … *​/`. */
export const ForeignComment = createToken({
  name: "ForeignComment",
  label: "a comment of another language",
  pattern: /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//,
  line_breaks: true,
});

/** What the rules of the grammar are made of, in the order in which a lexer tries them. */
export const syntaxTokens: readonly TokenType[] = [
  Digest,
  Instant,
  Hml,
  Import,
  Name,
  Bare,
  Text,
  BlockOpen,
  BlockClose,
  ListOpen,
  ListClose,
  Colon,
  Comma,
  Question,
  Dots,
];

/** What may stand between any two of them. */
export const triviaTokens: readonly TokenType[] = [WhiteSpace, DocComment, Comment];

/** What the scanner makes of everything else. */
export const faultTokens: readonly TokenType[] = [ForeignComment, UnclosedText, SingleQuoted, Unknown];
