import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grammarParser } from "../../grammar/parse-items.ts";
import { limits } from "../base/limits.ts";
import { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { Mapping, TreeNode } from "../model/tree.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { mutatedText, wellFormedText } from "../syntax/arbitrary-document.ts";
import { readHml } from "../syntax/read-hml.ts";
import { summariseTree } from "../syntax/summarise-tree.ts";
import { writeHml } from "../syntax/write-hml.ts";
import { formatDeclaration } from "./format.ts";
import { hmlNotation } from "./notations/hml-notation.ts";

const source = (text: string) => new Source("case.hml", text);
const format = (text: string) => formatDeclaration(source(text), hmlNotation).text;

describe("well-formed text", () => {
  test("has no errors, and what is written is what was read", () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        const { value: tree, diagnostics } = readHml(source(text));
        expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
        const written = writeHml(tree);
        expect(written.losses).toEqual([]);
        const again = readHml(source(written.text));
        expect(again.diagnostics).toEqual([]);
        expect(summariseTree(again.value)).toEqual(summariseTree(tree));
      }),
      { numRuns: 200 },
    );
  });

  test("formatting twice is formatting once, and no line is longer than it must be", () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        const formatted = format(text);
        expect(format(formatted)).toBe(formatted);
        expect(formatted).not.toMatch(/[ \t]\n|\n\n\n|\n\n$/);
      }),
      { numRuns: 200 },
    );
  });
});

const anyText = fc.oneof(
  { weight: 4, arbitrary: mutatedText },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: wellFormedText },
);

describe("any text", () => {
  test("is read without an exception, and every place lies in it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value: tree, diagnostics } = readHml(source(text));
        expect(grammarParser().errors).toEqual([]);
        const whole = { start: 0, end: text.length };
        for (const { span, fixes } of diagnostics) {
          expectWithin(span, whole);
          for (const fix of fixes) for (const edit of fix.edits) expectWithin(edit.span, whole);
        }
        expectNested(tree.root, whole);
      }),
      { numRuns: 600 },
    );
  });

  test("is formatted without losing a letter or a digit", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(lettersOf(format(text))).toBe(lettersOf(text));
      }),
      { numRuns: 300 },
    );
  });

  test("is formatted to a layout that stays", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const formatted = format(text);
        expect(format(formatted)).toBe(formatted);
      }),
      { numRuns: 300 },
    );
  });

  test("keeps the blocks in front of a fault", () => {
    const front = "hml 1.0\nbenchmark front { runs: 1 }\n";
    fc.assert(
      fc.property(mutatedText, (text) => {
        const { value: tree } = readHml(source(`${front}${text}`));
        const entry = tree.root.entries.find(({ key }) => key === "benchmark");
        expect(entry?.value.type === "mapping" && entry.value.entries[0]?.key).toBe("front");
      }),
      { numRuns: 200 },
    );
  });
});

/** Names that short forms leave out. */
const shortened = new RegExp(
  Object.values(kinds)
    .flatMap(({ primary }) => (primary ? [primary] : []))
    .join("|"),
  "g",
);

/** Letters and digits, sorted; escapes by what they stand for. */
function lettersOf(text: string): string {
  return [...decodeEscapes(text).replaceAll(shortened, "")]
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .sort()
    .join("");
}

function decodeEscapes(text: string): string {
  return text.replaceAll(/\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|[nt])/g, (_all, long, short) => {
    const code = Number.parseInt(long ?? short ?? "20", 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}

function expectWithin(inner: Span, outer: Span): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
  expect(inner.end).toBeGreaterThanOrEqual(inner.start);
}

function expectNested(node: TreeNode, outer: Span): void {
  expectWithin(node.span, outer);
  if (node.type === "sequence") for (const { value } of node.items) expectNested(value, node.span);
  if (node.type === "mapping") expectEntries(node);
}

function expectEntries({ entries, span }: Mapping): void {
  for (const entry of entries) {
    expectWithin(entry.span, span);
    expectWithin(entry.keySpan, entry.span);
    expectWithin(entry.kindSpan, entry.span);
    expectNested(entry.value, entry.span);
  }
}

describe("hostile text", () => {
  const hostile: readonly (readonly [name: string, text: string])[] = [
    ["blocks", `hml 1.0\nx a { ${"a { ".repeat(100_000)}`],
    ["closed blocks", `hml 1.0\nx a { ${"a { ".repeat(100_000)}${"} ".repeat(100_001)}`],
    ["lists", `hml 1.0\nx a { b: ${"[".repeat(100_000)}${"]".repeat(100_000)} }`],
  ];
  test.each(hostile)("100,000 %s within one another are one diagnostic", (_name, text) => {
    const { diagnostics } = readHml(source(text));
    expect(diagnostics.map((one) => one.code)).toEqual(["HML1006"]);
  });

  const size = 2_000_000;
  const long: readonly (readonly [name: string, text: string])[] = [
    ["word", `hml 1.0\nx a { b: ${"a".repeat(size)} }`],
    ["hyphenated word", `hml 1.0\nx a { b: ${"a-".repeat(size / 2)}a }`],
    ["string", `hml 1.0\nx a { b: "${"a\\n".repeat(size / 3)}" }`],
    ["unclosed string", `hml 1.0\nx a { b: "${"a, ".repeat(size / 3)}`],
    ["line of quotes", `hml 1.0\nx a { b: ${'"a '.repeat(size / 3)}`],
    ["line of braces", `hml 1.0\n${"a {} ".repeat(size / 5)} }`],
    ["line of colons", `hml 1.0\nx a { ${"a: ".repeat(size / 3)}`],
    ["line of words", `hml 1.0\nx a { ${"a ".repeat(size / 2)}`],
    ["run of brackets", `hml 1.0\nx a { b: ${"] ".repeat(size / 2)} }`],
    ["run of escaped quotes", `hml 1.0\nx a { b: """${'\\"""\n'.repeat(size / 5)} }`],
    ["run of comments", `hml 1.0\n${"#\n".repeat(size / 2)}`],
    ["run of apostrophes", `hml 1.0\nx a { b: ${"'a ".repeat(size / 3)}`],
    ["run of unfinished comments", `hml 1.0\nx a { ${" /* a".repeat(size / 5)}`],
  ];
  test.each(long)("a long %s takes time in proportion", (_name, text) => {
    const start = performance.now();
    const { diagnostics } = readHml(source(text));
    expect(diagnostics.length).toBeLessThanOrEqual(limits.syntaxFaults * 2);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
