import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

// What the README shows is what happens: every command in it is run, and what it prints is compared.

const root = fileURLToPath(new URL("../", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "hml-readme-"));
cpSync(join(root, "conformance/examples/lying"), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

function run(words: readonly string[]): { readonly out: string; readonly code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, "dist/cli/hml.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { out: stdout + stderr, code: status };
}

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ["src/codegen/setup.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
}, 120_000);

/** Each `console` block: a command line behind `$`, and what it prints; a line `…` stands for any lines. */
const sessions = [...readme.matchAll(/```console\n\$ hml (.*)\n([\s\S]*?)```/g)].map(
  ([, words = "", printed = ""]) => [words, printed] as const,
);

test("the README has sessions to be run", () => expect(sessions.length).toBeGreaterThanOrEqual(2));

test.each(sessions)("hml %s prints what the README says", (words, printed) => {
  const parts = printed.split(/^…\n/m);
  const { out } = run(words.split(" "));
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const found = out.indexOf(part, at);
    expect(found, `not printed: ${part}\nbut\n${out.slice(at)}`).toBeGreaterThanOrEqual(0);
    if (i === 0) expect(found).toBe(0);
    at = found + part.length;
  }
  if (parts.at(-1) !== "") expect(out.slice(at)).toBe("");
});

test("npm start shows what is clean, then the lie being caught, and succeeds", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [node = "", ...words] = scripts.start.split(" ");
  expect(node).toBe("node");
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/✔ conformance\/examples[\s\S]*clean in[\s\S]*error\[HML72/);
});

const table = [...readme.matchAll(/^\| `hml ([a-z]+)/gm)].map(([, name = ""]) => name);

test("each command of the table is there, and no command is missing", () => {
  const commands = [...run(["--help"]).out.matchAll(/^ {2}hml ([a-z]+)/gm)].map(([, name]) => name);
  expect(table.length).toBeGreaterThan(5);
  expect(table).toEqual(commands);
});

test("the options that the README names are there", () => {
  const help = run(["check", "--help"]).out;
  for (const [option] of readme.matchAll(/--(?:fix|format|no-artifacts|update)\b/g))
    expect(help).toContain(option);
});

test("the library example of the README is that of the file", () => {
  const [, example = ""] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const file = readFileSync(join(root, "conformance/examples/use-library.mjs"), "utf8");
  const lines = example.split("\n").filter((line) => line && !line.includes("Date.now()"));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(file).toContain(line);
});

test("links lead to files", () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
