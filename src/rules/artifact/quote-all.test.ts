import { expect, test } from "vitest";
import { quoteAll } from "./quote-all.ts";

const words = ["a", "b", "c", "d", "e", "f", "g", "h"];

test.each([
  [0, ""],
  [1, '"a"'],
  [2, '"a" and "b"'],
  [3, '"a", "b" and "c"'],
  [6, '"a", "b", "c", "d", "e" and "f"'],
  [7, '"a", "b", "c", "d", "e", "f" and 1 more'],
  [8, '"a", "b", "c", "d", "e", "f" and 2 more'],
])("%d words", (count, text) => {
  expect(quoteAll(words.slice(0, count))).toBe(text);
});

test("fewer where it is asked", () => {
  expect(quoteAll(words, 2)).toBe('"a", "b" and 6 more');
});
