import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listDescriptors } from "../service/explain.ts";
import { ruleLines } from "./rule-lines.ts";
import { leftOutLines, listReasonedLines } from "./rules-catalogue.ts";

const later = readFileSync(
  fileURLToPath(new URL("../../spec/decisions/rules-later.md", import.meta.url)),
  "utf8",
);
const ids = ruleLines.map(({ id }) => id);
const answered = new Set(listDescriptors().flatMap(({ origin }) => origin));

test("the starting catalogue is whole, and names each line once", () => {
  expect(ids.length).toBe(149);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every line has a finding, or is left out with a reason", () => {
  expect(ids.filter((id) => !answered.has(id))).toEqual(leftOutLines);
  const reasoned = listReasonedLines(later);
  expect(leftOutLines.filter((id) => !reasoned.has(id))).toEqual([]);
});

test("no finding claims to answer for a line or system that is not there", () => {
  const systems = Array.from({ length: 32 }, (_, index) => `S${index + 1}`);
  expect([...answered].filter((id) => !ids.includes(id) && !systems.includes(id))).toEqual([]);
});

test("reasons speak of lines that are there", () => {
  const reasoned = [...listReasonedLines(later)];
  expect(reasoned.length).toBeGreaterThan(50);
  expect(reasoned.filter((id) => !ids.includes(id))).toEqual([]);
});

test("codes that the reasons name exist", () => {
  const codes = new Set<string>(listDescriptors().map(({ code }) => code));
  const named = [...later.matchAll(/HML\d{4}/g)].map(([code]) => code);
  expect(named.filter((code) => !codes.has(code))).toEqual([]);
});
