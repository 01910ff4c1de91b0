import { expect, test } from "vitest";
import { countElements, hmlDtype } from "./element-types.ts";

test("a dtype of HML is one, and no other word is", () => {
  expect(hmlDtype("float16")).toBe("float16");
  expect(hmlDtype("float17")).toBeUndefined();
  expect(hmlDtype("toString")).toBeUndefined();
  expect(hmlDtype(undefined)).toBeUndefined();
});

test("a shape has as many elements as the product of its dimensions", () => {
  expect(countElements([2, 3, 4])).toBe(24);
  expect(countElements([7])).toBe(7);
  expect(countElements([])).toBe(1);
  expect(countElements([5, 0])).toBe(0);
});

test("a shape with an open or unknown dimension has no number of elements", () => {
  expect(countElements(undefined)).toBeUndefined();
  expect(countElements([2, -1])).toBeUndefined();
  expect(countElements([-1, -1])).toBeUndefined();
  expect(countElements([2, Number.NaN])).toBeUndefined();
});

test("a product that a double cannot hold exactly is none", () => {
  expect(countElements([2 ** 30, 2 ** 22])).toBe(2 ** 52);
  expect(countElements([2 ** 30, 2 ** 23])).toBeUndefined();
  expect(countElements([2 ** 600, 2 ** 600])).toBeUndefined();
});
