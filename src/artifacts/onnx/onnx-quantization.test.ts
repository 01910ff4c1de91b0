import { expect, test } from "vitest";
import { FactDraft } from "../fact-draft.ts";
import { annotation, decideOnnxQuantized, isQuantizing } from "./onnx-quantization.ts";

test.each([
  ["QuantizeLinear", true],
  ["DequantizeLinear", true],
  ["DynamicQuantizeLinear", true],
  ["QLinearConv", true],
  ["QLinearX", true],
  ["ConvInteger", true],
  ["XInteger", true],
  ["MyQuantizeLinear", false],
  ["QuantizeLinearly", false],
  ["QLinear", false],
  ["Integer", false],
  ["QLinear Conv", false],
  ["Conv Integer", false],
  ["Relu", false],
])("%s is found in quantized models only: %s", (type, only) => {
  expect(isQuantizing(type)).toBe(only);
});

test("an annotation has a name of its own", () => {
  expect(annotation).toBe("quantization annotation");
});

test.each<[readonly string[], readonly string[], string]>([
  [[], [], "no"],
  [["float32"], [], "no"],
  [["bool", "string", "int16"], [], "no"],
  [["float32", "int8"], [], "unknown"],
  [["float32", "int4"], [], "unknown"],
  [["float32"], [annotation], "unknown"],
  [["float32", "int8"], [annotation], "yes"],
  [[], ["QLinearConv"], "yes"],
  [["float32"], [annotation, "QLinearConv"], "yes"],
])("weights of %j and marks %j: %s", (types, marks, verdict) => {
  const draft = new FactDraft(100);
  for (const type of types) draft.addWeights(type, 1);
  for (const mark of marks) draft.mark(mark);
  expect(decideOnnxQuantized(draft)).toBe(verdict);
  draft.unread("some weights", "they are elsewhere", ["weights"]);
  expect(decideOnnxQuantized(draft)).toBe("unknown");
});
