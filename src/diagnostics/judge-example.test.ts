import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { defineFault, type Example } from "./descriptor.ts";
import type { Diagnostic, Fix } from "./diagnostic.ts";
import { completeExample, judgeBadExample, judgeGoodExample } from "./judge-example.ts";
import { makeDiagnostic } from "./make-diagnostic.ts";
import { message } from "./message.ts";

const fault = defineFault({
  code: "HML1999",
  name: "word-wrong",
  severity: "error",
  summary: "A word is wrong.",
  reason: "It stands for any finding. The judge of examples is what is tested here.",
  messages: { default: message`"wrong" is wrong` },
  bad: [],
  good: [],
});
const other = { ...fault, code: "HML1998" as const, name: "word-bad" };

/** Finds each `wrong` and mends it to `right`; finds each `bad` under another code. */
function run(text: string): readonly Diagnostic[] {
  const source = new Source("example", text);
  const find = (word: string, as: typeof fault | typeof other) =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => {
      const span = { start: index, end: index + word.length };
      const fix: Fix = { title: "mend", safe: true, edits: [{ source, span, text: "right" }] };
      return makeDiagnostic(as, "default", {}, { source, span, fixes: as === fault ? [fix] : [] });
    });
  return [...find("wrong", fault), ...find("bad", other)];
}

const options = { run, allowed: new Set<string>() };
const bad = (example: Example) => judgeBadExample(fault, { verbatim: true, ...example }, options);
const good = (text: string) => judgeGoodExample(fault, { verbatim: true, text }, options);

test("an example that shows exactly what it promises has no fault", async () => {
  expect(await bad({ text: "a ⟦wrong⟧ word", fixed: "a right word" })).toEqual([]);
  expect(await good("a right word")).toEqual([]);
});

test("a bad example without a mark proves nothing", async () => {
  expect(await bad({ text: "a wrong word" })).toEqual(["no range is marked"]);
});

test("a range too few, too many or elsewhere is told", async () => {
  expect(await bad({ text: "a ⟦wrong⟧ wrong word" })).toHaveLength(1);
  expect(await bad({ text: "a ⟦right⟧ word" })).toHaveLength(1);
  expect(await bad({ text: "a ⟦wron⟧g word" })).toHaveLength(1);
  expect(await bad({ text: "⟪a⟫ ⟦wrong⟧ word" })).toHaveLength(1);
});

test("other errors and another fixed text are told", async () => {
  expect(await bad({ text: "a ⟦wrong⟧ bad word" })).toHaveLength(1);
  expect(await bad({ text: "a ⟦wrong⟧ word", fixed: "a write word" })).toHaveLength(1);
  expect(await good("a bad word")).toHaveLength(1);
  expect(await good("a wrong word")).toHaveLength(1);
  expect(await good("a ⟦right⟧ word")).toEqual(["a good example marks nothing"]);
});

test("HML text that lacks its header gets it, other text does not", () => {
  expect(completeExample({ text: "" }, "model face { }")).toBe("hml 1.0\nmodel face { }");
  expect(completeExample({ text: "" }, "⟦hml: 1.0⟧")).toBe("⟦hml: 1.0⟧");
  expect(completeExample({ text: "", notation: "json" }, "{}")).toBe("{}");
  expect(completeExample({ text: "", verbatim: true }, "")).toBe("");
});
