import { expect, test } from "vitest";
import { readMarks } from "./example-marks.ts";

test("marks become spans of the text without them", () => {
  expect(readMarks("a ⟦bc⟧ ⟪d⟫⟦⟧")).toEqual({
    text: "a bc d",
    findings: [
      { start: 2, end: 4 },
      { start: 6, end: 6 },
    ],
    related: [{ start: 5, end: 6 }],
  });
});

test("marks stand within one another", () => {
  expect(readMarks("⟪a ⟦b⟧ c⟫")).toMatchObject({
    text: "a b c",
    findings: [{ start: 2, end: 3 }],
    related: [{ start: 0, end: 5 }],
  });
});

test("marks that do not pair are a bug of the example", () => {
  expect(() => readMarks("⟦a⟫")).toThrow("pair");
  expect(() => readMarks("⟦a")).toThrow("closed");
});
