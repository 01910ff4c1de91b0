import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { expandCaseFile } from "../expand-case-file.ts";
import { ProcessAdapter } from "../process-adapter.ts";
import { runSuite } from "../run-suite.ts";

const script = fileURLToPath(new URL("lying-adapter.mjs", import.meta.url));
const cases = expandCaseFile(
  {
    id: "sample",
    since: "1.0",
    profile: "core",
    requirements: ["REQ-DATA-4"],
    shows: "a document without fault",
    files: { "a.hml": "hml 1.0\nmodel a { version: 1.0.0 }\n" },
    patches: [
      {
        id: "typo",
        shows: "a property that nobody knows",
        replace: "version",
        by: "verson",
        expect: [{ code: "HML2010", severity: "error", at: "verson" }],
      },
    ],
  },
  () => undefined,
);

async function reportOn(lie: string) {
  const adapter = new ProcessAdapter({
    command: [process.execPath, script, lie],
    timeoutMs: 1500,
    answerBytes: 4 * 1024 * 1024,
  });
  return runSuite(adapter, { cases, digest: "0".repeat(64), clock: () => performance.now() });
}

test.each([
  ["out-of-order", "answered-out-of-order"],
  ["hang", "timed-out"],
  ["flood", "flooded"],
  ["garbage", "printed-garbage"],
  ["die", "died"],
  ["shape", "answered-wrong-shape"],
])("an adapter that does %s is named %s", async (lie, kind) => {
  const report = await reportOn(lie);
  expect(report.conforms).toBe(false);
  expect(report.results[0]?.fault?.kind).toBe(kind);
});

test("an adapter that accepts everything fails the negative case", async () => {
  const report = await reportOn("accept");
  expect(report.results.map(({ verdict }) => verdict)).toEqual(["passed", "failed"]);
  expect(report.conforms).toBe(false);
});

test("an adapter that rejects everything fails both", async () => {
  const report = await reportOn("reject");
  expect(report.results.map(({ verdict }) => verdict)).toEqual(["failed", "failed"]);
});

test("a command that does not exist is said not to start", async () => {
  const adapter = new ProcessAdapter({ command: ["/nonexistent/adapter"] });
  await expect(adapter.start({ protocol: "1.0", digest: "" })).rejects.toThrow("did-not-start");
});
