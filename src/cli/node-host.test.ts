import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { createNodeHost, toSlashes } from "./node-host.ts";
import { writeFileAtomically } from "./write-file.ts";

const folder = toSlashes(mkdtempSync(join(tmpdir(), "hml-host-")));
afterAll(() => rmSync(folder, { recursive: true }));
const host = createNodeHost(folder);
const bytes = Uint8Array.from({ length: 6_000_000 }, (_, i) => (i * 31) % 251);
writeFileSync(`${folder}/model.om`, bytes);
mkdirSync(`${folder}/sub`);

test("a digest is that of the whole file, whatever its length", async () => {
  for (const length of [0, 1, 1_000_000, 5_242_880, 5_242_881, bytes.length]) {
    writeFileSync(`${folder}/part.om`, bytes.subarray(0, length));
    const expected = createHash("sha256").update(bytes.subarray(0, length)).digest("hex");
    expect(await host.sha256(`${folder}/part.om`)).toBe(expected);
  }
});

test("a large file is hashed in a thread of its own", async () => {
  const length = 128 * 1024 * 1024 + 7;
  writeFileSync(`${folder}/large.om`, "");
  truncateSync(`${folder}/large.om`, length);
  const before = performance.eventLoopUtilization();
  const digest = await host.sha256(`${folder}/large.om`);
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  expect(digest).toBe(createHash("sha256").update(new Uint8Array(length)).digest("hex"));
});

test("a large file that goes away before its thread opens it is an expected fault", async () => {
  const builtin = process.getBuiltinModule.bind(process) as (name: string) => unknown;
  vi.spyOn(process, "getBuiltinModule").mockImplementation(((name: string) => {
    if (name === "node:worker_threads") rmSync(`${folder}/large.om`);
    return builtin(name);
  }) as typeof process.getBuiltinModule);
  await expect(host.sha256(`${folder}/large.om`)).rejects.toMatchObject({ reason: "missing" });
  vi.restoreAllMocks();
});

test("reads in any order give the bytes at their place, cut at the end", async () => {
  const opened = await host.open(`${folder}/model.om`);
  const places = [
    [0, 10],
    [5_999_995, 10],
    [100_000, 200_000],
    [99_999, 3],
    [7_000_000, 4],
    [0, 0],
  ] as const;
  for (const [offset, length] of places) {
    const expected = bytes.subarray(offset, offset + length);
    expect(Buffer.compare(opened.read(offset, length), expected)).toBe(0);
  }
  expect(opened.size).toBe(bytes.length);
  opened.close();
});

test.each([
  ["a file that is not there", "nothing.om", "missing"],
  ["a path through a file", "model.om/x", "missing"],
  ["a name that is too long", "x".repeat(5000), "missing"],
  ["a folder", "sub", "directory"],
])("%s is an expected fault", async (_, name, reason) => {
  await expect(host.open(`${folder}/${name}`)).rejects.toMatchObject({ name: "HostFault", reason });
  await expect(host.sha256(`${folder}/${name}`)).rejects.toMatchObject({ name: "HostFault", reason });
  await expect(host.readFile(`${folder}/${name}`, 10)).rejects.toMatchObject({ name: "HostFault", reason });
});

test("a file above the limit is refused unread", async () => {
  await expect(host.readFile(`${folder}/model.om`, 5_999_999)).rejects.toMatchObject({ reason: "too-large" });
  expect((await host.readFile(`${folder}/model.om`, 6_000_000)).length).toBe(6_000_000);
});

test("a device without an end is read up to the limit", async () => {
  await expect(host.readFile("/dev/zero", 1_000_000)).rejects.toMatchObject({ reason: "too-large" });
});

test("links lead to their end", async () => {
  symlinkSync(`${folder}/model.om`, `${folder}/link.om`);
  symlinkSync(`${folder}/nowhere`, `${folder}/broken.om`);
  expect(await host.realPath(`${folder}/link.om`)).toBe(await host.realPath(`${folder}/model.om`));
  expect(await host.realPath(`${folder}/broken.om`)).toBeUndefined();
  expect(await host.stat(`${folder}/nothing`)).toBeUndefined();
});

test("a file is replaced whole, through a link, with its permissions", () => {
  writeFileSync(`${folder}/text.hml`, "before");
  chmodSync(`${folder}/text.hml`, 0o640);
  symlinkSync(`${folder}/text.hml`, `${folder}/text-link.hml`);
  writeFileAtomically(`${folder}/text-link.hml`, "after");
  expect(readFileSync(`${folder}/text.hml`, "utf8")).toBe("after");
  expect(statSync(`${folder}/text.hml`).mode & 0o777).toBe(0o640);
  expect(() => writeFileAtomically(`${folder}/no/where.hml`, "")).toThrow("its folder is not there");
});
