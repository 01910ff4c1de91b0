import { defineKind } from "../kind-spec.ts";

export const performance = defineKind({
  form: "single",
  doc: "What the model is claimed to reach, each claim with the condition under which it holds.",
  since: "1.0",
  profile: "performance",
  properties: {},
  blocks: { claim: { kind: "claim" }, score: { kind: "score" } },
});

export const claim = defineKind({
  form: "labelled",
  doc: "One number: value with unit, statistic, condition, and where it comes from.",
  since: "1.0",
  profile: "performance",
  labelIs: "axis",
  properties: {
    axis: { type: { enum: "axis" }, doc: "What is claimed. Default: the label.", example: "latency" },
    value: { type: "measure", doc: "The number with its unit.", example: "9ms" },
    change: { type: "ratio", doc: "Change against `against`; below zero is less.", example: "-30%" },
    against: {
      type: "string",
      doc: "What a change is counted from.",
      example: '"single-device inference, release 2"',
    },
    statistic: { type: { enum: "statistic" }, doc: "Which figure of the measurements.", example: "p90" },
    condition: {
      type: "reference",
      refers: ["benchmark"],
      doc: "The benchmark under which it was measured.",
      example: "bench_watch",
    },
    basis: {
      type: { enum: "basis" },
      doc: "Where the number comes from. Only measured and attested claims rank.",
      example: "measured",
    },
    variant: {
      type: "reference",
      refers: ["variant"],
      doc: "Variant that it is about. Default: every one.",
      example: "wrist",
    },
    digest: {
      type: "digest",
      doc: "Digest of the artifact that was measured.",
      example: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    precision: { type: { enum: "precision" }, doc: "Compute mode that was measured.", example: "int8" },
    metric: { type: "identifier", doc: "What is counted (precision).", example: "f1" },
    dataset: { type: "string", doc: "On what it was counted (precision).", example: '"ecg-holdout-2026"' },
    split: { type: "identifier", doc: "Part of the data set (precision).", example: "test" },
    margin: {
      type: "ratio",
      min: 0,
      max: 1,
      doc: "Half-width of the 95 % confidence interval, relative.",
      example: "2%",
    },
  },
  blocks: {},
});

export const score = defineKind({
  form: "single",
  doc: "One figure from the four axes, with the weights that made it and what it is relative to.",
  since: "1.0",
  profile: "performance",
  properties: {
    latency: { type: "ratio", min: 0, max: 1, doc: "Weight of latency.", example: "30%" },
    power: { type: "ratio", min: 0, max: 1, doc: "Weight of power.", example: "20%" },
    precision: { type: "ratio", min: 0, max: 1, doc: "Weight of precision.", example: "30%" },
    volume: { type: "ratio", min: 0, max: 1, doc: "Weight of volume.", example: "20%" },
    reference: {
      type: "reference",
      refers: ["benchmark"],
      doc: "Benchmark whose figures count as 1 on each axis.",
      example: "bench_watch",
    },
    value: { type: "decimal", min: 0, doc: "The score.", example: "0.87" },
  },
  blocks: {},
});

export const benchmark = defineKind({
  form: "labelled",
  doc: "A condition under which claims were measured. Two claims compare only under compatible conditions.",
  since: "1.0",
  profile: "performance",
  properties: {
    device: { type: "reference", refers: ["device"], doc: "The device.", example: "smart_band_8" },
    runtime: { type: "string", doc: "Runtime with its version.", example: '"hiai 3.51"' },
    os: { type: "string", doc: "Operating system with its version.", example: '"HarmonyOS 5.0.1"' },
    processor: { type: "identifier", doc: "Processor that computed.", example: "npu" },
    runs: { type: "integer", min: 1, doc: "Measured inferences.", example: "200" },
    warmup: { type: "integer", min: 0, doc: "Inferences before measuring began.", example: "20" },
    batch: { type: "integer", min: 1, doc: "Inputs in one inference.", example: "1" },
    threads: { type: "integer", min: 1, doc: "Threads.", example: "1" },
    mode: { type: { enum: "performance-mode" }, doc: "How the device was set.", example: "normal" },
    battery: { type: "ratio", min: 0, max: 1, doc: "Charge at the beginning.", example: "80%" },
    temperature: { type: "decimal", doc: "Ambient temperature, degrees Celsius.", example: "23" },
    date: { type: "date-or-instant", doc: "When it was measured.", example: "2026-04-20" },
    by: { type: "string", doc: "Who measured.", example: '"example.health lab"' },
  },
  blocks: {},
});

export const testMatrix = defineKind({
  form: "labelled",
  doc: "A set of test devices that stands for a share of all devices.",
  since: "1.0",
  profile: "performance",
  properties: {
    population: {
      type: "string",
      doc: "The devices that it stands for.",
      example: '"HarmonyOS devices in use, 2026"',
    },
    coverage: {
      type: "ratio",
      min: 0,
      max: 1,
      doc: "Share of them that it claims to cover.",
      example: "90%",
    },
    date: { type: "date-or-instant", doc: "When the shares were counted.", example: "2026-01-01" },
  },
  blocks: { entry: { kind: "matrix-entry" } },
});

export const matrixEntry = defineKind({
  form: "labelled",
  doc: "One test device and the share that it stands for.",
  since: "1.0",
  profile: "performance",
  labelIs: "device",
  properties: {
    device: {
      type: "reference",
      refers: ["device"],
      doc: "The device. Default: the label.",
      example: "p60_pro",
    },
    share: {
      type: "ratio",
      min: 0,
      max: 1,
      doc: "Share of the population that behaves like it.",
      example: "35%",
    },
  },
  blocks: {},
});

export const ranking = defineKind({
  form: "labelled",
  doc: "A ranking of models over one period, by comparable, dated, measured claims.",
  since: "1.0",
  profile: "performance",
  properties: {
    year: { type: "integer", min: 2000, max: 9999, doc: "The year that is ranked.", example: "2026" },
    matrix: {
      type: "reference",
      refers: ["test-matrix"],
      doc: "Devices on which was measured.",
      example: "white_paper",
    },
    models: {
      type: "reference",
      refers: ["model"],
      list: { item: "model" },
      doc: "Models that are ranked.",
      example: "[heart_rhythm]",
    },
    basis: { type: { enum: "basis" }, doc: "Least basis of a claim that counts.", example: "measured" },
  },
  blocks: { score: { kind: "score" } },
});

export const solution = defineKind({
  form: "labelled",
  doc: "A solution for an industry: scenario, model, techniques, and the two figures that buyers compare.",
  since: "1.0",
  profile: "performance",
  properties: {
    industry: { type: { enum: "industry" }, required: true, doc: "The industry.", example: "medical" },
    scenario: {
      type: "string",
      doc: "What it is for.",
      example: '"heart rate abnormality detection on wearables"',
    },
    model: {
      type: "reference",
      refers: ["model"],
      required: true,
      doc: "The model.",
      example: "heart_rhythm",
    },
    base: { type: "string", doc: "Architecture that it began from.", example: '"MobileNetV3"' },
    techniques: {
      type: { enum: "technique" },
      list: { item: "technique" },
      doc: "Techniques that made it small; they are those of the model's lineage.",
      example: "[knowledge-distillation, int8-quantization]",
    },
    accuracy: { type: "ratio", min: 0, max: 1, doc: "Accuracy.", example: "95%" },
    size: { type: "size", doc: "Volume.", example: "1.2MB" },
    "device-support": {
      type: { enum: "device-type" },
      list: { item: "device-type" },
      doc: "Types of device that it is sold for.",
      example: "[wearable]",
    },
  },
  blocks: {},
});
