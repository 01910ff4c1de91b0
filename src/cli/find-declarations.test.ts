import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { findDeclarations } from "./find-declarations.ts";
import { toSlashes } from "./node-host.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files in it. */
function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "hml-find-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return toSlashes(folder);
}

async function find(files: Readonly<Record<string, string>>, below = ""): Promise<readonly string[]> {
  const folder = makeFolder(files);
  const found = await findDeclarations(folder + below);
  return found.map((path) => path.slice(folder.length + 1));
}

test("declarations are found by name in all notations, in order", async () => {
  const files = ["b/x.hml", "a.hml", "a.hml.yaml", "a.hml.yml", "a.hml.json", "a.hml.xml"];
  const others = ["a.yaml", "hml", "a.hml.txt", "hml.config.yaml", "node_modules/p/x.hml", ".git/x.hml"];
  const all = Object.fromEntries([...files, ...others].map((path) => [path, ""]));
  expect(await find(all)).toEqual(files.toSorted());
});

test("what .gitignore names is passed over, in its own folder and below, and a nearer one may take it back", async () => {
  const found = await find({
    ".git/HEAD": "",
    ".gitignore": "build/\n*.tmp.hml\n/top.hml\n",
    "a.hml": "",
    "a.tmp.hml": "",
    "top.hml": "",
    "build/x.hml": "",
    "sub/build/x.hml": "",
    "sub/top.hml": "",
    "sub/.gitignore": "!kept.tmp.hml\n",
    "sub/kept.tmp.hml": "",
    "sub/other.tmp.hml": "",
  });
  expect(found).toEqual(["a.hml", "sub/kept.tmp.hml", "sub/top.hml"]);
});

test("rules of the folders above hold, up to the repository and no further", async () => {
  const files = {
    ".gitignore": "*.hml",
    "r/.git/HEAD": "",
    "r/.gitignore": "gen/",
    "r/s/a.hml": "",
    "r/s/gen/b.hml": "",
  };
  expect(await find(files, "/r/s")).toEqual(["r/s/a.hml"]);
});

test("who names an ignored folder means it", async () => {
  expect(await find({ ".git/HEAD": "", ".gitignore": "build/", "build/a.hml": "" }, "/build")).toEqual([
    "build/a.hml",
  ]);
});

test("links to folders are not followed, links to files are", async () => {
  const folder = makeFolder({ "real/a.hml": "" });
  symlinkSync(folder, join(folder, "real/circle"));
  symlinkSync(join(folder, "real/a.hml"), join(folder, "link.hml"));
  expect(await findDeclarations(folder)).toEqual([`${folder}/link.hml`, `${folder}/real/a.hml`]);
});
