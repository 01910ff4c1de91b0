import fc from "fast-check";

/** Every character that XML 1.0 allows but CR, which no text of HML holds (spec §2.1). */
const anyCharacter = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
    { weight: 2, arbitrary: fc.integer({ min: 0x80, max: 0xd7ff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0xe000, max: 0xfffd }) },
    { weight: 2, arbitrary: fc.integer({ min: 0x10000, max: 0x10ffff }) },
    { weight: 1, arbitrary: fc.constantFrom(0x09, 0x0a, 0x85, 0xa0, 0x2028, 0x2029, 0xfeff) },
  )
  .map((code) => String.fromCodePoint(code));

/** Spellings that some notation takes for something else than a text. */
export const oddTexts: readonly string[] = [
  ...["", " ", "  a  ", "\n", "a\n", "\na", "a\n\n\n", "a\nb", " a\n  b\n", "a \nb", "\t", "a\tb", "\ta"],
  ...["true", "True", "false", "null", "~", "yes", "no", "on", "off", "y", "N"],
  ...[
    "0",
    "-0",
    "1",
    "1.0",
    "01",
    "1e5",
    "-1.5E-3",
    "0x1F",
    "0o17",
    "1_000",
    ".5",
    "5.",
    "+1",
    ".inf",
    ".nan",
  ],
  ...["9007199254740993", "1e400", "12:30:00", "2026-03-01", "2026-03-01T09:30:00+08:00"],
  ...[
    "#",
    "# a",
    "a # b",
    "a#b",
    "///",
    "/// a",
    "//",
    "/* a */",
    "<!-- a -->",
    "<![CDATA[a]]>",
    "]]>",
    "<a/>",
  ],
  ...[
    "&amp;",
    "&#10;",
    "&",
    "--",
    "-\\-",
    "-\\\\-",
    "---",
    "...",
    "a--b-",
    "@a",
    "`a`",
    "%a",
    "!a",
    "&a",
    "*a",
  ],
  ...["- a", "? a", "a: b", "a:", ":a", "a, b", "[]", "{}", "[a]", "{a: b}", "|", ">", "|-", "<<", "="],
  ...[
    '"',
    "'",
    '"""',
    "'a'",
    '"a"',
    '\\"',
    "\\",
    "\\n",
    "\\u0041",
    "${a}",
    "float32[1, 3]",
    "sha256:00",
    "1..8",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "item",
    "doc",
    "id",
    "key",
    "xmlns",
    "xml:lang",
    "hml",
    "import",
  ],
  ...["\u0085", "\u2028", "\ufeff", "\u00a0a\u00a0", "é", "e\u0301", "\u{1f600}", "\u{10ffff}", "\ufffd"],
];

/** Any text that a value may hold. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 3, arbitrary: fc.string({ unit: anyCharacter, maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme-ascii", minLength: 100, maxLength: 200 }) },
);

/** One line of a comment: no line ends, nothing at its end that would be trimmed. */
export const anyCommentLine: fc.Arbitrary<string> = anyText.map((text) =>
  text.replaceAll(/[\n\r]/g, " ").trimEnd(),
);

/** A name that every notation can write. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,6}(-[A-Za-z0-9_]{1,4}){0,2}$/),
  fc.constantFrom(
    "item",
    "doc",
    "id",
    "hml",
    "import",
    "key",
    "constructor",
    "toString",
    "xmlns",
    "true",
    "null",
    "x",
  ),
);

/** A label that other blocks can refer to. */
export const anyLabel: fc.Arbitrary<string> = fc
  .stringMatching(/^[A-Za-z0-9_]([A-Za-z0-9_-]{0,6}[A-Za-z0-9_])?$/)
  .filter((label) => !/^[0-9]+$/.test(label));
