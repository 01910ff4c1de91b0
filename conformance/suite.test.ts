import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { InProcessAdapter } from "./adapters/in-process-adapter.ts";
import { tabulateLies } from "./families/lie-cases.ts";
import { codesOfLies } from "./lies/codes-of-lies.ts";
import { loadSuite } from "./load-suite.ts";
import { ProcessAdapter } from "./suite/process-adapter.ts";
import { writeJsonReport } from "./suite/reports/write-json-report.ts";
import { runSuite } from "./suite/run-suite.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const suite = loadSuite(root);
const clock = () => performance.now();

test("this implementation conforms in every profile that it claims, in less than a minute", {
  timeout: 180_000,
}, async () => {
  const cases = suite.cases.filter(({ task }) => task.kind !== "session");
  const report = await runSuite(new InProcessAdapter("0.0.0"), { ...suite, cases, clock });
  const families = suite.families.map(({ name, cases }) => `${String(cases.length).padStart(5)} ${name}`);
  const profiles = report.profiles.map(
    ({ profile, passed, skipped }) => `${profile}: ${passed} passed, ${skipped} skipped`,
  );
  console.log([...families, ...profiles, `${Math.round(report.milliseconds)} ms`].join("\n"));
  const failures = report.results.filter(({ verdict }) => verdict === "failed");
  expect(failures.map(({ test: { id }, details }) => `${id}: ${details.join("; ")}`)).toEqual([]);
  expect(report.conforms).toBe(true);
  expect(suite.cases.length).toBeGreaterThan(1500);
  // What is skipped asks for a folder, which a workspace in memory cannot search.
  const skipped = report.results.filter(({ verdict }) => verdict === "skipped");
  expect(skipped.length).toBeLessThan(10);
  expect(new Set(skipped.flatMap(({ details }) => details))).toEqual(
    new Set(['the implementation does not claim "discover"']),
  );
  const schema = JSON.parse(readFileSync(`${root}conformance/schema/report.schema.json`, "utf8"));
  expect(new Ajv2020().validate(schema, JSON.parse(JSON.stringify(writeJsonReport(report))))).toBe(true);
  expect(report.milliseconds).toBeLessThan(60_000);
});

test("its language server conforms, and one that says nothing is found out", {
  timeout: 240_000,
}, async () => {
  buildFirst();
  const cases = suite.cases.filter(({ task }) => task.kind === "session");
  expect(cases.length).toBeGreaterThan(25);
  const server = [process.execPath, `${root}dist/cli/hml.js`, "lsp", "--stdio"];
  const report = await runSuite(new InProcessAdapter("0.0.0", server), { ...suite, cases, clock });
  const failures = report.results.filter(({ verdict }) => verdict !== "passed");
  expect(failures.map(({ test: { id }, details }) => `${id}: ${details.join("; ")}`)).toEqual([]);
  const silent = [process.execPath, "-e", "process.exit(3)"];
  const other = await runSuite(new InProcessAdapter("0.0.0", silent), {
    ...suite,
    cases: cases.slice(0, 2),
    clock,
  });
  // What has died is asked nothing more.
  expect(other.results.map(({ verdict }) => verdict)).toEqual(["failed", "skipped"]);
  expect(other.results[0]?.fault?.kind).toBe("died");
  expect(other.conforms).toBe(false);
});

/** The language server is a process: it is built where its source is newer. */
function buildFirst(): void {
  const { status, stderr } = spawnSync(process.execPath, [`${root}src/codegen/setup.mjs`], {
    encoding: "utf8",
  });
  expect(stderr.includes("failed") ? stderr : status).toBe(0);
}

test("its command line conforms where the cases were written by hand, and finds declarations", async () => {
  const cases = (suite.families[0]?.cases ?? []).filter(({ task }) => task.kind !== "session");
  const command = [
    process.execPath,
    `${root}conformance/adapters/cli-adapter.mjs`,
    process.execPath,
    `${root}src/cli/hml.ts`,
  ];
  const adapter = new ProcessAdapter({ command, timeoutMs: 60_000 });
  const report = await runSuite(adapter, { cases, digest: suite.digest, clock });
  const rest = report.results.filter(({ verdict }) => verdict !== "passed");
  expect(rest.map(({ test: { id }, details }) => `${id}: ${details.join("; ")}`)).toEqual([]);
}, 240_000);

test("the table of lies is complete", () => {
  const table = tabulateLies();
  for (const [statement, changes] of table)
    console.log(`${statement}: ${[...changes].map(([change, count]) => `${change} ${count}`).join(", ")}`);
  const told = [...table.keys()];
  const missing = Object.keys(codesOfLies).filter((statement) => !told.includes(statement));
  expect(missing).toEqual([]);
});
