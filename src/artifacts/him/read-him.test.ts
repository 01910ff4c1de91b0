import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { crc32 } from "../../base/crc32.ts";
import { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { readArtifact } from "../read-artifact.ts";
import { readPackageDirectory } from "./read-package-directory.ts";

/** One entry, with what is wrong about it. */
interface Made {
  readonly name: string;
  readonly text?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly time?: number;
  readonly attributes?: number;
  readonly extra?: string;
  /** Bytes in front of the entry that belong to nothing. */
  readonly gap?: number;
  /** What only the directory says. */
  readonly central?: {
    readonly size?: number;
    readonly offset?: number;
    readonly name?: string;
    readonly checksum?: number;
  };
}

const utf8 = new TextEncoder();

function make(entries: readonly Made[], { after = 0, count = entries.length } = {}): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  const put = (into: number[], value: number, length: number) => {
    for (let i = 0; i < length; i++) into.push((value / 2 ** (8 * i)) & 0xff);
  };
  const shared = (
    into: number[],
    { name, text = "", flags = 0x800, method = 0, time = 0x210000 }: Made,
    central?: Made["central"],
  ) => {
    const content = utf8.encode(text);
    for (const [value, length] of [
      [20, 2],
      [flags, 2],
      [method, 2],
      [time, 4],
      [central?.checksum ?? crc32(content), 4],
    ] as const)
      put(into, value, length);
    put(into, central?.size ?? content.length, 4);
    put(into, central?.size ?? content.length, 4);
    put(into, utf8.encode(central?.name ?? name).length, 2);
  };
  for (const entry of entries) {
    for (let i = 0; i < (entry.gap ?? 0); i++) bytes.push(7);
    const offset = entry.central?.offset ?? bytes.length;
    put(bytes, 0x04034b50, 4);
    shared(bytes, entry);
    put(bytes, 0, 2);
    bytes.push(...utf8.encode(entry.name), ...utf8.encode(entry.text ?? ""));
    put(directory, 0x02014b50, 4);
    put(directory, 20, 2);
    shared(directory, entry, entry.central);
    put(directory, entry.extra?.length ?? 0, 2);
    for (const [value, length] of [
      [0, 2],
      [0, 2],
      [0, 2],
      [entry.attributes ?? 0, 4],
      [offset, 4],
    ] as const)
      put(directory, value, length);
    directory.push(...utf8.encode(entry.central?.name ?? entry.name), ...utf8.encode(entry.extra ?? ""));
  }
  const start = bytes.length;
  bytes.push(...directory);
  put(bytes, 0x06054b50, 4);
  for (const [value, length] of [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [start, 4],
    [0, 2],
  ] as const)
    put(bytes, value, length);
  for (let i = 0; i < after; i++) bytes.push(7);
  return Uint8Array.from(bytes);
}

function read(bytes: Uint8Array) {
  const draft = new FactDraft(bytes.length);
  const entries = readPackageDirectory(new ByteWindow(bytesSource(bytes)), draft);
  return { entries, codes: [...new Set(draft.faults.map(({ code }) => code))] };
}

const first: Made = { name: "declaration.hml", text: "hml 1.0\n" };
const model: Made = { name: "face.om", text: "a network that is none" };

test("a package in its one form has no fault", () => {
  const bytes = make([first, model, { name: "labels/a.txt" }]);
  const { entries, codes } = read(bytes);
  expect(codes).toEqual([]);
  expect(entries.map(({ name, bytes: size }) => [name, size])).toEqual([
    ["declaration.hml", 8],
    ["face.om", 22],
    ["labels/a.txt", 0],
  ]);
  const [, second] = entries;
  expect(new TextDecoder().decode(bytes.subarray(second?.offset, (second?.offset ?? 0) + 22))).toBe(
    model.text,
  );
  expect(readArtifact(bytesSource(bytes))).toMatchObject({
    format: "him",
    description: "HML package with 0 models",
    faults: [],
  });
});

