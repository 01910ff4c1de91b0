import { expect, test } from "vitest";
import { spellToolchain } from "./spell-toolchain.ts";

test.each([
  ["ATC", "7.0", "ATC 7.0"],
  ["ATC", undefined, "ATC"],
  ["ATC", "", "ATC"],
  [undefined, "7.0", "7.0"],
  [undefined, undefined, undefined],
  ["", "", undefined],
])("of name %s and version %s", (name, version, expected) => {
  expect(spellToolchain({ name, version })).toBe(expected);
});
