import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { readArtifact } from "../read-artifact.ts";
import { type SampleEnd, type SampleEntry, zip } from "../sample-zip.ts";

const read = (bytes: Uint8Array, fileName?: string) =>
  readArtifact(bytesSource(bytes), fileName === undefined ? {} : { fileName });

/** Faults in one line each: name, first byte, number of bytes, message. */
const told = (bytes: Uint8Array) =>
  read(bytes).faults.map(({ name, offset, bytes: n, message }) => `${name} ${offset}+${n}: ${message}`);

const archive =
  "archive-instead-of-model 0+4: the file is a zip archive, not a compiled model; unpack it and name the model inside";
// Two entries of 36 and 35 bytes, a directory of 51 and 50 bytes at 71, and the end record at 172: 194 bytes.
const files: readonly SampleEntry[] = [
  { name: "a.txt", content: "x" },
  { name: "b.md", content: "y" },
];

test("an archive that holds no model is named, with what is in it", () => {
  expect(read(zip(files))).toMatchObject({
    format: "unknown",
    description: "zip archive",
    container: { name: "zip", version: undefined },
    metadata: new Map([["entries", "2"]]),
    sections: [
      { name: "a.txt", offset: 0, bytes: 1 },
      { name: "b.md", offset: 36, bytes: 1 },
      { name: "zip directory", offset: 71, bytes: 101 },
    ],
    unread: [
      { what: "everything", why: "the file is no model that is known here (zip archive)", hides: ["all"] },
    ],
  });
  expect(read(zip(files)).container).toHaveProperty("version");
  expect(told(zip(files))).toEqual([archive]);
});

test.each([
  ["data.pkl", true],
  ["archive/data.pkl", true],
  ["metadata.pkl", false],
  ["data.pkl.txt", false],
  ["data-pkl", false],
])('an archive with "%s" is a PyTorch checkpoint: %s', (name, checkpoint) => {
  const bytes = zip([{ name: "readme.txt" }, { name }]);
  expect(read(bytes).description).toBe(checkpoint ? "PyTorch checkpoint" : "zip archive");
  expect(told(bytes)).toEqual([
    checkpoint
      ? "python-pickle 0+4: the file is a PyTorch checkpoint (a zip of pickles), not a compiled model; a file written by the model compiler is expected"
      : archive,
  ]);
});

test.each([
  ["watch.him", "foreign .him file (zip archive)"],
  ["watch.HIM", "foreign .him file (zip archive)"],
  ["watch.him.zip", "zip archive"],
  ["watch.om", "zip archive"],
  ["him", "zip archive"],
])("an archive under the name %s is a %s", (fileName, description) => {
  const facts = read(zip(files), fileName);
  expect(facts).toMatchObject({ format: "unknown", description });
  expect(facts.unread.map(({ why }) => why)).toEqual([
    `the file is no model that is known here (${description})`,
  ]);
});

test.each<readonly [string, Partial<SampleEnd>, readonly string[]]>([
  [
    "bytes behind the end",
    { after: 5 },
    ["trailing-data 194+5: 5 bytes follow the end of the model at byte 194; the file should end there"],
  ],
  ["a comment", { comment: "made by hand" }, []],
  [
    "bytes behind a comment",
    { comment: "hi", after: 1 },
    ["trailing-data 196+1: 1 bytes follow the end of the model at byte 196; the file should end there"],
  ],
  ["the longest comment", { comment: "-".repeat(65_535) }, []],
  [
    "more entries than there are",
    { entries: 3 },
    ['malformed-header 182+2: the header field "number of zip entries" is 3; 2 is expected'],
  ],
  [
    "a directory that ends within an entry",
    { bytes: 100 },
    ['malformed-header 182+2: the header field "number of zip entries" is 2; 1 is expected'],
  ],
  [
    "a directory that is elsewhere",
    { offset: 70 },
    ['malformed-header 182+2: the header field "number of zip entries" is 2; 0 is expected'],
  ],
])("an archive with %s", (_, end, faults) => {
  const bytes = zip(files, end);
  expect(told(bytes).toSorted()).toEqual([archive, ...faults].toSorted());
  const hidden = read(bytes).unread.some(({ what }) => what === "zip entries");
  expect(hidden).toBe(faults.some((fault) => fault.startsWith("malformed-header")));
});

test("a directory that is cut hides what stood in it", () => {
  expect(read(zip(files, { entries: 3 })).unread).toContainEqual({
    what: "zip entries",
    why: "the directory of the zip is cut or damaged",
    hides: ["all"],
  });
});

test("entries beyond those that are stated are no entries", () => {
  expect(read(zip(files, { entries: 1 })).metadata.get("entries")).toBe("1");
});

test.each([
  ["cut", zip(files).subarray(0, 150), 150],
  ["cut within its end record", zip(files).subarray(0, 193), 193],
  ["of one local header", zip(files).subarray(0, 30), 30],
  ["shorter than a header", zip(files).subarray(0, 12), 12],
  ["with too much behind it", zip(files, { after: 65_536 }), 65_730],
  ["with a directory that is larger than the file", zip(files, { bytes: 102 }), 194],
  ["with a directory beyond the file", zip(files, { offset: 72 }), 194],
])("an archive that is %s has no directory", (_, bytes, size) => {
  expect(read(bytes)).toMatchObject({
    // Below 64 bytes nothing is a model, but a zip archive still begins like one.
    format: "unknown",
    description: "zip archive without a directory",
    container: { name: "zip" },
    sections: [],
    unread: [{ what: "everything", why: "the directory at the end of the zip is missing", hides: ["all"] }],
  });
  expect(told(bytes)).toEqual([
    `truncated-artifact 0+${size}: the file ends at byte ${size}, inside the zip directory, which needs 22 bytes there and has 0`,
  ]);
});

test.each([
  ["a declaration", "declaration.hml", "him"],
  ["a declaration in YAML", "declaration.hml.yaml", "him"],
  ["anything else", "declaration.txt", "unknown"],
  ["a long name", `${"a".repeat(300)}declaration.hml`, "unknown"],
])("an archive whose first file is %s is a package or none", (_, name, format) => {
  expect(read(zip([{ name }])).format).toBe(format);
  // The directory is not asked: what stands first in the file is first.
  expect(read(zip([{ name, central: { name: "declaration.hml" } }])).format).toBe(format);
});

test("what a common tool packs is read", () => {
  const bytes = zipSync({ "a/b.txt": new TextEncoder().encode("text ".repeat(99)) });
  expect(read(bytes)).toMatchObject({ description: "zip archive", metadata: new Map([["entries", "1"]]) });
});
