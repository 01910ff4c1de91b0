import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "./catalogue.ts";

const pages = new URL("../../spec/generated/rules/", import.meta.url);

test.each(rules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
  "%s is what its page says: severity, profile, whether a machine can mend it",
  (title, { code, severity, profile, fixable }) => {
    const page = readFileSync(new URL(`${code}.md`, pages), "utf8");
    expect(page).toContain(`\n# ${title}\n`);
    expect(page).toContain(`\n| ${severity} | ${profile} | ${fixable ? "yes" : "no"} | `);
  },
);

test.each(rules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
  "%s asks for artifacts where its examples have some",
  (_, { needs, bad }) => {
    expect(needs === "artifact").toBe(bad.every(({ artifacts }) => artifacts !== undefined));
  },
);
