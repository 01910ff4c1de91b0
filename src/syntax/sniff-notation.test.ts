import { expect, test } from "vitest";
import { sniffNotation } from "./sniff-notation.ts";

const cases: readonly (readonly [file: string, text: string, notation: string])[] = [
  ["face.hml", "hml 1.0\n", "hml"],
  ["face.hml", "", "hml"],
  ["face.hml", "{}", "hml"],
  ["face.model.hml", "model face {}", "hml"],
  ["index.hml", "<div>\n</div>", "ui-markup"],
  ["index.hml", "\ufeff\n <element name='a'></element>", "ui-markup"],
  ["index.hml", "# hml\n<div></div>", "ui-markup"],
  ["INDEX.HML", "<div></div>", "ui-markup"],
  ["face.hml.yaml", "{}", "yaml"],
  ["face.hml.yml", "", "yaml"],
  ["face.hml.json", "hml 1.0", "json"],
  ["face.hml.xml", "hml 1.0", "xml"],
  ["<stdin>", "\n  <model-service/>", "xml"],
  ["<stdin>", ' { "hml": "1.0" }', "json"],
  ["<stdin>", "# note\n/// doc\n hml 1.0", "hml"],
  ["<stdin>", "hml 1.0", "hml"],
  ["<stdin>", "hml: 1.0", "yaml"],
  ["<stdin>", "# note\nhml: 1.0", "yaml"],
  ["<stdin>", "", "yaml"],
  ["declaration.txt", "hml 1.0", "hml"],
  ["declaration.json", "hml 1.0", "hml"],
];

test.each(cases)("%s with %j is %s", (file, text, notation) => {
  expect(sniffNotation(file, text)).toBe(notation);
});

test("a text of blanks and comments takes no time", () => {
  const start = performance.now();
  expect(sniffNotation("<stdin>", "# \n".repeat(1_000_000))).toBe("yaml");
  expect(sniffNotation("<stdin>", " ".repeat(10_000_000))).toBe("yaml");
  expect(performance.now() - start).toBeLessThan(1000);
});
