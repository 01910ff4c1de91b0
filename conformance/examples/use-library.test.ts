import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ["src/codegen/setup.mjs"], { cwd: root, encoding: "utf8" });
  expect(status, stderr).toBe(0);
}, 120_000);

test("the example of the library catches the lie, as a program of somebody else would", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["conformance/examples/use-library.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^error\[HML7\d{3}\]/m);
  expect(stdout).toMatch(/Told apart by code: .*HML7\d{3}/);
});
