import { expect, test } from "vitest";
import { isDeclarationPath, isOverlookedText, startsAsHml } from "./document-selector.ts";
import configuration from "./language-configuration.json" with { type: "json" };
import manifest from "./package.json" with { type: "json" };

const { wordPattern, indentationRules, onEnterRules } = configuration;
const { increaseIndentPattern, decreaseIndentPattern } = indentationRules;

test.each([
  ["model face {", true],
  ["  storage: [", true],
  ['  note: "a { b"', false],
  ['  note: "a { b" x {', true],
  ["  hardware { npu: preferred }", false],
  ["  hardware { npu: preferred", true],
  ["# model face {", false],
  ["model face { # why", true],
  ["}", false],
])("%s: the next line is indented: %s", (line, isIndented) => {
  expect(new RegExp(increaseIndentPattern).test(line)).toBe(isIndented);
});

test.each([
  ["}", true],
  ["  ]", true],
  ["  a: 1 }", false],
])("%s: this line is outdented: %s", (line, isOutdented) => {
  expect(new RegExp(decreaseIndentPattern).test(line)).toBe(isOutdented);
});

test("patterns take no time on long lines", () => {
  const line = `  a: ${'"x" '.repeat(5000)}${"b ".repeat(5000)}`;
  const started = performance.now();
  for (const pattern of [
    increaseIndentPattern,
    decreaseIndentPattern,
    ...onEnterRules.map((one) => one.beforeText),
  ])
    new RegExp(pattern).test(line);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  ["device-support: [smart-camera]", ["device-support", "smart-camera"]],
  ["size: 1.5MB, share: 5%", ["size", "1", "5MB", "share", "5%"]],
  ["use: heart_rhythm.wrist", ["use", "heart_rhythm", "wrist"]],
])("words of %s", (line, words) => {
  expect(line.match(new RegExp(wordPattern, "g"))).toEqual(words);
});

const [language] = manifest.contributes.languages;

test.each([
  ["hml 1.0", true],
  ["  hml 1.0", true],
  ["<element name='hml 1'>", false],
  ["hmlx 1.0", false],
  ["# hml 1.0", false],
])("first line %s: is HML by it: %s", (line, isHml) => {
  expect(new RegExp(language?.firstLine ?? "").test(line)).toBe(isHml);
});

test.each([
  ["hml 1.0", true],
  ["\uFEFFhml 1.0", true],
  ["# note\n\n  # more\nhml 1.0\n", true],
  ["/// doc\nhml 1.0\n", false],
  ["# note\n<div>\nhml 1.0\n</div>", false],
  ["<div>hml 1.0</div>", false],
  ["hml", false],
  ["", false],
])("text %j: begins with the header: %s", (text, isHml) => {
  expect(startsAsHml(text)).toBe(isHml);
});

test("only a text that was taken for plain one is looked at", () => {
  const of = (languageId: string, fileName: string) =>
    isOverlookedText({ languageId, fileName, getText: () => "# a\nhml 1.0\n" } as never);
  expect(of("plaintext", "/a/face.hml")).toBe(true);
  expect(of("plaintext", "/a/face.txt")).toBe(false);
  expect(of("html", "/a/face.hml")).toBe(false);
});

test.each([
  ["/a/face.hml", true],
  ["/a/face.hml.yaml", true],
  ["/a/face.hml.yml", true],
  ["/a/face.hml.json", true],
  ["/a/face.hml.xml", true],
  ["/a/face.yaml", false],
  ["/a/face.hml.txt", false],
])("%s is the path of a declaration: %s", (path, isDeclaration) => {
  expect(isDeclarationPath(path)).toBe(isDeclaration);
});
