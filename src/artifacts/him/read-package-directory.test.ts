import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { limits } from "../../base/limits.ts";
import { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { type SampleEntry, zip } from "../sample-zip.ts";
import { readPackageDirectory } from "./read-package-directory.ts";

/** Entries, and each fault in one line: code, first byte, number of bytes, message. */
function read(bytes: Uint8Array) {
  const draft = new FactDraft(bytes.length);
  const entries = readPackageDirectory(new ByteWindow(bytesSource(bytes)), draft);
  const told = draft.faults.map(
    ({ code, offset, bytes: n, message }) => `${code} ${offset}+${n}: ${message}`,
  );
  return {
    entries,
    told,
    sections: draft.sections,
    codes: [...new Set(draft.faults.map(({ code }) => code))],
  };
}

// Two entries of 53 and 59 bytes, a directory of 61 and 53 bytes at 112, and the end record at 226: 248 bytes.
const first: SampleEntry = { name: "declaration.hml", content: "hml 1.0\n" };
const model: SampleEntry = { name: "face.om", content: "a network that is none" };
const sound = zip([first, model]);

test("a package in its one form has no fault", () => {
  expect(read(sound)).toEqual({
    entries: [
      { name: "declaration.hml", offset: 45, bytes: 8, checksum: 0x776d82a4 },
      { name: "face.om", offset: 90, bytes: 22, checksum: 0x4d24b67e },
    ],
    told: [],
    codes: [],
    sections: [
      { name: "declaration.hml", offset: 0, bytes: 53 },
      { name: "face.om", offset: 53, bytes: 59 },
      { name: "package directory", offset: 112, bytes: 136 },
    ],
  });
});

const damaged = (bytes: number, offset: number) =>
  `the directory is said to be ${bytes} bytes at ${offset}, and the file has no such place; fetch the package again`;
const unowned = (bytes: number, offset: number) =>
  `HML7401 ${offset}+${bytes}: ${bytes} bytes at ${offset} belong to no entry; nothing should stand there`;
const odd = (entry: string, what: string) =>
  `"${entry}" has ${what}; pack it with "hml pack", which writes none`;
const differ = (what: string, local: string | number, central: string | number) =>
  `HML7407 53+30: "face.om" has ${what} ${local} in front of it and ${central} in the directory; the two should agree`;

test.each<readonly [string, Uint8Array, readonly string[]]>([
  [
    "cut within the directory",
    sound.subarray(0, 218),
    ["HML7400 196+22: the package has no directory at its end; it is cut, or no package"],
  ],
  [
    "cut before an end record fits",
    sound.subarray(0, 10),
    ["HML7400 0+10: the package has no directory at its end; it is cut, or no package"],
  ],
  [
    "an end record that is cut",
    sound.subarray(0, 247),
    ["HML7400 225+22: the package has no directory at its end; it is cut, or no package"],
  ],
  ["bytes behind the end", zip([first, model], { after: 3 }), [unowned(3, 248)]],
  [
    "a comment",
    zip([first, model], { comment: "hi" }),
    [`HML7408 226+22: ${odd("the directory", "a comment")}`, unowned(2, 248)],
  ],
  ["a second disk", zip([first, model], { disk: 1 }), [`HML7400 226+22: ${damaged(114, 112)}`]],
  [
    "a directory on a second disk",
    zip([first, model], { directoryDisk: 1 }),
    [`HML7400 226+22: ${damaged(114, 112)}`],
  ],
  [
    "entries on another disk",
    zip([first, model], { entriesOnDisk: 1 }),
    [`HML7400 226+22: ${damaged(114, 112)}`],
  ],
  [
    "a directory that begins too late",
    zip([first, model], { offset: 113 }),
    [`HML7400 226+22: ${damaged(114, 113)}`],
  ],
  [
    "a directory that is too long",
    zip([first, model], { bytes: 115 }),
    [`HML7400 226+22: ${damaged(115, 112)}`],
  ],
  [
    "bytes between the directory and its end record",
    zip([first, model], { between: 6 }),
    [`HML7400 232+22: ${damaged(114, 112)}`],
  ],
  [
    "more entries than there are",
    zip([first, model], { entries: 3 }),
    ["HML7400 226+4: entry 2 of the directory is cut or no entry; fetch the package again"],
  ],
  [
    "a record of the directory that is cut",
    zip([first, { ...model, central: { nameBytes: 8 } }]),
    ["HML7400 173+4: entry 1 of the directory is cut or no entry; fetch the package again", unowned(59, 53)],
  ],
  [
    "a record of the directory with a name beyond the file",
    zip([first, { ...model, central: { nameBytes: 60 } }]),
    ["HML7400 173+4: entry 1 of the directory is cut or no entry; fetch the package again", unowned(59, 53)],
  ],
  [
    "an entry that the directory leaves out",
    zip([first, model], { entries: 1 }),
    [unowned(53, 173), unowned(59, 53)],
  ],
  ["bytes in front of the first entry", zip([{ ...first, gap: 4 }, model]), [unowned(4, 0)]],
  ["bytes between two entries", zip([first, { ...model, gap: 5 }]), [unowned(5, 53)]],
  ["bytes in front of the directory", zip([first, model], { before: 7 }), [unowned(7, 112)]],
  [
    "fields of zip64 for the number of entries",
    zip([first, model], { entries: 0xffff }),
    ['HML7407 226+22: "the directory" uses fields for files over 4 GB; a package has less'],
  ],
  [
    "fields of zip64 for the size of the directory",
    zip([first, model], { bytes: 0xffffffff }),
    ['HML7407 226+22: "the directory" uses fields for files over 4 GB; a package has less'],
  ],
  [
    "fields of zip64 for the place of the directory",
    zip([first, model], { offset: 0xffffffff }),
    ['HML7407 226+22: "the directory" uses fields for files over 4 GB; a package has less'],
  ],
  [
    "as many entries as are read, which are not there",
    zip([first], { entries: 10_000 }),
    ["HML7400 114+4: entry 1 of the directory is cut or no entry; fetch the package again"],
  ],
  [
    "one entry more than is read",
    zip([first], { entries: 10_001 }),
    ['HML7409 114+22: the package exceeds the limit "packageEntries" of 10000; split the declaration'],
  ],
  [
    "a directory as large as is read, which is not there",
    zip([first], { bytes: limits.packageDirectoryBytes }),
    [`HML7400 114+22: ${damaged(4_194_304, 53)}`],
  ],
  [
    "a directory that is one byte larger",
    zip([first], { bytes: limits.packageDirectoryBytes + 1 }),
    [
      'HML7409 114+22: the package exceeds the limit "packageDirectoryBytes" of 4194304; split the declaration',
    ],
  ],
])("%s is told once, with its place", (_, bytes, told) => {
  expect(read(bytes).told).toEqual(told);
});

test.each<readonly [string, Partial<SampleEntry>, readonly string[]]>([
  ["encrypted", { flags: 0x801 }, ['HML7402 173+53: "face.om" is encrypted; pack the file as it is']],
  [
    "deflated",
    { method: 8, bytes: 100 },
    ['HML7404 173+53: "face.om" is packed by method 8; entries are stored (method 0)'],
  ],
  [
    "a symbolic link",
    { attributes: 0xa1ff0000 },
    [
      'HML7406 173+53: "face.om" is a symbolic link; only regular files are packed',
      `HML7408 173+53: ${odd("face.om", "attributes")}`,
    ],
  ],
  [
    "a device",
    { attributes: 0x21ff0000 },
    [
      'HML7406 173+53: "face.om" is no regular file; only regular files are packed',
      `HML7408 173+53: ${odd("face.om", "attributes")}`,
    ],
  ],
  [
    "a file with permissions",
    { attributes: 0x81a40000 },
    [`HML7408 173+53: ${odd("face.om", "attributes")}`],
  ],
  ["a read-only file", { attributes: 1 }, [`HML7408 173+53: ${odd("face.om", "attributes")}`]],
  ["dated", { time: 0x5a210000 }, [`HML7408 173+53: ${odd("face.om", "a time")}`]],
  ["followed by a data descriptor", { flags: 0x808 }, [`HML7408 173+53: ${odd("face.om", "other flags")}`]],
  ["named in another code than UTF-8", { flags: 0 }, [`HML7408 173+53: ${odd("face.om", "other flags")}`]],
  [
    "with extra fields in the directory",
    { central: { extra: "up\0\0" } },
    [`HML7408 173+57: ${odd("face.om", "extra fields")}`],
  ],
  ["with a comment", { comment: "mine" }, [`HML7408 173+57: ${odd("face.om", "a comment")}`]],
  ["by a newer writer", { madeBy: 63 }, [`HML7408 173+53: ${odd("face.om", "another version")}`]],
  ["by a writer on Unix", { madeBy: 0x0314 }, [`HML7408 173+53: ${odd("face.om", "another version")}`]],
  [
    "for a newer reader",
    { central: { version: 45 } },
    [`HML7408 173+53: ${odd("face.om", "another version")}`],
  ],
  ["on another disk", { disk: 1 }, [`HML7408 173+53: ${odd("face.om", "another disk or attribute")}`]],
  [
    "marked as text",
    { internalAttributes: 1 },
    [`HML7408 173+53: ${odd("face.om", "another disk or attribute")}`],
  ],
  ["for a newer reader, in front of it", { local: { version: 45 } }, [differ("version", 45, 20)]],
  ["encrypted in front of it", { local: { flags: 0x801 } }, [differ("flags", 2049, 2048)]],
  ["deflated in front of it", { local: { method: 8 } }, [differ("method", 8, 0)]],
  ["dated in front of it", { local: { time: 0x5a210000 } }, [differ("time", 0x5a210000, 0x210000)]],
  ["with another checksum in front of it", { local: { checksum: 1 } }, [differ("checksum", 1, 0x4d24b67e)]],
  ["with another packed size in front of it", { local: { packedBytes: 5 } }, [differ("packed size", 5, 22)]],
  ["with another size in front of it", { local: { bytes: 5 } }, [differ("size", 5, 22)]],
  [
    "with a shorter name in front of it",
    { local: { name: "face" } },
    [differ("length of the name", 4, 7), `HML7400 109+114: ${damaged(114, 109)}`],
  ],
  [
    "with another name in front of it",
    { local: { name: "cafe.om" } },
    [differ("name", "cafe.om", "face.om")],
  ],
  [
    "with extra fields in front of it",
    { local: { extra: "up\0\0" } },
    [differ("length of extra fields", 4, 0), unowned(4, 112)],
  ],
  [
    "of two sizes although it is stored",
    { bytes: 40 },
    ['HML7407 173+53: "face.om" is stored in 22 bytes and is 40 long; what is stored has one size'],
  ],
  [
    "beside the header in front of it",
    { central: { offset: 54 } },
    [
      unowned(1, 53),
      'HML7407 54+30: there is no entry at 54, where the directory says that "face.om" is; fetch the package again',
      `HML7400 112+114: ${damaged(114, 112)}`,
    ],
  ],
  [
    "at the very end of the file",
    { central: { offset: 240 } },
    [
      unowned(187, 53),
      'HML7407 240+8: there is no entry at 240, where the directory says that "face.om" is; fetch the package again',
      `HML7400 112+114: ${damaged(114, 112)}`,
    ],
  ],
  [
    "within another entry",
    { central: { offset: 0 } },
    [
      'HML7407 173+53: "face.om" begins at 0, within another entry; entries should follow one another',
      'HML7407 0+30: "face.om" has checksum 2003665572 in front of it and 1294251646 in the directory; the two should agree',
      unowned(53, 59),
    ],
  ],
  [
    "said to run into the directory",
    { packedBytes: 23, bytes: 23 },
    [`HML7400 112+114: ${damaged(114, 112)}`],
  ],
])("an entry that is %s", (_, changed, told) => {
  expect(read(zip([first, { ...model, ...changed }])).told).toEqual(told);
});

test.each(["packedBytes", "bytes", "offset"] as const)(
  "an entry with the %s of zip64 is refused",
  (field) => {
    const { told } = read(zip([first, { ...model, central: { [field]: 0xffffffff } }]));
    expect(told).toContain('HML7407 173+53: "face.om" uses fields for files over 4 GB; a package has less');
    expect(told.join()).not.toContain("what is stored");
  },
);

test("of entries that are not as stated none is handed out", () => {
  const entriesOf = (changed: Partial<SampleEntry>) => {
    const { entries, sections } = read(zip([first, { ...model, ...changed }]));
    expect(sections.map(({ name }) => name)).toEqual([
      ...entries.map(({ name }) => name),
      "package directory",
    ]);
    return entries.map(({ name }) => name);
  };
  expect(entriesOf({})).toEqual(["declaration.hml", "face.om"]);
  expect(entriesOf({ local: { checksum: 1 } })).toEqual(["declaration.hml"]);
  expect(entriesOf({ central: { offset: 54 } })).toEqual(["declaration.hml"]);
  expect(entriesOf({ flags: 0x801 })).toEqual(["declaration.hml"]);
  expect(entriesOf({ method: 8 })).toEqual(["declaration.hml"]);
  expect(entriesOf({ bytes: 21 })).toEqual(["declaration.hml"]);
  expect(entriesOf({ time: 1 })).toEqual(["declaration.hml", "face.om"]);
  // One byte longer, and the last entry would hold the first byte of the directory.
  expect(entriesOf({ packedBytes: 23, bytes: 23 })).toEqual(["declaration.hml"]);
});

test("a package without a directory has no entries", () => {
  expect(read(sound.subarray(0, 218))).toMatchObject({ entries: [], sections: [] });
});

test("the directory of a package lies where it is stated, whatever comments look like", () => {
  const { told } = read(
    zip([first, { ...model, content: "PK\u0005\u0006 and more than 22 bytes behind it" }]),
  );
  expect(told).toEqual([]);
});

test("the longest comment hides no directory", () => {
  const { told } = read(zip([first, model], { comment: "-".repeat(65_535) }));
  expect(told).toEqual([`HML7408 226+22: ${odd("the directory", "a comment")}`, unowned(65_535, 248)]);
  const [cut] = read(zip([first, model], { after: 65_536 })).told;
  expect(cut).toBe("HML7400 65762+22: the package has no directory at its end; it is cut, or no package");
});

test("what other tools write is refused: times and compression", () => {
  const bytes = zipSync({
    "declaration.hml": new TextEncoder().encode("hml 1.0\n"),
    "face.om": new Uint8Array(100_000),
  });
  expect(read(bytes).codes).toEqual(["HML7404", "HML7408"]);
});

test("wherever a package is cut is seen", () => {
  const lengths = Array.from({ length: sound.length }, (_, i) => i);
  expect(lengths.filter((length) => read(sound.subarray(0, length)).codes.length === 0)).toEqual([]);
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])("bit %i of whatever byte is turned is seen", (bit) => {
  // Content is guarded by its checksum and digest, everything else by the one form.
  const contents = read(sound).entries.map(({ offset, bytes }) => [offset, offset + bytes] as const);
  const places = Array.from({ length: sound.length }, (_, i) => i).filter(
    (at) => !contents.some(([start, end]) => at >= start && at < end),
  );
  const unseen = places.filter((at) => {
    const changed = sound.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << bit);
    return read(changed).codes.length === 0;
  });
  expect(places).toHaveLength(248 - 8 - 22);
  expect(unseen).toEqual([]);
});
