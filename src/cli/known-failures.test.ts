import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { TestWorkspace } from "./test-workspace.ts";

// Each run loads the whole suite.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(() => TestWorkspace.build(), 120_000);
const workspace = new TestWorkspace();
afterAll(() => workspace.remove());

const liar = new URL("../../conformance/suite/lying/lying-adapter.mjs", import.meta.url);
workspace.write({ "liar.mjs": readFileSync(fileURLToPath(liar)) });

/** Runs one document that is right, and one that is wrong, through an adapter that accepts everything. */
function runAgainst(knownFailures: string) {
  workspace.write({ "known.yaml": knownFailures });
  const words = ["--filter", "article/article-qubits", "--adapter", "node liar.mjs accept"];
  return workspace.run(["conformance", ...words, "--known-failures", "known.yaml"]);
}

const broken = "article/article-qubits/on-a-phone: what it is to find is not written yet\n";

test("without a list the case that fails fails the run; in the list, with its reason, it does not", () => {
  const bare = runAgainst("{}\n");
  expect(bare.code).toBe(1);
  expect(bare.out).toContain("not ok article/article-qubits/on-a-phone");
  expect(runAgainst(broken).code).toBe(0);
});

test("an entry that passes fails the run, and is named", () => {
  const { code, out } = runAgainst(`${broken}article/article-qubits: mended long ago\n`);
  expect(code).toBe(1);
  expect(out).toContain("not ok article/article-qubits: listed as a known failure, but it does not fail");
});

test("so does an entry that is no case that was run", () => {
  const { code, out } = runAgainst(`${broken}article/gone: renamed\n`);
  expect(code).toBe(1);
  expect(out).toContain("not ok article/gone: listed as a known failure, but it does not fail");
});

test.each([
  ["article/article-qubits:\n", '"article/article-qubits" has no reason'],
  ["- article/article-qubits\n", "it is no map of ids and reasons"],
])("a list without reasons is refused before anything is run", (list, reason) => {
  const { code, err } = runAgainst(list);
  expect(code).toBe(2);
  expect(err).toContain(reason);
});
