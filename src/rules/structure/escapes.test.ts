import { expect, test } from "vitest";
import { escapes } from "./escapes.ts";

test("the escapes of each notation are seen", () => {
  for (const text of ["a\\u202eb", "a\\U0000202eb", "a&#x202e;b", "&#8238;"])
    expect(escapes.test(text), text).toBe(true);
});

test("what is none is not", () => {
  for (const text of ["u202e", "a\\nb", "a & b # c", "&amp;", ""])
    expect(escapes.test(text), text).toBe(false);
});
