import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadSuite } from "./load-suite.ts";
import { coverageProblems, coverRequirements } from "./requirements.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const { cases } = loadSuite(root);

test("every sentence with a word of RFC 2119 has an identifier", () => {
  const folder = `${root}spec/chapters/`;
  const found = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => {
      const prose = readFileSync(folder + name, "utf8").replace(/^```.*?^```$/gms, "");
      return prose
        .split("\n")
        .filter(
          (line) => /\b(MUST|SHOULD|MAY|SHALL|REQUIRED)\b/.test(line) && !/^- `REQ-[A-Z]+-\d+` /.test(line),
        )
        .map((line) => `${name}: ${line}`);
    });
  expect(found).toEqual([]);
});

test("every sentence of the spec has a case that keeps it and one that breaks it, or a reason; no case lacks a sentence", () => {
  const coverage = coverRequirements(root, cases);
  const rows = coverage.map(({ requirement: { id }, positive, negative, exemption }) => {
    const show = (count: number, reason?: string) =>
      (count > 0 || !reason ? String(count) : "reason").padStart(7);
    return `${id.padEnd(12)} ${show(positive.length, exemption.positive)} ${show(negative.length, exemption.negative)}`;
  });
  console.log(["requirement      keep   break", ...rows].join("\n"));
  expect(coverage.length).toBeGreaterThan(100);
  expect(coverageProblems(root, cases)).toEqual([]);
});
