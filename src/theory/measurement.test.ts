import fc from "fast-check";
import { expect, test } from "vitest";
import {
  basisSuffices,
  type ClaimFacts,
  checkEnergy,
  compareConditions,
  findImpossibleStatistics,
  paretoFront,
  readMeasure,
  type ScoreFigures,
  scoreAxes,
  scoreFigures,
  sumWeights,
} from "./measurement.ts";

const nothing: ClaimFacts = {
  axis: "latency",
  value: undefined,
  statistic: undefined,
  condition: undefined,
  variant: undefined,
  precision: undefined,
  metric: undefined,
  dataset: undefined,
  split: undefined,
  margin: undefined,
};
const claim = (stated: Partial<ClaimFacts>): ClaimFacts => ({ ...nothing, ...stated });
const figure = fc.double({ min: 0.001, max: 1e6, noNaN: true });
const figures = fc.record({ latency: figure, power: figure, precision: figure, volume: figure });

test("a measure knows its dimension and is in one unit", () => {
  expect(readMeasure("9ms")).toEqual({ dimension: "duration", value: 9 });
  expect(readMeasure("1.2W")).toEqual({ dimension: "power", value: 1200 });
  expect(readMeasure("1.2MB")).toEqual({ dimension: "size", value: 1_200_000 });
  expect(readMeasure("95%")).toEqual({ dimension: "ratio", value: 0.95 });
  expect(readMeasure("0.95")).toBeUndefined();
});

test("a lower percentile is never the greater figure", () => {
  const p50 = claim({ statistic: "p50", value: "12ms" });
  const p99 = claim({ statistic: "p99", value: "9ms" });
  expect(findImpossibleStatistics([p50, p99])).toEqual([{ lower: p50, higher: p99 }]);
  expect(findImpossibleStatistics([p50, { ...p99, value: "12ms" }])).toEqual([]);
  expect(findImpossibleStatistics([p50, { ...p99, condition: "bench" }])).toEqual([]);
  expect(findImpossibleStatistics([p50, { ...p99, statistic: "mean" }])).toEqual([]);
});

test("energy is power times time, within a quarter and the margins", () => {
  const power = claim({ axis: "power", value: "500mW" });
  const latency = claim({ value: "10ms" });
  const energy = (value: string, margin?: string) => claim({ axis: "energy", value, margin });
  expect(checkEnergy(energy("5mJ"), power, latency)).toBeUndefined();
  expect(checkEnergy(energy("6mJ"), power, latency)).toBeUndefined();
  expect(checkEnergy(energy("9mJ"), power, latency)).toEqual({ expected: 5, stated: 9 });
  expect(checkEnergy(energy("9mJ", "20%"), power, latency)).toBeUndefined();
  expect(checkEnergy(claim({ value: "5ms" }), power, latency)).toBeUndefined();
});

test("conditions differ where both speak and the difference matters", () => {
  const watch = { device: "band", batch: 1, battery: "80%", temperature: 23 };
  expect(compareConditions(watch, { device: "band", battery: "60%" })).toEqual([]);
  expect(compareConditions(watch, { device: "band", battery: "20%", batch: 8 })).toEqual([
    { key: "batch", left: 1, right: 8 },
    { key: "battery", left: "80%", right: "20%" },
  ]);
});

test("only what was measured ranks", () => {
  expect(basisSuffices(undefined, "measured")).toBe(false);
  expect(basisSuffices("inferred", "measured")).toBe(false);
  expect(basisSuffices("attested", "measured")).toBe(true);
});

test("the reference scores 1 whatever the weights", () => {
  const weights = { latency: 0.3, power: 0.2, precision: 0.3, volume: 0.2 };
  fc.assert(
    fc.property(figures, (reference) => {
      expect(scoreFigures(reference, reference, weights).value).toBeCloseTo(1, 9);
    }),
  );
});

test("a better figure never lowers the score, and its parts add up to it", () => {
  const weights = { latency: 0.25, power: 0.25, precision: 0.25, volume: 0.25 };
  fc.assert(
    fc.property(figures, figures, fc.constantFrom(...scoreAxes), (reference, own, axis) => {
      const better: ScoreFigures = { ...own, [axis]: axis === "precision" ? own[axis] * 2 : own[axis] / 2 };
      const score = scoreFigures(own, reference, weights);
      expect(scoreFigures(better, reference, weights).value).toBeGreaterThanOrEqual(score.value);
      const sum = scoreAxes.reduce((total, one) => total + score.parts[one].adds, 0);
      expect(sum).toBeCloseTo(score.value, 9);
    }),
  );
});

test("weights in percent sum without binary dust", () => {
  expect(sumWeights(["30%", "20%", "30%", "20%"])).toBe(1);
  expect(sumWeights(["33.3%", "33.3%", "33.4%"])).toBe(1);
  expect(sumWeights(["30%", "20%"])).toBe(0.5);
});

test("the front is never empty, and nobody on it dominates another", () => {
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 12 }), (items) => {
      const front = paretoFront(items, (item) => item);
      expect(front.length).toBeGreaterThan(0);
      expect(paretoFront(front, (item) => item)).toEqual(front);
    }),
  );
});
