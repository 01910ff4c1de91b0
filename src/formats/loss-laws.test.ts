import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "../../conformance/arbitrary/arbitrary-document.ts";
import { Source } from "../base/source.ts";
import type { Loss } from "../model/loss.ts";
import type { Tree } from "../model/tree.ts";
import { readHml } from "../syntax/read-hml.ts";
import { writeHml } from "../syntax/write-hml.ts";
import { readJson } from "./json/read-json.ts";
import { writeJson } from "./json/write-json.ts";
import { listStatements, type Statement } from "./list-statements.ts";
import { readXml } from "./xml/read-xml.ts";
import { writeLegacyXml } from "./xml/write-legacy-xml.ts";
import { writeXml } from "./xml/write-xml.ts";
import { readYaml } from "./yaml/read-yaml.ts";
import { writeYaml } from "./yaml/write-yaml.ts";

const runs = { numRuns: 60, seed: 11 };

/** What is said, and how often: comments by their text, statements by place and value. */
function count(statements: readonly Statement[], path = (text: string) => text): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const one of statements) {
    const key = one.kind === "comment" ? `# ${one.says}` : `${path(one.path)} = ${one.says}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

const notations = [
  ["hml", writeHml, readHml],
  ["yaml", writeYaml, readYaml],
  ["xml", writeXml, readXml],
] as const;

test.each(notations)("%s says every statement and comment, and names none as lost", (_, write, read) => {
  const check = (tree: Tree) => {
    const { text, losses } = write(tree);
    expect(losses).toEqual([]);
    const back = read(new Source("back", text)).value;
    expect(count(listStatements(back))).toEqual(count(listStatements(tree)));
  };
  fc.assert(fc.property(arbitraryDocument(), check), runs);
});

const lostComments = (losses: readonly Loss[]) => losses.map(({ what }) => what).sort();

test("JSON says every statement, and names every comment as lost and nothing else", () => {
  const check = (tree: Tree) => {
    const { text, losses } = writeJson(tree);
    const all = listStatements(tree);
    const comments = all.filter(({ kind }) => kind === "comment");
    expect(lostComments(losses).map((what) => what.replace(/", of ".*$/s, '"'))).toEqual(
      comments.map(({ what }) => what).sort(),
    );
    const back = readJson(new Source("back", text)).value;
    expect(count(listStatements(back))).toEqual(count(all.filter(({ kind }) => kind !== "comment")));
  };
  fc.assert(fc.property(arbitraryDocument(), check), runs);
});

test("the legacy form says a statement or names it as lost, never both", () => {
  const check = (tree: Tree) => {
    const { text, losses } = writeLegacyXml(tree);
    const back = listStatements(readXml(new Source("back", text)).value);
    const labels = losses.flatMap(({ path, label }) => (label === undefined ? [] : [path]));
    const toDefault = (path: string) => {
      const outer = labels.find((label) => path.startsWith(`${label}/`));
      return outer === undefined ? path : outer.replace(/[^/]*$/, "default") + path.slice(outer.length);
    };
    const kept = count(back);
    const lost = new Set(losses.map(({ path, what }) => `${path} ${what}`));
    for (const one of listStatements(tree)) {
      if (one.path === "/hml" && one.kind === "property") continue;
      const isKept = one.kind === "property" && kept.has(`${toDefault(one.path)} = ${one.says}`);
      const isLost = lost.has(`${one.path} ${one.what}`);
      expect(isKept !== isLost, `${one.path} = ${one.says} kept: ${isKept}, lost: ${isLost}\n${text}`).toBe(
        true,
      );
    }
  };
  fc.assert(fc.property(arbitraryDocument(), check), runs);
});
