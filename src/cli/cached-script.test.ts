import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cacheFolder, loadScript } from "./cached-script.ts";

let folder: string;
let cache: string;
const builtin: NodeJS.Process["getBuiltinModule"] = process.getBuiltinModule.bind(process);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hml-script-"));
  cache = join(folder, "cache/inner");
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(result: string, digest = "0123") {
  const path = join(folder, "script.cjs");
  writeFileSync(
    path,
    `(function (module, importPart) { module.exports = { result: ${result}, importPart }; })`,
  );
  return loadScript({ path, digest, cache, importPart: (name) => Promise.resolve(name) }, builtin);
}

const keptFiles = () => readdirSync(cache).map((name) => join(cache, name));

test("a script runs, and may import", async () => {
  const { exports } = load("6 * 7");
  expect(exports).toMatchObject({ result: 42 });
  expect(await (exports as { importPart(name: string): Promise<string> }).importPart("part")).toBe("part");
});

test("nothing is written before it is asked for, and then one file that only its owner may touch", () => {
  const script = load("1");
  expect(() => statSync(cache)).toThrow();
  script.keep();
  const [file = "", ...others] = keptFiles();
  expect(others).toEqual([]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(cache).mode & 0o777).toBe(0o700);
});

test("kept code is used as long as it is younger than a day", () => {
  load("1").keep();
  const [file = ""] = keptFiles();
  const written = statSync(file).ino;
  load("1").keep();
  expect(statSync(file).ino).toBe(written);
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  utimesSync(file, twoDaysAgo, twoDaysAgo);
  load("1").keep();
  expect(statSync(file).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
});

test("another script has a file of its own, although it is as long", () => {
  load("1", "aaaa").keep();
  expect(load("2", "bbbb").exports).toMatchObject({ result: 2 });
});

test("what is no compiled code is passed over and replaced", () => {
  load("1").keep();
  const [file = ""] = keptFiles();
  const garbage = [Buffer.alloc(0), Buffer.from("no code"), readFileSync(file).subarray(0, 100)];
  garbage.forEach((bytes, i) => {
    writeFileSync(file, bytes);
    // Another text each time: V8 does not look at the code of a script that it has in memory.
    const script = load(`${i} + 2`);
    expect(script.exports).toMatchObject({ result: i + 2 });
    script.keep();
    expect(statSync(file).size).toBeGreaterThan(100);
  });
});

test("a file that others may write is not trusted", () => {
  load("1").keep();
  const [file = ""] = keptFiles();
  chmodSync(file, 0o622);
  load("1").keep();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("where nothing can be written, the script runs all the same", () => {
  writeFileSync(join(folder, "cache"), "a file where a folder should be");
  const script = load("1");
  expect(script.exports).toMatchObject({ result: 1 });
  script.keep();
  expect(readdirSync(folder).sort()).toEqual(["cache", "script.cjs"]);
});

test.each([
  [{ HOME: "/home/a" }, "linux", "/home/a/.cache/hml-lang"],
  [{ HOME: "/home/a", XDG_CACHE_HOME: "/var/a" }, "linux", "/var/a/hml-lang"],
  [{ HOME: "/Users/a" }, "darwin", "/Users/a/Library/Caches/hml-lang"],
  [{ LOCALAPPDATA: "C:\\a" }, "win32", "C:\\a\\hml-lang"],
  [{ HOME: "/home/a", NODE_COMPILE_CACHE: "/ci/cache" }, "linux", "/ci/cache"],
  [{ HOME: "/home/a", NODE_DISABLE_COMPILE_CACHE: "1" }, "linux", undefined],
  [{}, "linux", undefined],
] as const)("%j on %s keeps compiled code in %s", (environment, platform, expected) => {
  expect(cacheFolder(environment, platform)).toBe(expected);
});
