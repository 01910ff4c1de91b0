import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkBands,
  chooseBand,
  findCriticalPath,
  followFallbacks,
  listUnplaced,
  straddles,
} from "./composition.ts";

const wizard = [
  { owner: "smart_band_8", below: "1MB" },
  { owner: "p60_pro", below: "10MB" },
];

test.each([
  [999_999, "smart_band_8"],
  [1_000_000, "p60_pro"],
  [9_999_999, "p60_pro"],
  [10_000_000, undefined],
])("the wizard of the source article sends %i bytes to %s", (bytes, owner) => {
  expect(chooseBand(wizard, bytes)?.owner).toBe(owner);
});

test.each([
  [[{ below: "1MB" }, { below: "10MB" }], []],
  [[{ below: "10MB" }, { below: "1MB" }], ["not-rising"]],
  [[{ below: "1MB" }, { below: "1000KB" }], ["not-rising"]],
  [[{ below: "1MB" }, { from: "1MB", below: "10MB" }], []],
  [[{ below: "1MB" }, { from: "2MB", below: "10MB" }], ["gap"]],
  [[{ below: "1MB" }, { from: "0.5MB", below: "10MB" }], ["overlap"]],
  [[{ from: "1KB", below: "1MB" }], ["gap"]],
  [[{ from: "2MB", below: "1MB" }], ["empty"]],
])("bands %j have the faults %j", (bands, kinds) => {
  const faults = checkBands(bands.map((band) => ({ owner: undefined, ...band })));
  expect(faults.map(({ kind }) => kind)).toEqual(kinds);
});

test("bands without a fault give every size below the last bound exactly one band", () => {
  let sound = 0;
  const size = fc.integer({ min: 0, max: 12 });
  const band = fc.record({ from: fc.option(size, { nil: undefined }), below: size });
  fc.assert(
    fc.property(fc.array(band, { minLength: 1, maxLength: 4 }), size, (drawn, kilobytes) => {
      const bands = drawn.map(({ from, below }, owner) => ({
        owner,
        from: from === undefined ? undefined : `${from}KB`,
        below: `${below}KB`,
      }));
      if (checkBands(bands).length > 0) return;
      sound++;
      const last = drawn.at(-1)?.below ?? 0;
      let start = 0;
      const taking = drawn.filter(({ below }) => {
        const takes = kilobytes >= start && kilobytes < below;
        start = below;
        return takes;
      });
      expect(taking).toHaveLength(kilobytes < last ? 1 : 0);
      expect(chooseBand(bands, kilobytes * 1000) !== undefined).toBe(kilobytes < last);
    }),
    { numRuns: 3000 },
  );
  expect(sound).toBeGreaterThan(100);
});

test.each([
  ["1MB", "1MB", true],
  ["0.9MB", "1MB", false],
  ["1.2MB", "1MB", false],
  ["1.00MB", "1MB", true],
])("%s may be on either side of %s: %s", (size, bound, answer) => {
  expect(straddles(size, bound)).toBe(answer);
});

const stage = (label: string, latency: number | undefined, ...after: string[]) => ({ label, latency, after });

test("the critical path goes through the slower branch and counts transfers", () => {
  const stages = [stage("a", 10), stage("b", 5, "a"), stage("c", 7, "a"), stage("d", 1, "b", "c")];
  expect(findCriticalPath(stages, [])).toEqual({ latency: 18, stages: ["a", "c", "d"], isComplete: true });
  expect(findCriticalPath(stages, [{ from: "a", to: "b", latency: 4 }])).toMatchObject({
    latency: 20,
    stages: ["a", "b", "d"],
  });
});

test("a stage that does not state its time makes the sum a lower bound", () => {
  expect(findCriticalPath([stage("a", 10), stage("b", undefined, "a")], [])).toMatchObject({
    latency: 10,
    isComplete: false,
  });
});

test("a cycle has no critical path", () => {
  expect(findCriticalPath([stage("a", 1, "b"), stage("b", 1, "a")], [])).toBeUndefined();
});

test("a chain is at least as slow as each of its stages, and no slower than all of them together", () => {
  const times = fc.array(fc.record({ latency: fc.nat(100), before: fc.nat(5) }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(times, (drawn) => {
      const stages = drawn.map(({ latency, before }, i) =>
        stage(`s${i}`, latency, ...(before < i ? [`s${before}`] : [])),
      );
      const path = findCriticalPath(stages, []);
      const all = drawn.map(({ latency }) => latency);
      expect(path?.latency).toBeGreaterThanOrEqual(Math.max(...all));
      expect(path?.latency).toBeLessThanOrEqual(all.reduce((sum, one) => sum + one, 0));
    }),
  );
});

test("what is placed nowhere", () => {
  expect(listUnplaced(["phone", "wearable", "phone"], ["phone"], false)).toEqual(["wearable"]);
  expect(listUnplaced(["phone", "wearable"], [], true)).toEqual([]);
});

test("fallbacks end, or come back", () => {
  const next: Record<string, string> = { wearable: "phone", phone: "hub", tv: "car", car: "tv" };
  const of = (type: string) => next[type];
  expect(followFallbacks("wearable", of)).toEqual({ types: ["wearable", "phone", "hub"], isCycle: false });
  expect(followFallbacks("tv", of)).toEqual({ types: ["tv", "car", "tv"], isCycle: true });
});
