import { defineKind } from "../kind-spec.ts";

export const lifecycle = defineKind({
  form: "single",
  doc: "When the model was made, from what it was compressed, and until when it is supported.",
  since: "1.0",
  profile: "core",
  primary: "trained",
  properties: {
    trained: {
      type: "date-or-window",
      required: true,
      doc: "Date on which training ended, or the window of training `2026-01-10..2026-03-01`.",
      example: "2026-03-01",
    },
    compressed: { type: "date-or-instant", doc: "When it was compressed.", example: "2026-03-20" },
    released: { type: "date-or-instant", doc: "When it was released.", example: "2026-05-01" },
    "compressed-version": {
      type: "semver",
      doc: "Version of the compressed model: the end of the lineage.",
      example: "3.1.0-int8.2",
    },
    status: { type: { enum: "lifecycle-status" }, doc: "Where the model is in its life.", example: "active" },
    "support-until": {
      type: "date-or-instant",
      doc: "Last day on which faults are mended.",
      example: "2028-05-01",
    },
    retired: {
      type: "date-or-instant",
      doc: "When it was or will be taken out of use.",
      example: "2028-11-01",
    },
    "superseded-by": {
      type: "model-reference",
      doc: "Name and version of the successor.",
      example: '"heart_rhythm@4.0.0"',
    },
    reason: { type: "string", doc: "Why it is deprecated or retired.", example: '"sensor no longer built"' },
  },
  blocks: { migration: { kind: "migration" } },
});

export const migration = defineKind({
  form: "single",
  doc: "What happens to a model and its state when its device or itself is retired.",
  since: "1.0",
  profile: "core",
  primary: "to",
  properties: {
    to: { type: "model-reference", doc: "Model that takes over.", example: '"heart_rhythm@4.0.0"' },
    carries: {
      type: "identifier",
      list: { item: "item" },
      doc: "State that moves along.",
      example: "[personal-baseline]",
    },
    protection: {
      type: { enum: "protection" },
      doc: "How the state is protected on the way.",
      example: "e2e",
    },
    "erase-source": { type: "boolean", doc: "Whether the old device forgets it.", example: "true" },
  },
  blocks: {},
});

export const lineage = defineKind({
  form: "single",
  doc: "From which model, by which steps, the artifact came to be.",
  since: "1.0",
  profile: "core",
  properties: {
    base: {
      type: "model-reference",
      doc: "Name and version of the model at the start.",
      example: '"mobilenet_v3@1.0.4"',
    },
    "base-digest": {
      type: "digest",
      doc: "SHA-256 of the base model's file.",
      example: "sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    },
    "accuracy-budget": {
      type: "ratio",
      min: 0,
      max: 1,
      doc: "Largest loss of accuracy over the whole chain.",
      example: "2%",
    },
  },
  blocks: { step: { kind: "lineage-step" } },
});

export const lineageStep = defineKind({
  form: "labelled",
  doc: "One step. Steps stand in the order in which they were done; each begins where the one before ended.",
  since: "1.0",
  profile: "core",
  labelIs: "method",
  properties: {
    method: {
      type: { enum: "lineage-method" },
      doc: "What the step did. Default: the label.",
      example: "quantize",
    },
    from: {
      type: "digest",
      doc: "SHA-256 of what went in.",
      example: "sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    },
    result: {
      type: "digest",
      doc: "SHA-256 of what came out.",
      example: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    date: { type: "date-or-instant", doc: "When it was done.", example: "2026-03-18" },
    tool: { type: "string", doc: "Tool with its version.", example: '"amct 7.0"' },
    to: { type: { enum: "precision" }, doc: "Precision that quantization arrives at.", example: "int8" },
    scheme: {
      type: { enum: "quantization-scheme" },
      doc: "When and how quantization was decided.",
      example: "ptq",
    },
    calibration: { type: "string", doc: "Data set that calibrated it.", example: '"cal-2026-02"' },
    teacher: {
      type: "model-reference",
      doc: "Model that taught (distillation).",
      example: '"ecg_resnet@2.0.0"',
    },
    ratio: { type: "ratio", min: 0, max: 1, doc: "Share of weights removed (pruning).", example: "40%" },
    pattern: { type: "identifier", doc: "Structure of the pruning.", example: "channel" },
    "search-space": { type: "string", doc: "Space that was searched (NAS).", example: '"efficientdet-lite"' },
    dataset: { type: "string", doc: "Data that the step used.", example: '"ecg-2025"' },
    "size-before": { type: "size", doc: "Size before the step.", example: "18MB" },
    "size-after": { type: "size", doc: "Size after the step.", example: "5MB" },
  },
  blocks: { accuracy: { kind: "step-accuracy" } },
});

export const stepAccuracy = defineKind({
  form: "single",
  doc: "What the step did to accuracy.",
  since: "1.0",
  profile: "core",
  properties: {
    before: { type: "ratio", min: 0, max: 1, doc: "Accuracy before.", example: "96.1%" },
    after: { type: "ratio", min: 0, max: 1, doc: "Accuracy after.", example: "95.0%" },
    metric: { type: "identifier", doc: "What is counted.", example: "f1" },
    dataset: { type: "string", doc: "On what it was counted.", example: '"ecg-holdout-2026"' },
  },
  blocks: {},
});
