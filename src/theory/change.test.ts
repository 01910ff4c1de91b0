import fc from "fast-check";
import { expect, test } from "vitest";
import type { Loose } from "../model/document.ts";
import type { Model } from "../model/generated/document-types.gen.ts";
import { compareModels, greaterStep, requiredStep, stepSuffices, takenStep } from "./change.ts";
import type { Step } from "./model-change.ts";

const base: Loose<Model> = {
  license: "Apache-2.0",
  input: { beats: { type: "float32[1, 250]", unit: "mV" } },
  output: { score: { type: "float32[1]" } },
  variant: {
    wrist: {
      digest: `sha256:${"a".repeat(64)}`,
      "device-support": ["wearable", "phone"],
      hardware: { npu: { support: "preferred" }, memory: "2MB" },
      platform: { "api-min": 12, "security-level": "SL2" },
    },
  },
  privacy: { level: "sensitive", retention: "1d", destinations: ["device"], regions: ["EU"] },
  lifecycle: { trained: "2026-03-01", "support-until": "2028-05-01", status: "active" },
};

/** Each row: what is changed, whom it hurts, the step that it asks for, and words of the finding. */
const rows: readonly (readonly [
  what: string,
  after: Loose<Model>,
  affects: string,
  step: Step,
  words: string,
])[] = [
  [
    "a variant gives more",
    { ...base, variant: { wrist: { ...base.variant?.wrist, output: { alarm: { type: "bool[1]" } } } } },
    "callers",
    "minor",
    'output "alarm" is new in variant "wrist"',
  ],
  [
    "a variant takes another type",
    {
      ...base,
      variant: { wrist: { ...base.variant?.wrist, input: { beats: { type: "int8[1, 250]", unit: "mV" } } } },
    },
    "callers",
    "major",
    'type of input "beats" was float32[1, 250] and is int8[1, 250] in variant "wrist"',
  ],
  ["an input goes", { ...base, input: {} }, "callers", "major", 'input "beats" is gone'],
  [
    "an input comes",
    { ...base, input: { ...base.input, age: { type: "int32[1]" } } },
    "callers",
    "major",
    'input "age" is new',
  ],
  [
    "an output comes",
    { ...base, output: { ...base.output, rhythm: {} } },
    "callers",
    "minor",
    'output "rhythm" is new',
  ],
  [
    "an input takes more",
    { ...base, input: { beats: { type: "float32[1..8, 250]", unit: "mV" } } },
    "callers",
    "minor",
    "float32[1..8, 250]",
  ],
  [
    "an input takes less",
    { ...base, input: { beats: { type: "float32[1, 500]", unit: "mV" } } },
    "callers",
    "major",
    "float32[1, 500]",
  ],
  [
    "an output varies more",
    { ...base, output: { score: { type: "float32[?]" } } },
    "callers",
    "major",
    "float32[?]",
  ],
  [
    "a unit changes",
    { ...base, input: { beats: { type: "float32[1, 250]", unit: "V" } } },
    "callers",
    "major",
    "was mV and is V",
  ],
  ["a variant goes", { ...base, variant: {} }, "devices", "major", 'variant "wrist" is gone'],
  [
    "a device type goes",
    withVariant({ "device-support": ["phone"] }),
    "devices",
    "major",
    "no longer supports wearable",
  ],
  [
    "a device type comes",
    withVariant({ "device-support": ["wearable", "phone", "tablet"] }),
    "devices",
    "minor",
    "supports tablet too",
  ],
  [
    "memory grows",
    withVariant({ hardware: { npu: { support: "preferred" }, memory: "3MB" } }),
    "devices",
    "major",
    "was 2MB and is 3MB",
  ],
  [
    "memory shrinks",
    withVariant({ hardware: { npu: { support: "preferred" }, memory: "1MB" } }),
    "devices",
    "patch",
    "was 2MB and is 1MB",
  ],
  [
    "a processor is required",
    withVariant({ hardware: { npu: { support: "required" }, memory: "2MB" } }),
    "devices",
    "major",
    "now requires the npu",
  ],
  [
    "the security level rises",
    withVariant({ platform: { "api-min": 12, "security-level": "SL3" } }),
    "devices",
    "major",
    "security level",
  ],
  ["the level is relaxed", withPrivacy({ level: "public" }), "users", "major", "was sensitive and is public"],
  ["retention grows", withPrivacy({ retention: "30d" }), "users", "major", "kept for 30d"],
  ["retention shrinks", withPrivacy({ retention: "0d" }), "users", "patch", "kept for 0d"],
  [
    "a destination comes",
    withPrivacy({ destinations: ["device", "cloud"] }),
    "users",
    "major",
    '"cloud" is new',
  ],
  ["a region comes", withPrivacy({ regions: ["EU", "US"] }), "users", "major", "EU, US now"],
  [
    "support is shortened",
    { ...base, lifecycle: { ...base.lifecycle, "support-until": "2027-05-01" } },
    "operators",
    "major",
    "until 2027-05-01",
  ],
  [
    "the model is deprecated",
    { ...base, lifecycle: { ...base.lifecycle, status: "deprecated" } },
    "operators",
    "minor",
    "is deprecated",
  ],
  ["the licence changes", { ...base, license: "MIT" }, "operators", "major", "was Apache-2.0 and is MIT"],
  [
    "the bytes change",
    withVariant({ digest: `sha256:${"b".repeat(64)}` }),
    "operators",
    "patch",
    "has other bytes",
  ],
];

function withVariant(stated: NonNullable<Loose<Model>["variant"]>[string]): Loose<Model> {
  return { ...base, variant: { wrist: { ...base.variant?.wrist, ...stated } } };
}

function withPrivacy(stated: Loose<Model>["privacy"]): Loose<Model> {
  return { ...base, privacy: { ...base.privacy, ...stated } };
}

test.each(rows)("%s", (_, after, affects, step, words) => {
  const changes = compareModels(base, after);
  expect(changes.map((change) => change.affects)).toContain(affects);
  expect(requiredStep(changes)).toBe(step);
  expect(changes.map(({ text }) => text).join("; ")).toContain(words);
});

test("a model does not differ from itself", () => {
  expect(compareModels(base, structuredClone(base) as Loose<Model>)).toEqual([]);
  for (const [, after] of rows) expect(compareModels(after, after)).toEqual([]);
});

test("the step of a version is read after SemVer", () => {
  expect(takenStep("1.2.3", "2.0.0")).toBe("major");
  expect(takenStep("1.2.3", "1.3.0")).toBe("minor");
  expect(takenStep("1.2.3", "1.2.4")).toBe("patch");
  expect(takenStep("1.2.3", "1.2.3")).toBe("none");
  expect(takenStep("0.2.3", "0.3.0")).toBe("major");
  expect(takenStep("1.2.3", "1.2.2")).toBeUndefined();
  expect(takenStep("one", "1.2.2")).toBeUndefined();
});

test("steps are in order", () => {
  const step = fc.constantFrom<Step>("none", "patch", "minor", "major");
  fc.assert(
    fc.property(step, step, (a, b) => {
      const greater = greaterStep(a, b);
      expect(stepSuffices(greater, a) && stepSuffices(greater, b)).toBe(true);
      expect(greater === a || greater === b).toBe(true);
    }),
  );
});
