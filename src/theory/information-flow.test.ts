import fc from "fast-check";
import { expect, test } from "vitest";
import type { CarriesValue } from "../model/generated/document-types.gen.ts";
import { enums } from "../model/vocabulary/enums.ts";
import {
  categoryLabels,
  clearances,
  compareLabels,
  dataLabels,
  declassifies,
  deriveLabel,
  deriveModelLabel,
  destinationOfPlace,
  flowLabel,
  isBeyondDevices,
  joinLabels,
  judgeMovement,
  levelFloors,
  levelForLabel,
  sufficientProtections,
} from "./information-flow.ts";

const label = fc.constantFrom(...dataLabels);
const carried = fc.constantFrom(...(Object.keys(sufficientProtections) as CarriesValue[]));
const protection = fc.constantFrom(
  ...(Object.keys(enums.protection.values) as (keyof typeof enums.protection.values)[]),
);

test("labels form a lattice: the join is idempotent, commutative, associative and an upper bound", () => {
  fc.assert(
    fc.property(label, label, label, (a, b, c) => {
      expect(joinLabels(a, a)).toBe(a);
      expect(joinLabels(a, b)).toBe(joinLabels(b, a));
      expect(joinLabels(a, joinLabels(b, c))).toBe(joinLabels(joinLabels(a, b), c));
      expect(compareLabels(joinLabels(a, b), a)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a category raises the floor and never lowers it", () => {
  expect(deriveModelLabel({ privacy: { level: "sensitive", category: ["contact"] } }).label).toBe("S3");
  const privacy = { level: "public", category: ["contact", "health"] } as const;
  expect(deriveModelLabel({ privacy })).toEqual({
    label: "S4",
    because: { label: "S4", value: "health", block: privacy, key: "category", index: 1 },
  });
  expect(deriveModelLabel({ privacy: { level: "public" }, input: { beats: { label: "S2" } } }).label).toBe(
    "S2",
  );
  expect(deriveLabel([]).label).toBe("S1");
});

test("each level is the one that its own floor asks for", () => {
  for (const [level, floor] of Object.entries(levelFloors)) expect(levelForLabel(floor)).toBe(level);
  expect(levelForLabel("S4")).toBe("sensitive");
});

test("what the theory says of categories and security levels agrees with the vocabulary's words", () => {
  for (const [category, words] of Object.entries(enums["data-category"].values)) {
    const stated = /\((S\d)\)/.exec(words)?.[1] ?? "S1";
    expect(categoryLabels[category as keyof typeof categoryLabels], category).toBe(stated);
  }
  for (const [level, words] of Object.entries(enums["security-level"].values)) {
    const stated = /S\d(?= data)/.exec(words)?.[0] ?? "S1";
    expect(clearances[level as keyof typeof clearances], level).toBe(stated);
  }
});

test("only a transformation that cannot be undone lowers a label", () => {
  expect(declassifies({}).lowers).toBe(false);
  expect(declassifies({ desensitization: { method: "pseudonymization" } }).lowers).toBe(false);
  expect(declassifies({ desensitization: { method: "aggregation" } }).lowers).toBe(false);
  expect(declassifies({ desensitization: { method: "aggregation", "minimum-group": 50 } }).lowers).toBe(true);
  expect(declassifies({ desensitization: { method: "anonymization" } }).lowers).toBe(true);
  expect(declassifies({ "differential-privacy": { epsilon: 3 } }).lowers).toBe(false);
  expect(declassifies({ "differential-privacy": { epsilon: 3, delta: 1e-6 } }).lowers).toBe(true);
});

test("a movement that is allowed stays allowed for lower labels and for more clearance", () => {
  fc.assert(
    fc.property(carried, label, label, protection, (carries, high, low, protect) => {
      const movement = { carries, label: high, protection: protect, clearance: undefined };
      if (!judgeMovement(movement).allowed) return;
      if (compareLabels(low, high) <= 0)
        expect(judgeMovement({ ...movement, label: low }).allowed).toBe(true);
      expect(judgeMovement({ ...movement, clearance: low }).allowed).toBe(true);
    }),
  );
});

test("health data needs protection to its addressee, a gradient of it more than that", () => {
  const health = { label: "S4", clearance: undefined } as const;
  expect(judgeMovement({ ...health, carries: "raw", protection: "tls" }).allowed).toBe(false);
  expect(judgeMovement({ ...health, carries: "raw", protection: "e2e" }).allowed).toBe(true);
  expect(judgeMovement({ ...health, carries: "gradients", protection: "e2e" })).toEqual({
    allowed: false,
    sufficient: ["secagg", "mpc", "he", "tee"],
    reason: "gradients labelled S4; the receiver has no clearance for S4",
  });
  expect(judgeMovement({ carries: "raw", label: "S3", protection: "tls", clearance: "S3" }).allowed).toBe(
    true,
  );
  expect(judgeMovement({ carries: "raw", label: "S3", protection: "none", clearance: "S3" }).allowed).toBe(
    false,
  );
});

test("what moves has the label of the tensors it comes from, unless a transformation lowers it", () => {
  const model = {
    input: { ecg: { category: ["health"] }, battery: { label: "S1" } },
    privacy: { level: "sensitive" },
  } as const;
  expect(flowLabel(model, { carries: "raw" }).label).toBe("S4");
  expect(flowLabel(model, { carries: "raw", of: ["battery"] }).label).toBe("S1");
  expect(flowLabel(model, { carries: "telemetry" }).label).toBe("S1");
  expect(flowLabel(model, { carries: "result", label: "S2" }).label).toBe("S4");
  const aggregated = { carries: "statistics", label: "S2", declassify: { method: "aggregation" } } as const;
  expect(flowLabel(model, aggregated).label).toBe("S4");
  const enough = { ...aggregated, declassify: { method: "aggregation", "minimum-group": 50 } } as const;
  expect(flowLabel(model, enough).label).toBe("S2");
  const noise = {
    ...aggregated,
    declassify: { method: "perturbation", epsilon: 1, delta: 0.00001 },
  } as const;
  expect(flowLabel(model, noise).label).toBe("S2");
});

test("every place is either one of the owner's, beyond, or said to be neither", () => {
  const neither = Object.keys(enums.place.values).filter((place) => destinationOfPlace[place] === undefined);
  expect(neither).toEqual(["medical", "edge-server"]);
  expect(isBeyondDevices("phone")).toBe(false);
  expect(isBeyondDevices("person")).toBe(true);
});
