import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Source } from "../src/base/source.ts";
import { check } from "../src/service/check.ts";
import { loadNotations } from "../src/service/load-notation.ts";
import { createMemoryHost } from "../src/service/memory-host.ts";

const folder = fileURLToPath(new URL("./examples/", import.meta.url));

/** Every file of the examples, by its path below them. */
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(folder.length).replace(/^\//, ""), readFileSync(path)] as const;
    }),
);
const texts = [...files.keys()].filter((file) => file.endsWith(".hml")).sort();
const honest = texts.filter((file) => !file.startsWith("lying/"));

const checkFiles = (names: readonly string[]) => {
  const host = createMemoryHost(Object.fromEntries([...files].map(([file, bytes]) => [`/${file}`, bytes])));
  const inputs = names.map((file) => ({
    file,
    path: `/${file}`,
    bytes: files.get(file) ?? new Uint8Array(),
  }));
  return check(host, inputs, { artifacts: true, now: Date.parse("2026-06-01") });
};

test("there are examples, and one that lies", () => {
  expect(honest.length).toBeGreaterThanOrEqual(2);
  expect(texts.length).toBeGreaterThan(honest.length);
});

test.each(texts)("%s is in canonical layout", async (file) => {
  const { hml } = await loadNotations();
  const text = files.get(file)?.toString() ?? "";
  expect(hml.write(hml.read(new Source(file, text)).value).text).toBe(text);
});

test.each(honest)(
  "%s says the same in YAML, JSON and XML, and all are clean with every artifact verified",
  async (file) => {
    const { hml, ...others } = await loadNotations();
    const tree = hml.read(new Source(file, files.get(file)?.toString() ?? "")).value;
    const siblings = Object.values(others).map((notation) => {
      const name = `${file}.${notation.id}`;
      expect(files.get(name)?.toString(), name).toBe(notation.write(tree).text);
      return name;
    });
    const { diagnostics, files: checked } = await checkFiles([file, ...siblings]);
    expect(diagnostics.map((one) => `${one.source.file} ${one.code}: ${one.message}`)).toEqual([]);
    const statuses = checked.flatMap((one) => one.artifacts.map((artifact) => artifact.status));
    expect(statuses.length).toBe(8);
    expect(new Set(statuses)).toEqual(new Set(["verified"]));
  },
);

test("the declaration that lies is caught at each untruth, and nowhere else", async () => {
  const { diagnostics } = await checkFiles(texts.filter((file) => file.startsWith("lying/")));
  expect(diagnostics.map((one) => `${one.name} ${one.path}`).sort()).toEqual([
    "bytes-differ /model/wakeword/variant/speaker/bytes",
    "digest-differs /model/wakeword/variant/speaker/digest",
    "dimension-differs /model/wakeword/input/spectrum/type",
    "size-differs /model/wakeword/variant/speaker/size",
    "storage-lists-absent-type /model/wakeword/variant/speaker/precision/storage/0",
  ]);
});
