import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ExampleRun, judgeBadExample, judgeGoodExample } from "../diagnostics/judge-example.ts";
import { printFoundExamples } from "../diagnostics/print-found.ts";
import { rules } from "./catalogue.ts";
import { runExample } from "./run-example.ts";

const options = { run: runExample as ExampleRun, allowed: new Set<string>() };
const cases = rules.flatMap((rule) => [
  ...rule.bad.map((example, i) => [`${rule.code} ${rule.name}, bad ${i + 1}`, rule, example, true] as const),
  ...rule.good.map(
    (example, i) => [`${rule.code} ${rule.name}, good ${i + 1}`, rule, example, false] as const,
  ),
]);

test("every rule has a bad and a good example", () => {
  expect(rules.filter(({ bad, good }) => bad.length === 0 || good.length === 0)).toEqual([]);
});

test.each(cases)("%s", async (_, rule, example, isBad) => {
  const judge = isBad ? judgeBadExample : judgeGoodExample;
  expect(await judge(rule, example, options)).toEqual([]);
});

const pages = new URL("../../spec/generated/rules/", import.meta.url);

test.each(rules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
  "%s says of its examples what its page shows",
  async (_, rule) => {
    const page = readFileSync(new URL(`${rule.code}.md`, pages), "utf8");
    const shown = [...page.matchAll(/^```text\n(.*?)^```$/gms)].map(([, block = ""]) => block.split("\n"));
    const found = await printFoundExamples(rule, runExample);
    expect(shown.map((lines) => lines.slice(0, -1))).toEqual(found.filter((lines) => lines.length > 0));
  },
);
