import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listDescriptorProblems } from "../diagnostics/descriptor-problems.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { rules } from "./catalogue.ts";
import { findFinding } from "./finding-index.ts";

const folder = new URL("./", import.meta.url);
const profiles = ["core", "artifact", "privacy", "lifecycle", "performance", "advanced"];

/** Codes of the rules in each folder, first and last. */
const ranges: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  values: [[2200, 2399]],
  structure: [[2400, 2449]],
  hardware: [[3000, 3199]],
  precision: [[3200, 3399]],
  privacy: [[4000, 4199]],
  advanced: [
    [4200, 4499],
    [6500, 6799],
  ],
  lifecycle: [[5000, 5199]],
  performance: [[5200, 5399]],
  composition: [[6000, 6499]],
  artifact: [[7000, 7399]],
};

/** Every rule file: its folder and text. */
const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.includes("/") && name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => ({
    name,
    folder: name.slice(0, name.indexOf("/")),
    text: readFileSync(new URL(name, folder), "utf8"),
  }))
  .filter(({ text }) => text.includes("= defineRule({"));

test("every rule file is in the catalogue, once", () => {
  expect(files.length).toBeGreaterThan(50);
  const codes = files.map(({ text }) => /code: "(HML\d{4})"/.exec(text)?.[1]);
  expect(rules.map(({ code }) => code)).toEqual([...codes].sort());
});

test("the catalogue is in the order of codes, and codes and names are unique", () => {
  const codes = rules.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test("a rule's file has the name of its finding, and its code belongs to its folder", () => {
  for (const { name, folder: home, text } of files) {
    const code = Number(/code: "HML(\d{4})"/.exec(text)?.[1]);
    expect(name, name).toBe(`${home}/${/\bname: "([a-z0-9-]+)"/.exec(text)?.[1]}.ts`);
    const own = ranges[home];
    expect(own, `folder ${home} has no range of codes`).toBeDefined();
    expect(
      own?.some(([first, last]) => code >= first && code <= last),
      `${name} ${code}`,
    ).toBe(true);
  }
});

test.each(rules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
  "%s is well described",
  (_, rule) => {
    expect(listDescriptorProblems(rule)).toEqual([]);
    expect(profiles).toContain(rule.profile);
    expect(["document", "artifact"]).toContain(rule.needs);
    expect(rule.on.length).toBeGreaterThan(0);
    for (const kind of rule.on) expect(Object.keys(kinds)).toContain(kind);
    expect(rule.bad.length).toBeGreaterThan(0);
  },
);

test("comments and configuration know every rule", () => {
  for (const { code, name, severity, profile } of rules) {
    const yields = severity !== "error" || profile !== "core";
    expect(findFinding(code), "run `npm run generate`").toEqual({ code, name, yields });
    expect(findFinding(name)).toBe(findFinding(code));
  }
});
