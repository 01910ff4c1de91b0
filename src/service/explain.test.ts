import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listDescriptorProblems } from "../diagnostics/descriptor-problems.ts";
import { rules } from "../rules/catalogue.ts";
import {
  explain,
  explainAll,
  explainAsJson,
  findDescriptor,
  groupDescriptors,
  listDescriptors,
} from "./explain.ts";
import { faults } from "./generated/fault-catalogue.gen.ts";

/** Codes that each folder of source reports, first and last (spec chapter 9). */
const faultRanges: readonly (readonly [first: number, last: number])[] = [
  [1000, 1099],
  [1100, 1299],
  [1300, 1399],
  [1400, 1499],
  [1500, 1599],
  [2000, 2199],
  [2450, 2469],
  [3000, 3099],
  [5060, 5069],
  [6000, 6499],
  [7000, 7199],
  [7400, 7449],
  [8000, 8999],
  [9000, 9999],
];

test("the list of faults holds every file of faults", () => {
  const folder = fileURLToPath(new URL("../diagnostics/faults/", import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  expect(faults.length, "run `npm run generate`").toBe(files.length);
  expect(new Set(faults.map(({ name }) => `${name}.ts`))).toEqual(new Set(files));
});

test("codes and names of all findings are unique", () => {
  const all = listDescriptors();
  expect(all.length).toBe(faults.length + rules.length);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test.each(faults.map((fault) => [`${fault.code} ${fault.name}`, fault] as const))(
  "%s is well described",
  (_, fault) => {
    expect(listDescriptorProblems(fault)).toEqual([]);
    const code = Number(fault.code.slice(3));
    expect(faultRanges.some(([first, last]) => code >= first && code <= last)).toBe(true);
  },
);

test("every finding is in one group", () => {
  const grouped = groupDescriptors().flatMap(({ descriptors }) => descriptors);
  expect(grouped).toEqual(listDescriptors());
});

test("a finding is found by code in any case, by number and by name", () => {
  const rule = rules[0];
  expect(rule).toBeDefined();
  for (const word of [
    rule?.code,
    rule?.code.toLowerCase(),
    rule?.code.slice(3),
    rule?.name,
    ` ${rule?.name} `,
  ])
    expect(findDescriptor(word ?? "")).toBe(rule);
  expect(findDescriptor("HML0000")).toBeUndefined();
});

test("the explanation of each finding says what, why and how, and underlines what is wrong", () => {
  for (const descriptor of listDescriptors()) {
    const explanation = explain(descriptor.code);
    expect(explanation.found).toBe(true);
    expect(
      explanation.text.startsWith(`${descriptor.severity} ${descriptor.code} ${descriptor.name}\n\n`),
    ).toBe(true);
    expect(explanation.text).not.toMatch(/[⟦⟧⟪⟫]/);
    expect(explanation.text.replace(/\s+/g, " ")).toContain(descriptor.reason.replace(/\s+/g, " "));
  }
  expect(explain("HML4001").text).toContain(
    [
      "    model heart { privacy { level: sensitive, retention: 0d, label: S2 } }",
      "                                   ---------                        ^^",
    ].join("\n"),
  );
});

test("prose is wrapped", () => {
  const lines = explain("HML4001", { width: 40 }).text.split("\n");
  const prose = lines.slice(2, lines.indexOf("Wrong:"));
  expect(prose.length).toBeGreaterThan(5);
  expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(40);
});

test("a slip of the pen is answered with what was meant", () => {
  const answer = explain("label-bellow-floor");
  expect(answer).toMatchObject({ found: false, closest: "label-below-floor" });
  expect(answer.text).toContain('"label-below-floor" may be meant');
  expect(explain("nothing of the kind").text).not.toContain("may be meant");
});

test("without a code all are listed, one a line", () => {
  const text = explainAll();
  for (const { code, name, summary } of listDescriptors()) {
    const line = text.split("\n").find((one) => one.includes(` ${code} `));
    expect(line).toContain(name);
    expect(line).toContain(summary);
  }
});

test("as data it has the texts of its messages", () => {
  const descriptor = findDescriptor("HML4001");
  expect(descriptor).toBeDefined();
  if (!descriptor) return;
  const data = JSON.parse(JSON.stringify(explainAsJson(descriptor)));
  expect(data).toMatchObject({ code: "HML4001", profile: "core", severity: "error" });
  expect(data.messages.default).toContain("{label}");
});
