import { expect, test } from "vitest";
import { mark } from "../test-editor.ts";
import { hmlPlaceAt, type Written } from "./hml-place.ts";

/** What is written at `⟦⟧`. */
function placeIn(marked: string): Written | undefined {
  const offset = marked.indexOf("⟦⟧");
  return hmlPlaceAt(mark(marked).text, offset);
}

const value = (name: string, typed = "") => ({ name, typed, isQuoted: false });
const quoted = (name: string, typed = "") => ({ name, typed, isQuoted: true });
const statement = (typed = "") => ({ name: undefined, typed, isQuoted: false });

test.each([
  ["behind a sign of a comment", "model a { # b⟦⟧\n}"],
  ["at the end of the text", "# b⟦⟧"],
  ["in a doc comment", "/// b: ⟦⟧\nmodel a {}"],
  ["behind a string that holds the sign", 'model a { title: "#" # b⟦⟧ }'],
  ["behind a string with an escaped quote", 'model a { title: "\\"" /// b⟦⟧ }'],
  ["behind a string that began on an earlier line", 'model a { description: """\n  b""" # c⟦⟧\n}'],
  ["in a comment of another language", "model a { /* format: ⟦⟧ */ }"],
  ["in one that runs to the end of its line", "model a { // format: ⟦⟧\n}"],
])("nothing is written in a comment: %s", (_where, marked) => expect(placeIn(marked)).toBeUndefined());

test.each([
  ["its first line", 'model a { description: """format: ⟦⟧\n""" }'],
  ["a further line", 'model a {\n  description: """\n    format: ⟦⟧\n  """\n}'],
  ["behind a sign of a comment that is none", 'model a {\n  description: """\n    b # format: ⟦⟧\n  """\n}'],
  ["behind a quote", 'model a {\n  description: """\n    a "b" format: "⟦⟧\n  """\n}'],
  ["where it is not closed", 'model a {\n  description: """\n    format: ⟦⟧\n'],
])("nothing is written in a string of several lines: %s", (_where, marked) =>
  expect(placeIn(marked)).toBeUndefined(),
);

test.each([
  ["a label", 'model "form⟦⟧" {}'],
  ["the name of a statement", 'model a { "form⟦⟧": om }'],
  ["the dimensions of a tensor", "input a { type: float32[1, ⟦⟧] }"],
])("nothing is offered in %s", (_what, marked) => expect(placeIn(marked)).toBeUndefined());

test.each([
  ["behind a comment that has ended", "# b\n⟦⟧", statement()],
  ["behind one of another language", "/* b */⟦⟧", statement()],
  [
    "behind a string of several lines with the sign",
    'model a { d: """\n # b""", license: ⟦⟧ }',
    value("license"),
  ],
  ["behind a string with the sign", 'model a { title: "a # b", license: M⟦⟧ }', value("license", "M")],
  ["behind a string that looks like a property", 'model a { title: "format: "⟦⟧ }', statement()],
  ["behind an address", 'model a { homepage: "https://a.b//c" form⟦⟧ }', statement("form")],
])("goes on %s", (_where, marked, expected) => expect(placeIn(marked)).toEqual(expected));

test.each([
  ["a word", "model a { form⟦⟧ }", statement("form")],
  ["half a word", "model a { for⟦⟧mat }", statement("for")],
  ["a statement behind a value", "model a { format: om ⟦⟧ }", statement()],
  ["a value", "model a { format: o⟦⟧ }", value("format", "o")],
  ["a value without a blank", "model a { format:⟦⟧ }", value("format")],
  ["a statement under one without a value", "model a {\n  format:\n  ⟦⟧\n}", statement()],
  ["a value behind a word and its colon", "model a { title: b license: ⟦⟧ }", value("license")],
  ["a number", "model a { size: 24⟦⟧ }", value("size", "24")],
  ["a digest", "model a { digest: sha256:⟦⟧ }", value("digest", "sha256:")],
  ["more of a digest", "model a { digest: sha256:9f⟦⟧ }", value("digest", "sha256:9f")],
  ["a path without quotes", "model a { artifact: models/a.o⟦⟧ }", value("artifact", "models/a.o")],
  ["a reference", "stage a { use: one.t⟦⟧ }", value("use", "one.t")],
  ["a string", 'model a { artifact: "my models/a⟦⟧.om" }', quoted("artifact", "my models/a")],
  ["an empty string", 'model a { artifact: "⟦⟧" }', quoted("artifact")],
  ["a string that is not closed", 'model a { artifact: "a⟦⟧ }', quoted("artifact", "a")],
  ["a string between single quotes", "model a { artifact: 'a⟦⟧' }", quoted("artifact", "a")],
  ["an item", "model a { tags: [⟦⟧] }", value("tags")],
  ["a further item", "model a { tags: [a, b⟦⟧] }", value("tags", "b")],
  ["an item of several lines", "model a {\n  tags: [\n    a,\n    ⟦⟧\n  ]\n}", value("tags")],
  ["an item behind a tensor", "model a { types: [float32[1, 2], ⟦⟧] }", value("types")],
  ["an item in quotes", 'model a { tags: ["a, b", "c⟦⟧"] }', quoted("tags", "c")],
  ["a statement behind a list", "model a { tags: [a]\n ⟦⟧ }", statement()],
  ["an import", 'import "hml:⟦⟧"', quoted("import", "hml:")],
  ["an import without quotes", "hml 1.0\nimport ⟦⟧", value("import")],
  ["a further import", 'import "a.hml"\nimport "⟦⟧', quoted("import")],
  ["a label that is called so", "model import ⟦⟧", statement()],
])("finds %s", (_what, marked, expected) => expect(placeIn(marked)).toEqual(expected));
