import { expect, test } from "vitest";
import { Source } from "../src/base/source.ts";
import { rules } from "../src/rules/catalogue.ts";
import { checkText } from "../src/service/check.ts";
import { loadNotation } from "../src/service/load-notation.ts";
import { guardRules } from "./guard-rules.ts";

test("a rule that throws is reported once, and all others go on", async () => {
  const source = new Source("a.hml", "hml 1.0\nmodel A { version: 1.0.0 }\nmodel a { version: 1.0.0 }\n");
  const notation = await loadNotation("hml");
  const failing = rules.map((rule, i) =>
    i % 2 === 0
      ? rule
      : {
          ...rule,
          on: ["model" as const],
          check: () => {
            throw new Error("broken");
          },
        },
  );
  const reported: string[] = [];
  const guarded = guardRules(failing, ({ code }) => reported.push(code));
  const { diagnostics } = checkText(source, notation, { rules: guarded });
  expect(reported.sort()).toEqual(
    failing
      .filter((_, i) => i % 2 === 1)
      .map((rule) => rule.code)
      .sort(),
  );
  const sound = checkText(source, notation, { rules: failing.filter((_, i) => i % 2 === 0) });
  expect(diagnostics).toEqual(sound.diagnostics);
  expect(() => checkText(source, notation, { rules: failing })).toThrow("broken");
});
