import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listLostProofs, traceContradictions } from "./contradictions.ts";
import { loadSuite } from "./load-suite.ts";
import { coverRequirements } from "./requirements.ts";
import { printTraceability, traceSystems } from "./traceability.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const { cases } = loadSuite(root);
const systems = traceSystems(cases);
const contradictions = traceContradictions(cases);

test("there is a row for each of S1 to S32", () => {
  expect(systems.map(({ id }) => id)).toEqual(Array.from({ length: 32 }, (_, i) => `S${i + 1}`));
});

test.each(systems.map((row) => [row.id, row] as const))("%s has no empty cell", (_, row) => {
  expect(row.kinds.length).toBeGreaterThan(0);
  expect(row.rules.length).toBeGreaterThan(0);
  expect(row.cases.length).toBeGreaterThan(1);
  expect(existsSync(`${root}${row.example}/declaration.hml`)).toBe(true);
  expect(existsSync(`${root}${row.example}/broken.hml`)).toBe(true);
});

test("there is a row for each of the ten contradictions, and every case that one names is there", () => {
  expect(contradictions.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
  expect(listLostProofs(cases)).toEqual([]);
});

test.each(contradictions.map((row) => [row.number, row] as const))(
  "contradiction %i is found by a rule, in a case",
  (_, row) => {
    expect(row.rules.length).toBeGreaterThan(0);
    expect(row.cases.length).toBeGreaterThan(0);
  },
);

test("the page is current: npm run generate writes it", () => {
  const page = printTraceability({ systems, contradictions, coverage: coverRequirements(root, cases) });
  expect(readFileSync(`${root}spec/generated/traceability.md`, "utf8")).toBe(page);
});