test.each<readonly [string, string, Uint8Array]>([
  ["HML7400", "a package that is cut", make([first, model]).slice(0, -30)],
  ["HML7400", "a directory of more entries than there are", make([first], { count: 2 })],
  ["HML7401", "bytes behind the end", make([first, model], { after: 3 })],
  ["HML7401", "bytes between two entries", make([first, { ...model, gap: 5 }])],
  ["HML7401", "an entry that the directory leaves out", make([first, model], { count: 1 })],
  ["HML7402", "an encrypted entry", make([first, { ...model, flags: 0x801 }])],
  ["HML7403", "a name that leads upwards", make([first, { ...model, name: "../face.om" }])],
  ["HML7403", "a name that leads upwards later", make([first, { ...model, name: "a/../../face.om" }])],
  ["HML7403", "an absolute name", make([first, { ...model, name: "/etc/passwd" }])],
  ["HML7403", "a drive", make([first, { ...model, name: "c:/x" }])],
  ["HML7403", "a backslash", make([first, { ...model, name: "..\\x" }])],
  ["HML7403", "a control character", make([first, { ...model, name: "face\u0007" }])],
  ["HML7403", "a device of Windows", make([first, { ...model, name: "nul.om" }])],
  ["HML7404", "a deflated entry", make([first, { ...model, method: 8 }])],
  ["HML7405", "two equal names", make([first, model, model])],
  ["HML7405", "names that differ by case", make([first, { ...model, name: "FACE.om" }, model])],
  [
    "HML7405",
    "names that differ by normalization",
    make([first, { ...model, name: "e\u0301" }, { ...model, name: "\u00e9" }]),
  ],
  ["HML7406", "a symbolic link", make([first, { ...model, attributes: 0xa1ff0000 }])],
  ["HML7406", "a device", make([first, { ...model, attributes: 0x21ff0000 }])],
  ["HML7407", "another size in the directory", make([first, { ...model, central: { size: 5 } }])],
  ["HML7407", "another name in the directory", make([first, { ...model, central: { name: "voic.om" } }])],
  ["HML7407", "another checksum in the directory", make([first, { ...model, central: { checksum: 1 } }])],
  ["HML7407", "an offset into another entry", make([first, { ...model, central: { offset: 0 } }])],
  ["HML7407", "a size of zip64", make([first, { ...model, central: { size: 0xffffffff } }])],
  ["HML7408", "a time", make([first, { ...model, time: 0x5a210000 }])],
  ["HML7408", "extra fields", make([first, { ...model, extra: "up\u0000\u0000" }])],
  ["HML7408", "attributes of a regular file", make([first, { ...model, attributes: 0x81a40000 }])],
  ["HML7408", "a data descriptor", make([first, { ...model, flags: 0x808 }])],
  ["HML7408", "names out of order", make([first, { ...model, name: "b" }, { ...model, name: "a" }])],
  ["HML7409", "a name without end", make([first, { ...model, name: "n".repeat(1025) }])],
  ["HML7409", "more entries than are read", make([first], { count: 10_001 })],
  ["HML7410", "a model in the first place", make([model, first])],
  ["HML7410", "nothing", make([])],
])("%s: %s", (code, _, bytes) => {
  const { codes } = read(bytes);
  expect(codes).toContain(code);
});

test("what other tools write is refused: times and compression", () => {
  const bytes = zipSync({ "declaration.hml": utf8.encode("hml 1.0\n"), "face.om": new Uint8Array(100_000) });
  expect(read(bytes).codes).toEqual(expect.arrayContaining(["HML7404", "HML7408"]));
});

test("whatever is cut or turned in a package is seen, and nothing is thrown", () => {
  const bytes = make([first, model]);
  const contents = [...read(bytes).entries].map(
    ({ offset, bytes: size }) => [offset, offset + size] as const,
  );
  for (let length = 0; length < bytes.length; length++) {
    expect(read(bytes.subarray(0, length)).codes.length, `cut at ${length}`).toBeGreaterThan(0);
  }
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const inContent = contents.some(([start, end]) => at >= start && at < end);
      // Content is guarded by its checksum and digest, everything else by the one form.
      if (!inContent) expect(read(changed).codes.length, `bit ${bit} of byte ${at}`).toBeGreaterThan(0);
      readArtifact(bytesSource(changed));
    }
  }
});
