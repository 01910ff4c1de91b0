import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../../conformance/arbitrary/arbitrary-document.ts";
import { officialJudges } from "../../../conformance/foreign-schemas.ts";
import { Source } from "../../base/source.ts";
import type { Tree } from "../../model/tree.ts";
import { readHml } from "../../syntax/read-hml.ts";
import { listStatements, type Statement } from "../list-statements.ts";
import { exportForeign } from "./export-foreign.ts";
import { foreignFormats } from "./foreign-formats.ts";
import { importForeign } from "./import-foreign.ts";

/** What a document says, comments but doc comments aside, with the label of what a format has no place for set aside. */
function sayings(tree: Tree, labels: ReadonlyMap<string, string> = new Map()): ReadonlySet<string> {
  return new Set(listStatements(tree).map((one) => say(one, labels)));
}

function say(
  { kind, path, says, isDoc }: Statement,
  labels: ReadonlyMap<string, string> = new Map(),
): string {
  let shown = path;
  // The innermost first: an outer label changes where an inner one stands.
  for (const [from, to] of [...labels].reverse())
    if (shown === from || shown.startsWith(`${from}/`)) shown = to + shown.slice(from.length);
  return `${isDoc ? "doc" : kind} ${shown} = ${says}`;
}

describe.each(Object.values(foreignFormats))("$id", (format) => {
  const checkLaw = (tree: Tree) => {
    const { text, losses, missing } = exportForeign(format, tree);
    const back = importForeign(format, new Source("back", text));
    const isSaid = back.value.tree !== undefined;
    // What an export could say nothing at all about need not be recognisable.
    const read = back.value.tree ? back.value.tree : { ...tree, root: { ...tree.root, entries: [] } };
    const labels = new Map(
      losses.flatMap(({ path, label }) =>
        label === undefined ? [] : [[path, path.replace(/[^/]*$/, label)] as const],
      ),
    );
    const kept = sayings(read);
    const lost = new Set(
      losses.filter(({ label }) => label === undefined).map(({ path, what }) => `${path} ${what}`),
    );
    for (const statement of listStatements(tree)) {
      if (statement.path === "/hml" && statement.kind === "property") continue;
      const isKept = isSaid && statement.kind !== "repetition" && kept.has(say(statement, labels));
      const isLost = lost.has(`${statement.path} ${statement.what}`);
      expect(isKept !== isLost, `${say(statement)} kept: ${isKept}, lost: ${isLost} in\n${text}`).toBe(true);
    }
    if (missing.length === 0) expect(officialJudges[format.id](text), text).toEqual([]);
  };

  test("every statement comes back or is called lost, never both; the result is valid", () => {
    fc.assert(fc.property(arbitraryDocument(), checkLaw), { numRuns: 60, seed: 5 });
  });

  test("of every worked system too", () => {
    const folder = fileURLToPath(new URL("../../../conformance/systems/", import.meta.url));
    const systems = readdirSync(folder).filter((name) => /^s\d\d-/.test(name));
    expect(systems.length).toBeGreaterThan(20);
    for (const name of systems) {
      const file = `${folder}${name}/declaration.hml`;
      checkLaw(readHml(new Source(file, readFileSync(file, "utf8"))).value);
    }
  });

  test("what is read once reads the same again", () => {
    const check = (tree: Tree) => {
      const first = importForeign(format, new Source("a", exportForeign(format, tree).text)).value.tree;
      if (!first) return;
      const again = exportForeign(format, first);
      const second = importForeign(format, new Source("b", again.text)).value.tree;
      expect(again.losses).toEqual([]);
      expect(second && sayings(second)).toEqual(sayings(first));
    };
    fc.assert(fc.property(arbitraryDocument(), check), { numRuns: 40, seed: 7 });
  });
});
