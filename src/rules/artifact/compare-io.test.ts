import { expect, test } from "vitest";
import type { FactTensor } from "../../model/artifact-facts.ts";
import type { ExampleArtifact } from "../define-rule.ts";
import { runExample } from "../run-example.ts";
import { inputCountDiffers } from "./input-count-differs.ts";
import { tensorNameDiffers } from "./tensor-name-differs.ts";

const tensor = (name: string): FactTensor => ({ name, dtype: "float32", shape: [1], layout: undefined });

/** Findings on a model with such inputs and a file with such: code, message and the word in question. */
function findings(
  declared: readonly string[],
  stated: readonly string[],
  more: ExampleArtifact = {},
): readonly string[] {
  const inputs = declared.map((label) => `input ${label} { type: float32[1] }`);
  const text = `hml 1.0\nmodel face {\n${inputs.join("\n")}\nvariant one { artifact: "one.om" }\n}\n`;
  const artifacts = { "one.om": { inputs: stated.map(tensor), ...more } };
  return runExample(text, { text, artifacts }, [inputCountDiffers, tensorNameDiffers])
    .filter(({ code }) => code.startsWith("HML72"))
    .map(({ code, message, span }) => `${code} ${text.slice(span.start, span.end)}: ${message}`);
}

const calls = (position: number, right: string, wrong: string) =>
  expect.stringMatching(new RegExp(`^HML7212 ${wrong}: .*${position}.*"${right}"`));

test("names go before places", () => {
  expect(findings(["c", "x", "a"], ["a", "b", "c"])).toEqual([calls(1, "b", "x")]);
});

test("what no name matches goes by place, among what is left", () => {
  expect(findings(["x", "a", "y"], ["a", "b", "c"])).toEqual([calls(1, "b", "x"), calls(2, "c", "y")]);
});

test("a name that the file has once speaks of one tensor", () => {
  expect(findings(["a", "b"], ["a", "a"])).toEqual([calls(1, "a", "b")]);
});

test("where there are not as many, a declared one is told by its place only where the file gives that tensor no name", () => {
  expect(findings(["a", "x"], ["a", "", "c"])).toEqual([
    expect.stringMatching(/^HML7210 input: .*"c", which is not declared/),
  ]);
  expect(findings(["a", "x"], ["a", "b", ""])).toEqual([
    expect.stringMatching(/^HML7210 x: input "x" is declared and .* has 3: "a", "b" and "input 2"/),
    expect.stringMatching(/^HML7210 input: .*"b" and "input 2", which are not declared/),
  ]);
});

test("a place without a name is taken by what no name matches only", () => {
  expect(findings(["c", "a"], ["", "a", "c"])).toEqual([
    expect.stringMatching(/^HML7210 input: .*"input 0", which is not declared/),
  ]);
});

test("a side of which the file states nothing is unknown, and so is what it hides", () => {
  expect(findings(["a"], [])).toEqual([]);
  expect(findings(["a"], ["b", "c"]).length).toBe(2);
  expect(
    findings(["a"], ["b", "c"], { unread: [{ what: "the graph", why: "it is compiled", hides: ["io"] }] }),
  ).toEqual([]);
});
