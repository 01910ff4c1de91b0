import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { type SampleEntry, zip } from "../sample-zip.ts";
import { readPackageDirectory } from "./read-package-directory.ts";

const first: SampleEntry = { name: "declaration.hml" };

/** Faults of a package with files of these names behind its declaration: code, the name at whose record it is, message. */
function faultsOf(...names: readonly (string | Uint8Array)[]): readonly string[] {
  return faultsOfEntries([first, ...names.map((name) => ({ name }))]);
}

function faultsOfEntries(entries: readonly SampleEntry[]): readonly string[] {
  const bytes = zip(entries);
  const draft = new FactDraft(bytes.length);
  readPackageDirectory(new ByteWindow(bytesSource(bytes)), draft);
  return draft.faults.map(({ code, offset, bytes: length, message }) => {
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + length));
    return `${code} ${name}: ${message}`;
  });
}

const unsafe = (name: string, why: string, shown = name) =>
  `HML7403 ${name}: "${shown}" is no safe name (${why}); a relative path with "/" is expected`;

test.each(["declaration.hml", "declaration.hml.yaml", "declaration.hml.json", "declaration.hml.xml"])(
  "%s is the name of a declaration",
  (name) => {
    expect(faultsOfEntries([{ name }, { name: "face.om" }])).toEqual([]);
  },
);

test.each([
  "face.om",
  "my-declaration.hml",
  "declaration.hml.yml",
  "declaration.hml.json.bak",
  "declaration-hml",
  "declaration.hml-yaml",
  "a/declaration.hml",
  "Declaration.hml",
])("%s is none", (name) => {
  expect(faultsOfEntries([{ name }])).toEqual([
    `HML7410 ${name}: the first entry is "${name}"; "declaration.hml" (or .hml.yaml, .hml.json, .hml.xml) is expected`,
  ]);
});

test("a package of nothing has no declaration", () => {
  const bytes = zip([]);
  const draft = new FactDraft(bytes.length);
  expect(readPackageDirectory(new ByteWindow(bytesSource(bytes)), draft)).toEqual([]);
  expect(draft.faults).toEqual([
    {
      code: "HML7410",
      name: "package-without-declaration",
      severity: "error",
      message: 'the first entry is ""; "declaration.hml" (or .hml.yaml, .hml.json, .hml.xml) is expected',
      offset: 0,
      bytes: 4,
    },
  ]);
});

test.each([
  ["", "it is empty"],
  ["/etc/passwd", "it is absolute"],
  ["c:/x", "it is absolute"],
  ["Z:x", "it is absolute"],
  ["..\\x", "it has a backslash"],
  ["a\tb", "it has a control character, or is no UTF-8"],
  ["../face.om", "it leads upwards"],
  ["a/../../face.om", "it leads upwards"],
  ["a/..", "it leads upwards"],
  ["a//b", "a part of it is empty"],
  ["a/", "a part of it is empty"],
  ["./a", "a part of it is empty"],
  ["a/./b", "a part of it is empty"],
  ["nul", "some systems take it for another name"],
  ["nul.om", "some systems take it for another name"],
  ["a/CON/b", "some systems take it for another name"],
  ["prn.a.b", "some systems take it for another name"],
  ["aux", "some systems take it for another name"],
  ["com1", "some systems take it for another name"],
  ["lpt9.txt", "some systems take it for another name"],
  ["a./b", "some systems take it for another name"],
  ["a ", "some systems take it for another name"],
  ["a.om:b", "some systems take it for another name"],
  ["what?", "some systems take it for another name"],
])('"%s" is no safe name: %s', (name, why) => {
  expect(faultsOf(name)).toEqual([unsafe(name, why)]);
});

test.each([
  "face.om",
  "labels/a.txt",
  ".hidden/a b.om",
  "a..b",
  "...c/d",
  "gesicht/groß.om",
  "顔.om",
  "icon",
  "con-fused.om",
  "a.con",
  "comx",
  "com10",
  "lpt",
  "lptx.om",
  "nullable.om",
])('"%s" is a safe name', (name) => {
  expect(faultsOf(name)).toEqual([]);
});

test.each<readonly [string, Uint8Array, string, string]>([
  // Other programs read the name without its NUL, or with what stands behind it.
  ["with a NUL", Uint8Array.of(0x61, 0, 0x62), "a\0b", "a"],
  ["with a byte order mark", Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), "a", "a"],
  ["that is no UTF-8", Uint8Array.of(0x61, 0xff), "a\ufffd", "a\ufffd"],
  ["with a bell", Uint8Array.of(0x61, 7), "a\u0007", "a\ufffd"],
])("a name %s is refused", (_, name, written, shown) => {
  expect(faultsOf(name)).toEqual([unsafe(written, "it has a control character, or is no UTF-8", shown)]);
});

test("a name of 1,024 bytes is read, and a longer one is a limit", () => {
  const name = "ä".repeat(512);
  expect(faultsOf(name)).toEqual([]);
  expect(faultsOf(`${name}n`)).toEqual([
    `HML7409 ${name}n: the package exceeds the limit "packageNameBytes" of 1024; split the declaration`,
  ]);
});

const twice = (entry: string, other: string) =>
  `HML7405 ${entry}: "${entry}" stands twice (also as "${other}"); each file should stand once`;

test.each([
  ["the same name", ["face.om", "face.om"], [twice("face.om", "face.om")]],
  ["a name in another case", ["FACE.om", "face.om"], [twice("face.om", "FACE.om")]],
  ["a letter whose other case is one letter as well", ["STRAẞE", "straße"], [twice("straße", "STRAẞE")]],
  ["an accent that is written apart", ["e\u0301", "\u00e9"], [twice("\u00e9", "e\u0301")]],
  ["three of them", ["A", "a", "a"], [twice("a", "A"), twice("a", "a")]],
  ["the name of the declaration", ["declaration.hml"], [twice("declaration.hml", "declaration.hml")]],
])("%s stands twice", (_, names, told) => {
  expect(faultsOf(...names)).toEqual(told);
});

test("names that merely look alike are two", () => {
  expect(faultsOf("strasse", "straße")).toEqual([]);
});

const behind = (entry: string, other: string) =>
  `HML7408 ${entry}: "${entry}" stands behind "${other}"; entries follow the declaration in the order of their names`;

test("names follow one another by UTF-16 code units, behind the declaration", () => {
  expect(faultsOf("B", "a", "a1", "\u{1f600}", "\uff5e")).toEqual([]);
  expect(faultsOf("c", "a", "b")).toEqual([behind("a", "c")]);
  expect(faultsOf("b", "c", "a")).toEqual([behind("a", "c")]);
});

test.each([
  ["a file that is a folder as well", ["a", "a/b"], ["a"]],
  ["in another case", ["A/b", "a"], ["a"]],
  ["with other files between the two", ["a", "a-b", "a.om", "a/b"], ["a"]],
  ["deeper", ["a/b", "a/b/c/d"], ["a/b"]],
  ["twice", ["a", "a/b", "a/b/c"], ["a", "a/b"]],
])("%s is no safe name", (_, names, both) => {
  expect(faultsOf(...names)).toEqual(
    both.map((name) => unsafe(name, "another entry lies in it, as in a folder")),
  );
});

test("names that begin alike lie in no folder", () => {
  expect(faultsOf("a", "ab", "abc/d")).toEqual([]);
});
