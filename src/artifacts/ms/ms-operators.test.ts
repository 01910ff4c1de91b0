import { expect, test } from "vitest";
import { msOperator } from "./ms-operators.ts";

// Members of the union `PrimitiveType`, counted from 1 in each schema.
test.each([
  [0, "operator 0", "operator 0"],
  [1, "Abs", "Concat"],
  [2, "Activation", "SoftMax"],
  [27, "BroadcastTo", "Stack"],
  [191, "Custom", "TensorListSetItem"],
  [204, "LSTMGradData", "GeLU"],
  [205, "LSTMGradWeight", "operator 205"],
  [221, "FillV2", "operator 221"],
  [222, "operator 222", "operator 222"],
])("operator %i is %s, or %s in the former schema", (type, current, former) => {
  expect(msOperator(type, "current")).toBe(current);
  expect(msOperator(type, "former")).toBe(former);
});

test.each(["current", "former"] as const)("the %s schema has every name once", (schema) => {
  const names = Array.from({ length: 256 }, (_, type) => msOperator(type, schema));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[A-Z]\w+$|^operator \d+$/.test(name))).toEqual([]);
});
