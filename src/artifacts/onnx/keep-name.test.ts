import { expect, test } from "vitest";
import { limits } from "../../base/limits.ts";
import { FactDraft } from "../fact-draft.ts";
import { keepName } from "./keep-name.ts";

/** Stands for a set to which one name less than the limit was added: to make that many takes seconds. */
class NearlyFull extends Set<string> {
  override get size(): number {
    return limits.artifactItems - 1 + super.size;
  }
}

test("names of initializers are kept as far as the limit, and beyond it inputs are unknown", () => {
  const names = new NearlyFull();
  const draft = new FactDraft(100);
  keepName(names, "last", draft);
  expect(names.has("last")).toBe(true);
  expect(draft.finish().unread).toEqual([]);
  keepName(names, "beyond", draft);
  expect(names.has("beyond")).toBe(false);
  const { faults, unread } = draft.finish();
  expect(faults).toEqual([
    {
      code: "HML7118",
      name: "artifact-limit",
      severity: "error",
      message: 'the file exceeds the limit "artifactItems" of 1000000; what lies beyond it was not read',
      offset: 0,
      bytes: 0,
    },
  ]);
  expect(unread).toEqual([
    { what: "initializers beyond a limit", why: "there are more than any model has", hides: ["io"] },
  ]);
});
