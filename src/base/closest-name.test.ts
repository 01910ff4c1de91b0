import { expect, test } from "vitest";
import { closestName, editDistance } from "./closest-name.ts";

const names = ["vendor", "version", "variant", "device-support", "om", "ms", "int8", "int4"];

test.each([
  ["vendr", "vendor"],
  ["vresion", "version"],
  ["device_support", "device-support"],
  ["DeviceSupport", "device-support"],
  ["OM", "om"],
  ["int7", undefined],
  ["x", undefined],
  ["completely-else", undefined],
  ["", undefined],
])("%s is meant as %s", (word, wanted) => {
  expect(closestName(word, names)).toBe(wanted);
});

test("edits are counted up to the limit", () => {
  expect(editDistance("abcd", "abdc", 2)).toBe(1);
  expect(editDistance("abcd", "abcd", 2)).toBe(0);
  expect(editDistance("abcd", "wxyz", 2)).toBe(3);
});
