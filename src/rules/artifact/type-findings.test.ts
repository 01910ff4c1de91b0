import { expect, test } from "vitest";
import type { FactTensor } from "../../model/artifact-facts.ts";
import { runExample } from "../run-example.ts";
import { elementTypeDiffers } from "./element-type-differs.ts";

/** What is found of an input that is declared `float32[1, 3]`: the second place and the fix. */
function findings(tensor: Partial<FactTensor>) {
  const text =
    'hml 1.0\nmodel face {\n  input a { type: float32[1, 3] }\n  variant one { artifact: "one.om" }\n}\n';
  const stated = { name: "a", dtype: "int8", shape: [1, 3], layout: undefined, ...tensor };
  const artifacts = { "one.om": { inputs: [stated] } };
  return runExample(text, { text, artifacts }, [elementTypeDiffers])
    .filter(({ code }) => code === elementTypeDiffers.code)
    .map(({ related, fixes }) => ({
      related: related?.map(({ message }) => message),
      fixes: fixes?.map(({ title, safe }) => ({ title, safe })),
    }));
}

test("the second place says which the file has, and the fix states it, for a person to confirm", () => {
  expect(findings({})).toEqual([
    {
      related: ["in this file input 0 is int8[1, 3]"],
      fixes: [{ title: "State int8[1, 3]", safe: false }],
    },
  ]);
});
