import { expect, test } from "vitest";
import { isWithinRegions } from "./regions.ts";

test("a region is within itself, its country, and the groups of its country", () => {
  expect(isWithinRegions("FR", ["EU"])).toBe(true);
  expect(isWithinRegions("EU", ["EEA"])).toBe(true);
  expect(isWithinRegions("US-CA", ["US"])).toBe(true);
  expect(isWithinRegions("FR-75", ["EU"])).toBe(true);
  expect(isWithinRegions("CH", ["EU", "EEA"])).toBe(false);
  expect(isWithinRegions("US", ["US-CA"])).toBe(false);
  expect(isWithinRegions("XX", [])).toBe(true);
});
