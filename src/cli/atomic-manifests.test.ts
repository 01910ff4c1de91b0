import { existsSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { TestWorkspace } from "./test-workspace.ts";

beforeAll(() => TestWorkspace.build(), 120_000);
const workspaces: TestWorkspace[] = [];
let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
  workspaces.push(workspace);
});
afterAll(() => {
  for (const one of workspaces) one.remove();
});

const heart = "heart_rhythm.hml";

test("a declaration is split into manifests that check accepts beside the artifacts, and merge puts them together", () => {
  workspace.copyExample("heart-rhythm");
  const { code, out } = workspace.run(["atomize", heart, "--out-dir", "."]);
  expect([code, out]).toEqual([0, ""]);
  const names = readdirSync(workspace.folder).filter((name) => name.endsWith(".hml.xml"));
  expect(names.sort()).toEqual([
    "heart_rhythm.phone.hml.xml",
    "heart_rhythm.tablet.hml.xml",
    "heart_rhythm.wearable.hml.xml",
  ]);
  const report = workspace.check(...names);
  expect(report.diagnostics).toEqual([]);
  expect(report.files.map(({ artifacts }) => artifacts.map(({ file }) => file))).toEqual([
    ["hr_pocket.om"],
    ["hr_pocket.om"],
    ["hr_wrist.om"],
  ]);
  expect(workspace.run(["merge", ...names, "-o", "again.hml"])).toEqual({ code: 0, out: "", err: "" });
  expect(workspace.check("again.hml").diagnostics).toEqual([]);
  expect(workspace.read("again.hml")).toContain("variant pocket");
});

test("one manifest goes to standard output; several need a folder, and nothing is written over", () => {
  workspace.copyExample("heart-rhythm");
  const { code, out } = workspace.run(["atomize", heart, "--device", "wearable", "--to", "hml"]);
  expect(code).toBe(0);
  expect(out).toContain("device-support: [wearable]");
  expect(out).not.toContain("pocket.om");
  const several = workspace.run(["atomize", heart]);
  expect([several.code, several.out]).toEqual([2, ""]);
  expect(several.err).toMatch(/^hml: there are 3 manifests: "--out-dir" says/);
  expect(workspace.run(["atomize", heart, "--device", "car"]).err).toMatch(
    /no variant is for the device type "car"/,
  );
  workspace.run(["atomize", heart, "--out-dir", "out"]);
  const again = workspace.run(["atomize", heart, "--out-dir", "out"]);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining("there already; --force writes over")]);
  expect(workspace.run(["atomize", heart, "--out-dir", "out", "--force"]).code).toBe(0);
});

test("a declaration with an error is not split, and declarations that disagree are not merged", () => {
  workspace.copyExample("heart-rhythm").write({
    "wrong.hml": "hml 1.0\nmodel a { version: one }\n",
    "one.hml": "hml 1.0\nmodel a { version: 1.0.0 }\n",
    "other.hml": "hml 1.0\nmodel a { version: 2.0.0 }\n",
    "twice.hml": "hml 1.0\nmodel a {}\nmodel a {}\n",
  });
  const split = workspace.run(["atomize", "wrong.hml", "--out-dir", "out"]);
  expect([split.code, existsSync(workspace.path("out"))]).toEqual([1, false]);
  expect(split.err).toContain("wrong.hml:2");
  const merged = workspace.run(["merge", "one.hml", "other.hml", "-o", "all.hml"]);
  expect([merged.code, merged.out, existsSync(workspace.path("all.hml"))]).toEqual([1, "", false]);
  expect(merged.err).toMatch(/HML8200[\s\S]*other\.hml:2[\s\S]*one\.hml/);
  expect(workspace.run(["merge", "one.hml", "twice.hml"]).err).toContain("HML2004");
});

test("migrate shows what would change and writes only what it was told to", () => {
  const legacy = '<model-service><model id="a" size="2MB"/></model-service>\n';
  workspace.write({
    "old.hml.xml": legacy,
    "new.hml": "hml 1.0\nmodel a {}\n",
    "bad.hml": "hml 1.0\nmodel {\n",
  });
  const shown = workspace.run(["migrate", "old.hml.xml", "new.hml"]);
  expect(shown.code).toBe(0);
  expect(shown.out).toMatch(
    /^--- old\.hml\.xml\tthe form before HML 1\.0\n\+\+\+ old\.hml\.xml\tHML 1\.0\n@@/m,
  );
  expect(shown.out).toContain('+<model-service xmlns="urn:hml:1" hml="1.0">');
  expect(shown.err).toContain("nothing is written without --write");
  expect(workspace.read("old.hml.xml")).toBe(legacy);
  const written = workspace.run(["migrate", "--write"]);
  expect(written.code).toBe(1);
  expect(written.err).toContain("bad.hml");
  expect(workspace.read("old.hml.xml")).toContain("to complete: version");
  expect(workspace.read("new.hml")).toBe("hml 1.0\nmodel a {}\n");
  expect(workspace.run(["migrate", "old.hml.xml"]).err).toContain("nothing is older");
  const piped = workspace.run(["migrate", "-"], { input: legacy });
  expect([piped.code, piped.out.includes("+  <model id=")]).toEqual([0, true]);
  expect(workspace.run(["migrate", "-", "--write"], { input: legacy }).code).toBe(2);
});
