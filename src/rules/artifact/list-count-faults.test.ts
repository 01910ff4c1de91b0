import { expect, test } from "vitest";
import type { FactTensor } from "../../model/artifact-facts.ts";
import { runExample } from "../run-example.ts";
import { outputCountDiffers } from "./output-count-differs.ts";

const tensor = (name: string): FactTensor => ({ name, dtype: "float32", shape: [1], layout: undefined });

/** What is found of outputs that are declared and stated so: the word in question, the message, and what the fix offers. */
function findings(declared: readonly string[], stated: readonly string[]) {
  const outputs = declared.map((label) => `output ${label} { type: float32[1] }`);
  const text = `hml 1.0\nmodel face {\n${outputs.join("\n")}\nvariant one { artifact: "one.om" }\n}\n`;
  const artifacts = { "one.om": { outputs: stated.map(tensor) } };
  return runExample(text, { text, artifacts }, [outputCountDiffers])
    .filter(({ code }) => code === outputCountDiffers.code)
    .map(({ message, span, fixes }) => ({
      at: text.slice(span.start, span.end),
      message,
      fix: fixes?.[0]?.title,
    }));
}

test("one too many is named with all that the file has, and can be removed", () => {
  expect(findings(["a", "b", "c"], ["a", ""])).toEqual([
    {
      at: "c",
      message: expect.stringContaining('output "c" is declared and "one.om" has 2: "a" and "output 1"'),
      fix: 'Remove "c"',
    },
  ]);
});

test("all that are missing are one finding, where the last declared ones stand", () => {
  expect(findings(["a"], ["a", "b", ""])).toEqual([
    {
      at: "output",
      message: expect.stringMatching(/"b" and "output 2", which are not declared/),
      fix: 'Declare "b" and "output 2"',
    },
  ]);
  expect(findings(["a"], ["a", "b"])).toMatchObject([
    { message: expect.stringMatching(/"b", which is not/) },
  ]);
});

test("the last one is not removed while nothing else is declared, since a side without any is unknown", () => {
  expect(findings(["x"], ["a", "b"])).toEqual([
    { at: "x", message: expect.anything(), fix: undefined },
    { at: "output", message: expect.anything(), fix: 'Declare "a" and "b"' },
  ]);
});

test("of several too many each is removed, as long as one is left", () => {
  expect(findings(["x", "a", "y"], ["a"]).map(({ fix }) => fix)).toEqual(['Remove "x"', 'Remove "y"']);
  expect(findings(["x", "a", "y", "z"], ["a", "b"]).map(({ fix }) => fix)).toEqual([
    'Remove "x"',
    'Remove "y"',
    'Remove "z"',
    'Declare "b"',
  ]);
});

test("nothing is said where nothing is declared", () => {
  expect(findings([], ["a"])).toEqual([]);
});
