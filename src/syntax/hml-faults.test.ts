import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Source } from "../base/source.ts";
import type { Descriptor } from "../diagnostics/descriptor.ts";
import { type ExampleRun, judgeBadExample, judgeGoodExample } from "../diagnostics/judge-example.ts";
import { readHml } from "./read-hml.ts";

const run: ExampleRun = (text) => readHml(new Source("example.hml", text)).diagnostics;

const folder = fileURLToPath(new URL("../diagnostics/faults/", import.meta.url));
const faults: Descriptor[] = [];
for (const file of readdirSync(folder)) {
  const exported = (await import(`${folder}${file}`)) as Readonly<Record<string, Descriptor>>;
  faults.push(
    ...Object.values(exported).filter((one) => /^HML1[012]\d\d$/.test(one.code) && one.code !== "HML1090"),
  );
}

/** Faults of bytes, which no example can show as text; `decode-declaration.test.ts` shows them. */
const ofBytes = /^HML10(?:0[1234589])$/;

describe("the examples of the faults of HML text show that fault and nothing else", () => {
  const options = { run, allowed: new Set<string>() };
  for (const fault of faults) {
    test(`${fault.code} ${fault.name}`, async () => {
      const shown = ofBytes.test(fault.code)
        ? []
        : fault.bad.filter((one) => (one.notation ?? "hml") === "hml");
      if (!ofBytes.test(fault.code)) expect(shown.length).toBeGreaterThan(0);
      for (const bad of shown) {
        expect(await judgeBadExample(fault, bad, options), bad.text).toEqual([]);
      }
      for (const good of fault.good)
        expect(await judgeGoodExample(fault, good, options), good.text).toEqual([]);
    });
  }
});

test("codes are the next free ones of their range", () => {
  const numbers = faults.map((fault) => Number(fault.code.slice(3))).sort((a, b) => a - b);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => number >= 1100)).toEqual(
    Array.from({ length: numbers.filter((number) => number >= 1100).length }, (_, i) => 1101 + i),
  );
});
