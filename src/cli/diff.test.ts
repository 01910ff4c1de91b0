import { afterAll, beforeAll, expect, test } from "vitest";
import { TestWorkspace } from "./test-workspace.ts";

beforeAll(() => TestWorkspace.build(), 120_000);
const workspace = new TestWorkspace();
afterAll(() => workspace.remove());

const declare = (version: string, types: string) =>
  `hml 1.0\nmodel face {\n  version: ${version}\n  variant phone { device-support: [${types}] }\n}\n`;
workspace.write({
  "old.hml": declare("1.4.0", "phone, tablet"),
  "small.hml": declare("1.4.1", "phone"),
  "right.hml": declare("2.0.0", "phone"),
  "same.hml": declare("1.4.0", "phone, tablet"),
  "broken.hml": declare("1.4.0", "phone, tablet").replace("version:", "version"),
});

test("says whom a change hurts, and that the version hides it", () => {
  const { code, out, err } = workspace.run(["diff", "old.hml", "small.hml"]);
  expect([code, out]).toEqual([
    1,
    'face 1.4.0 → 1.4.1: a major step is needed\n  devices    major  variant "phone" no longer supports tablet\n',
  ]);
  expect(err).toContain('error[HML5060]: "1.4.1" is a patch step from "1.4.0" and a major step is needed');
  expect(err).toContain("old.hml:3:12");
});

test("is content with a version that says it, and with one that changed nothing", () => {
  expect(workspace.run(["diff", "old.hml", "right.hml"])).toMatchObject({ code: 0, err: "" });
  expect(workspace.run(["diff", "old.hml", "same.hml"])).toEqual({
    code: 0,
    out: "face still 1.4.0: nothing that anybody relies on has changed\n",
    err: "",
  });
});

test("prints one JSON value, with pointers into the data model", () => {
  const { code, out } = workspace.run(["diff", "--json", "old.hml", "small.hml"]);
  const { models, diagnostics } = JSON.parse(out);
  expect([code, models[0].required, models[0].taken]).toEqual([1, "major", "patch"]);
  expect(models[0].changes[0].path).toBe("/model/face/variant/phone/device-support");
  expect(diagnostics[0]).toMatchObject({ code: "HML5060", path: "/model/face/version" });
});

test("compares nothing of what cannot be read, and says so", () => {
  const broken = workspace.run(["diff", "old.hml", "broken.hml"]);
  expect([broken.code, broken.err]).toEqual([1, expect.stringContaining("error[HML1108]")]);
  const missing = workspace.run(["diff", "old.hml", "none.hml"]);
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining("none.hml")]);
});
