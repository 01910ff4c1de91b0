import fc from "fast-check";
import { enums } from "../model/vocabulary/enums.ts";
import type { KindSpec, PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";

/*
 * Texts for property tests: well-formed documents of known and unknown statements, with comments wherever one may stand,
 * and the same with characters changed.
 */

const words = fc.constantFrom(
  "a",
  "face",
  "two-words",
  "X1",
  "import",
  "hml",
  "2in1",
  "1.0",
  "-5",
  "95%",
  "1..8",
  "true",
);
const literals = fc.constantFrom(
  '"text"',
  '"a \\"b\\" \\\\ \\u{1F600} \\t"',
  '"é ü 漢字"',
  '""',
  '"one\\ntwo"',
  '"""\n      one\n        two\n\n      """',
  "float32[1, 3, ?, batch, 1..8]",
  "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "2026-03-01T10:00:00Z",
);
const scalar = fc.oneof(words, literals);
const comment = fc.constantFrom(
  "",
  "",
  "",
  "",
  " # note\n",
  "\n# on its own line\n\n",
  "\n#\n",
  "\n/// A doc comment.\n///\n",
);
const behind = fc.constantFrom("", "", "", " # behind\n", ", # behind\n");
const blank = fc.constantFrom(" ", "\n", "\n\n", "\n   ", "\n\n\n  ");

const list = fc
  .array(
    fc.tuple(
      fc.constantFrom("", "", "", "# item\n"),
      scalar,
      fc.constantFrom(" ", ", ", ",\n", " # behind\n"),
    ),
    {
      maxLength: 6,
    },
  )
  .map((items) => `[${items.map((item) => item.join("")).join("")}]`);

const value = fc.oneof({ weight: 3, arbitrary: scalar }, list);

function spelledAs({ type, list: isList, example }: PropertySpec): fc.Arbitrary<string> {
  if (isList) return fc.oneof(fc.constant(example), list);
  if (typeof type === "object")
    return fc.oneof(fc.constantFrom(...Object.keys(enums[type.enum].values)), scalar);
  return fc.oneof(fc.constant(example), scalar);
}

const label = fc.constantFrom("a", "b", "c-d", '"e f"', '"2g"', "h_1");

/** Statements of a block of that kind; each name at most once, each label too. */
function bodyOf(kind: KindSpec | undefined, depth: number): fc.Arbitrary<string> {
  const isOpen = kind === undefined || kind.open !== undefined;
  const names = isOpen ? ["p", "q-r", "s1"] : Object.keys(kind.properties);
  const properties = names.map((name) => {
    const spec = isOpen ? undefined : kind.properties[name];
    return fc
      .tuple(spec ? spelledAs(spec) : value, behind)
      .map(([text, after]) => `${name}: ${text}${after}`);
  });
  const blocks = depth === 0 ? [] : blocksOf(kind, depth);
  const statements = [...properties, ...blocks];
  if (statements.length === 0) return fc.constant("");
  return fc
    .tuple(fc.subarray(statements, { maxLength: Math.min(5, statements.length) }), fc.boolean())
    .chain(([chosen, isReversed]) => fc.tuple(...(isReversed ? chosen.toReversed() : chosen)))
    .chain((texts) => fc.tuple(...texts.map((text) => fc.tuple(comment, fc.constant(text), blank))))
    .map((parts) => parts.flat().join(""));
}

function blocksOf(kind: KindSpec | undefined, depth: number): fc.Arbitrary<string>[] {
  const isExtension = kind?.open === "extension";
  if (isExtension || kind === undefined) {
    return [bodyOf(isExtension ? kind : undefined, depth - 1).map((body) => `inner {${body}\n}`)];
  }
  const known = Object.entries(kind.blocks).map(([name, use]) => blockOf(name, kinds[use.kind], depth));
  return [...known, blockOf("x", kinds.x, depth)];
}

function blockOf(name: string, kind: KindSpec | undefined, depth: number): fc.Arbitrary<string> {
  const body = bodyOf(kind, depth - 1);
  if (kind?.form !== "labelled")
    return fc.tuple(behind, body).map(([after, text]) => `${name} {${plain(after)}${text}\n}`);
  const block = fc.tuple(behind, body).map(([after, text]) => `{${plain(after)}${text}\n}`);
  return fc
    .uniqueArray(label, { minLength: 1, maxLength: 2 })
    .chain((labels) => fc.tuple(...labels.map((one) => block.map((text) => `${name} ${one} ${text}`))))
    .map((blocks) => blocks.join("\n"));
}

/** Behind an opening brace stands no comma. */
function plain(after: string): string {
  return after.replace(",", "");
}

const root: KindSpec | undefined = kinds.root && { ...kinds.root, properties: {} };

/** A text without any fault of syntax. */
export const wellFormedText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("", "# first\n", "#\n\n"), fc.subarray(["hml:devices", "a.hml"]), bodyOf(root, 4))
  .map(([first, imports, body]) => {
    const head = imports.map((path) => `import "${path}" # imported\n`).join("");
    return `${first}hml 1.0 # header\n${head}${body}`;
  });

const splinters = fc.constantFrom(
  ..."{}[]:,\"'#?.§=;/\\-\n ",
  '"""',
  "///",
  "..",
  "versi",
  "model",
  "x",
  "1",
  "\u0000",
  "\ud800",
);

/** A text in which some characters were taken out or put in. */
export const mutatedText: fc.Arbitrary<string> = fc
  .tuple(
    wellFormedText,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), splinters), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, mutations]) => {
    let mutated = text;
    for (const [place, length, splinter] of mutations) {
      const at = place % (mutated.length + 1);
      mutated = mutated.slice(0, at) + splinter + mutated.slice(at + length);
    }
    return mutated;
  });
