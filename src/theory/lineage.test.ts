import fc from "fast-check";
import { expect, test } from "vitest";
import {
  accuracyLoss,
  didNotShrink,
  findBrokenAccuracies,
  findBrokenDigests,
  findBrokenSizes,
  isCompressing,
  methodOf,
  misplacedParameters,
  missingParameters,
  sizesMeet,
  stepsOf,
} from "./lineage.ts";

const digest = (fill: string) => `sha256:${fill.repeat(64)}`;

test("the label of a step is its method unless it says otherwise", () => {
  const [first, second] = stepsOf({ step: { quantize: {}, smaller: { method: "prune" } } });
  expect(first && methodOf(first)).toBe("quantize");
  expect(second && methodOf(second)).toBe("prune");
  expect(second && isCompressing(second)).toBe(true);
  expect(stepsOf(undefined)).toEqual([]);
});

test("each method has its obligatory and its own parameters", () => {
  expect(missingParameters({ label: "distill", step: {} })).toEqual(["teacher"]);
  expect(missingParameters({ label: "compile", step: {} })).toEqual([]);
  expect(misplacedParameters({ label: "prune", step: { teacher: "a@1.0.0", ratio: "40%" } })).toEqual([
    { name: "teacher", methods: ["distill"] },
  ]);
  expect(misplacedParameters({ label: "x-own", step: { teacher: "a@1.0.0" } })).toEqual([]);
});

test("a chain breaks where both sides speak and differ", () => {
  const steps = stepsOf({
    step: {
      train: { result: digest("a"), "size-after": "18MB", accuracy: { after: "96%" } },
      prune: { from: digest("b"), "size-before": "17MB", accuracy: { before: "96.0%" } },
      compile: {},
    },
  });
  expect(findBrokenDigests(steps)).toHaveLength(1);
  expect(findBrokenSizes(steps)).toHaveLength(1);
  expect(findBrokenAccuracies(steps)).toEqual([]);
});

test("accuracies compare only under one metric and one data set", () => {
  const chain = (metric: string) =>
    stepsOf({
      step: {
        prune: { accuracy: { after: "95%", metric: "top1" } },
        quantize: { accuracy: { before: "94%", metric } },
      },
    });
  expect(findBrokenAccuracies(chain("top1"))).toHaveLength(1);
  expect(findBrokenAccuracies(chain("top5"))).toEqual([]);
});

test("sizes meet where one number of bytes rounds to both", () => {
  expect(sizesMeet("5MB", "4.8MB")).toBe(true);
  expect(sizesMeet("5MB", "6MB")).toBe(false);
  expect(didNotShrink({ label: "prune", step: { "size-before": "5MB", "size-after": "4.8MB" } })).toBe(false);
  expect(didNotShrink({ label: "prune", step: { "size-before": "5MB", "size-after": "5MB" } })).toBe(true);
  expect(didNotShrink({ label: "prune", step: { "size-before": "5MB", "size-after": "6MB" } })).toBe(true);
});

test("losses add up along the chain, and the largest comes first", () => {
  const steps = stepsOf({
    step: {
      prune: { accuracy: { before: "96.1%", after: "95.6%" } },
      quantize: { accuracy: { before: "95.6%", after: "94.4%" } },
      compile: {},
    },
  });
  const loss = accuracyLoss(steps);
  expect(loss.total).toBe(0.017);
  expect(loss.parts.map((part) => part.step.label)).toEqual(["quantize", "prune"]);
});

test("the loss of a chain that joins is the first accuracy less the last", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 8 }), (tenths) => {
      const texts = tenths.map((tenth) => `${(tenth / 10).toFixed(1)}%`);
      const steps = texts.slice(1).map((after, i) => ({
        label: `s${i}`,
        step: { accuracy: { before: texts[i] ?? "", after } },
      }));
      const expected = ((tenths[0] ?? 0) - (tenths.at(-1) ?? 0)) / 1000;
      expect(accuracyLoss(steps).total).toBeCloseTo(expected, 9);
    }),
  );
});
