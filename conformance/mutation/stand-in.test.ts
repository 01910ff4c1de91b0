import { describe, expect, test } from "vitest";
import { shouldIgnore } from "./ignore-wording.ts";
import { TestOrder } from "./test-order.ts";
import * as standIn from "./vitest-stand-in.ts";

describe("the stand-in for vitest", () => {
  const collect = (state: () => void) => standIn.collectTests(async () => state());

  test("collects tests by name, with their rows", async () => {
    const seen: unknown[] = [];
    const tests = await collect(() => {
      standIn.test("alone", () => seen.push("alone"));
      standIn.describe.each([["outer"]])("in %s", () => {
        standIn.test.each([
          ["a", 1],
          ["b", 2],
        ])("%s", (...row: unknown[]) => seen.push(row));
      });
      (standIn.test.skipIf(true) as typeof standIn.test)("skipped", () => seen.push("skipped"));
    });
    expect(tests.map(({ name }) => name)).toEqual(["alone #1", "in outer a #2", "in outer b #3"]);
    for (const { run } of tests) await run();
    expect(seen).toEqual(["alone", ["a", 1], ["b", 2]]);
  });

  test("fails as vitest fails", async () => {
    const wrong = [
      () => standIn.expect({ a: 1 }).toEqual({ a: 2 }),
      () => standIn.expect([1, 2]).toContain(3),
      () => standIn.expect({ a: { b: 1 } }).toMatchObject({ a: { b: 2 } }),
      () => standIn.expect([1]).toEqual(standIn.expect.arrayContaining([2])),
      () => standIn.expect(() => {}).toThrow(),
      () => standIn.expect(1).not.toBe(1),
    ];
    for (const assertion of wrong) expect(assertion).toThrow();
    standIn.expect({ a: 1, b: undefined }).toEqual({ a: 1 });
    standIn.expect([1, 2]).toEqual(standIn.expect.arrayContaining([2]));
  });
});

describe("what is not mutated", () => {
  const within = (definer: string, key: string) => ({
    node: { type: "ObjectProperty", key: { name: key } },
    parentPath: {
      node: { type: "ObjectExpression" },
      parentPath: { node: { type: "CallExpression", callee: { name: definer } }, parentPath: null },
    },
  });

  test("is the documentation of a rule or a fault", () => {
    for (const key of ["summary", "reason", "origin", "since", "bad", "good"]) {
      expect(shouldIgnore(within("defineRule", key))).toContain(key);
      expect(shouldIgnore(within("defineFault", key))).toContain(key);
    }
  });

  test("is nothing that a check reads, and nothing elsewhere", () => {
    for (const key of ["code", "name", "severity", "on", "needs", "profile", "messages", "fixable", "check"])
      expect(shouldIgnore(within("defineRule", key))).toBeUndefined();
    expect(shouldIgnore(within("otherFunction", "reason"))).toBeUndefined();
    expect(shouldIgnore({ node: { type: "StringLiteral" }, parentPath: null })).toBeUndefined();
  });
});

test("the likeliest test goes first: what fell a neighbour, its own, its folder's, the quick", () => {
  const order = new TestOrder();
  const ids = [
    "case slow",
    "case quick",
    "src/rules/x/other.test.ts: one",
    "src/rules/examples.test.ts: HML1 a-rule, bad 1",
  ];
  order.learn(
    ids.map((id, i) => ({ id, timeSpentMs: 10 - i })),
    { static: {}, perTest: Object.fromEntries(ids.map((id) => [id, { "1": 1 }])) },
  );
  const tests = ids.map((id) => ({ id, run: () => {} }));
  const sorted = () => order.sort(tests, "src/rules/x/a-rule.ts").map(({ id }) => id);
  expect(sorted()).toEqual([ids[3], ids[2], ids[1], ids[0]]);
  order.praise("case slow", "src/rules/x/a-rule.ts");
  expect(sorted()[0]).toBe("case slow");
});
