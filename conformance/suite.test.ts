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
  const report = await runSuite(new InProcessAdapter("0.0.0"), { ...suite, clock });
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

test("its command line conforms where the cases were written by hand, and finds declarations", async () => {
  const cases = suite.families[0]?.cases ?? [];
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
