import fc from "fast-check";
import { expect, test } from "vitest";
import { stepSuffices, takenStep } from "./change.ts";
import type { Step } from "./model-change.ts";
import { nextVersion, versionAfter } from "./next-version.ts";

test.each<readonly [string, Step, string | undefined]>([
  ["3.1.0", "none", "3.1.0"],
  ["3.1.0", "patch", "3.1.1"],
  ["3.1.4", "minor", "3.2.0"],
  ["3.1.4", "major", "4.0.0"],
  ["0.3.1", "major", "0.4.0"],
  ["1.0.0-rc.1", "patch", "1.0.0-rc.2"],
  ["1.0.0-beta", "patch", "1.0.0-beta.1"],
  ["1.0.0-rc.1", "major", "2.0.0"],
  ["1.0", "patch", undefined],
])("%s after a step of %s is %s", (before, step, after) => expect(nextVersion(before, step)).toBe(after));

test("the next version takes the step that it was asked for", () => {
  const number = fc.nat(99);
  const version = fc.tuple(number, number, number).map((parts) => parts.join("."));
  fc.assert(
    fc.property(version, fc.constantFrom<Step>("patch", "minor", "major"), (before, step) => {
      const taken = takenStep(before, nextVersion(before, step) ?? "");
      expect(taken !== undefined && stepSuffices(taken, step)).toBe(true);
    }),
  );
});

test("a version that was raised by hand stays", () => {
  expect(versionAfter("3.1.0", "4.0.0", "patch")).toBe("4.0.0");
  expect(versionAfter("3.1.0", "3.1.1", "major")).toBe("4.0.0");
});
