import { expect, test } from "vitest";
import { HmlParser } from "../../grammar/hml-parser.ts";
import { generateGrammarFiles } from "./grammar-files.ts";

const files = new Map(
  generateGrammarFiles().map(({ path, content }) => [path.split("/").at(-1), String(content)]),
);

test("Chevrotain finds nothing wrong with the grammar", () => {
  expect(() => new HmlParser(true)).not.toThrow();
});

test("the EBNF has the rules that the parser runs", () => {
  const ebnf = files.get("hml.ebnf");
  expect(ebnf).toContain("document    ::= header items\n");
  expect(ebnf).toContain('block       ::= NAME label? "{" (member ","?)* "}"\n');
  expect(ebnf).toContain('list        ::= "[" (value ","?)* "]"\n');
  expect(ebnf).toContain('tensor      ::= BARE "[" (dim ("," dim)*)? "]"\n');
});

test("each rule has a diagram that loads nothing and runs no script", () => {
  const page = files.get("railroad.html") ?? "";
  expect(page.match(/<svg/g)?.length).toBe(new HmlParser().getSerializedGastProductions().length);
  expect(page).not.toMatch(/<script|<link|src=|https?:\/\/(?!www\.w3\.org)/);
});

test("every pattern of the TextMate grammar is a regular expression", () => {
  const patterns: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (/^(?:match|begin|end|firstLineMatch)$/.test(key)) patterns.push(String(inner));
      else collect(inner);
    }
  };
  collect(JSON.parse(files.get("hml.tmLanguage.json") ?? "{}"));
  expect(patterns.length).toBeGreaterThan(15);
  for (const pattern of patterns) expect(() => new RegExp(pattern, "m")).not.toThrow();
});
