import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { ByteWindow } from "../byte-window.ts";
import { type SampleEntry, zip } from "../sample-zip.ts";
import { findEndRecord, readDirectoryRecord, readLocalHeader } from "./zip-records.ts";

const windowOf = (bytes: Uint8Array) => new ByteWindow(bytesSource(bytes));

/** What both headers say: no two numbers are the same, and none is the same from behind. */
const shared = {
  name: "n\u00e4me",
  version: 0x0102,
  flags: 0x0304,
  method: 0x0506,
  time: 0x0708090a,
  checksum: 0xf1f2f3f4,
  packedBytes: 0xf5f6f7f8,
  bytes: 0xf9fafbfc,
};
/** What only the directory says. */
const central = {
  madeBy: 0x0b0c,
  disk: 0x0d0e,
  internalAttributes: 0x0f10,
  attributes: 0xe1e2e3e4,
  offset: 0xe5e6e7e8,
};
const entry: SampleEntry = {
  ...shared,
  ...central,
  content: "content",
  extra: "ext",
  comment: "said",
  gap: 5,
};
// Five bytes; a header of 38 bytes and seven of content; a record of 58 bytes; the end record.
const bytes = zip([entry]);

test("the header in front of a file is read, each number with its low byte first", () => {
  expect(readLocalHeader(windowOf(bytes), 5)).toEqual({ ...shared, nameBytes: 5, extraBytes: 3, end: 43 });
});

test("a record of the directory is read, each number with its low byte first", () => {
  expect(readDirectoryRecord(windowOf(bytes), 50)).toEqual({
    ...shared,
    ...central,
    nameBytes: 5,
    extraBytes: 3,
    commentBytes: 4,
    start: 50,
    end: 108,
  });
});

test("the end record is read, each number with its low byte first", () => {
  const end = {
    disk: 0x0102,
    directoryDisk: 0x0304,
    entriesOnDisk: 0x0506,
    entries: 0x0708,
    bytes: 0xf1f2f3f4,
    offset: 0xf5f6f7f8,
  };
  const file = zip([], { ...end, comment: "-".repeat(0x0102), before: 9 });
  expect(findEndRecord(windowOf(file))).toEqual({ ...end, start: 9, commentBytes: 0x0102 });
});

test("lengths are numbers of two bytes", () => {
  const window = windowOf(
    zip([{ name: "n".repeat(258), extra: "e".repeat(772), comment: "c".repeat(1286) }]),
  );
  const end = 30 + 258 + 772;
  expect(readLocalHeader(window, 0)).toMatchObject({ nameBytes: 258, extraBytes: 772, end });
  expect(readDirectoryRecord(window, end)).toMatchObject({
    nameBytes: 258,
    extraBytes: 772,
    commentBytes: 1286,
    end: end + 46 + 258 + 772 + 1286,
  });
});

test.each([4, 6, 50])("no header in front of a file begins at %i", (start) => {
  expect(readLocalHeader(windowOf(bytes), start)).toBeUndefined();
});

test.each([5, 49, 51])("no record of the directory begins at %i", (start) => {
  expect(readDirectoryRecord(windowOf(bytes), start)).toBeUndefined();
});

test("a record is read as far as its name, and none where the file ends before", () => {
  const cut = (length: number) => windowOf(bytes.subarray(0, length));
  expect([34, 39].map((length) => readLocalHeader(cut(length), 5))).toEqual([undefined, undefined]);
  expect(readLocalHeader(cut(40), 5)?.end).toBe(43);
  expect([95, 100].map((length) => readDirectoryRecord(cut(length), 50))).toEqual([undefined, undefined]);
  expect(readDirectoryRecord(cut(101), 50)?.end).toBe(108);
});

test("the end record is looked for as far as the longest comment reaches", () => {
  const end = zip([]);
  const behind = (count: number) => {
    const file = new Uint8Array(1000 + end.length + count);
    file.set(end, 1000);
    return findEndRecord(windowOf(file))?.start;
  };
  expect(findEndRecord(windowOf(end))?.start).toBe(0);
  expect(behind(0)).toBe(1000);
  expect(behind(65_535)).toBe(1000);
  expect(behind(65_536)).toBeUndefined();
});

test("of several end records the last counts, and a cut one is none", () => {
  const end = zip([]);
  expect(findEndRecord(windowOf(zip([{ name: "a", content: end }])))?.start).toBe(31 + 22 + 47);
  expect(findEndRecord(windowOf(end.subarray(0, 21)))).toBeUndefined();
  expect(findEndRecord(windowOf(new Uint8Array(0)))).toBeUndefined();
});
