import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "./catalogue.ts";
import { varyExamples } from "./vary-example.ts";

const folder = new URL("../../spec/generated/variations/", import.meta.url);

// `npm run generate` writes them; the difference is for whoever reviews a rule.
test.each(rules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))(
  "%s says of its examples, each statement varied, what is on record",
  (_, rule) => {
    const recorded = readFileSync(new URL(`${rule.code}.txt`, folder), "utf8");
    expect(recorded.length).toBeGreaterThan(0);
    expect([...varyExamples(rule), ""]).toEqual(recorded.split("\n"));
  },
);
