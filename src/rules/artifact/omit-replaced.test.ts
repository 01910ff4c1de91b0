import { expect, test } from "vitest";
import { omitReplaced } from "./omit-replaced.ts";

test("what is misspelt stands for what it is near to", () => {
  expect(omitReplaced(["Conv2D", "Softmax", "Relu"], ["Sotfmax"])).toEqual(["Conv2D", "Relu"]);
});

test("what is near to nothing stands for the first", () => {
  expect(omitReplaced(["Conv2D", "Softmax"], ["Gather"])).toEqual(["Softmax"]);
});

test("each stands for one, and what is left is omitted; the list that is given stays as it is", () => {
  const omitted = ["Conv2D", "Softmax", "Relu"];
  expect(omitReplaced(omitted, ["Conv2d", "Gather"])).toEqual(["Relu"]);
  expect(omitReplaced(omitted, [])).toEqual(omitted);
  expect(omitReplaced(["Relu"], ["Gather", "Softmax"])).toEqual([]);
});
