import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import type { Entry, Mapping, Scalar, TreeNode } from "../model/tree.ts";
import { readDocument } from "./read-document.ts";

const span = { start: 0, end: 1 };
const scalar = (text: string): Scalar => ({ type: "scalar", text, form: "bare", span });
const entry = (key: string, value: TreeNode): Entry => ({
  key,
  value,
  span,
  keySpan: { start: 2, end: 3 },
  kindSpan: span,
  trivia: undefined,
});
const mapping = (entries: readonly Entry[]): Mapping => ({ type: "mapping", entries, span, dangling: [] });
const many = <T>(make: (i: number) => T): T[] => Array.from({ length: 30_000 }, (_, i) => make(i));
const inModel = (entries: readonly Entry[]) =>
  mapping([entry("model", mapping([entry("a", mapping(entries))]))]);

const empty = mapping([]);
const hostile: readonly (readonly [name: string, root: Mapping])[] = [
  ["a fault in each of many blocks", mapping([entry("model", mapping(many((i) => entry(`m${i}`, empty))))])],
  ["many unknown names", inModel(many((i) => entry(`p${i}`, scalar("1"))))],
  ["one name stated many times", inModel(many(() => entry("version", scalar("1.0.0"))))],
  [
    "many labels stated twice",
    mapping([entry("model", mapping(many((i) => entry(`m${i % 15_000}`, empty))))]),
  ],
  [
    "many wrong values",
    inModel([entry("variant", mapping(many((i) => entry(`v${i}`, mapping([entry("bytes", scalar("x"))])))))]),
  ],
  ["a value of many spaces", inModel([entry("version", scalar(`${" ".repeat(1_000_000)}!`))])],
  [
    "a date of many spaces",
    inModel([entry("lifecycle", mapping([entry("trained", scalar(`${" ".repeat(1_000_000)}x`))]))]),
  ],
];

test.each(hostile)("%s: a bounded number of findings in bounded time", (_, root) => {
  const before = performance.now();
  const { diagnostics } = readDocument({ source: new Source("a.hml", "hml 1.0"), notation: "hml", root });
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.length).toBeLessThanOrEqual(8000);
  // Linear work takes some 100 ms here; what is quadratic takes minutes.
  expect(performance.now() - before).toBeLessThan(5000);
});
