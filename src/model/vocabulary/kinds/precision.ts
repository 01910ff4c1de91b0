import { basis } from "../basis-property.ts";
import { defineKind } from "../kind-spec.ts";

export const precision = defineKind({
  form: "single",
  doc: "Numbers: what the weights are stored as, and what the chip computes in. The two are stated apart.",
  since: "1.0",
  profile: "core",
  properties: {
    storage: {
      type: { enum: "precision" },
      list: { item: "dtype" },
      bound: "weights",
      doc: "Data types of the weights: every one with at least 1 % of the weight bytes; smaller ones may be listed.",
      example: "[int8, fp16]",
    },
    compute: {
      type: { enum: "precision" },
      list: { item: "mode" },
      doc: "Data types that the variant can compute in.",
      example: "[int8, fp16]",
    },
    quantized: {
      type: "boolean",
      bound: "weights",
      doc: "Whether the artifact is quantized.",
      example: "true",
    },
    scheme: {
      type: { enum: "quantization-scheme" },
      doc: "When and how quantization was decided.",
      example: "ptq",
    },
    calibration: {
      type: "string",
      doc: "Data set that calibrated the quantization.",
      example: '"cal-2026-02"',
    },
    mixed: { type: "boolean", doc: "Whether layers differ in precision on purpose.", example: "true" },
    "min-bits": {
      type: "integer",
      min: 1,
      max: 128,
      bound: "weights",
      doc: "Narrowest weight, in bits.",
      example: "8",
    },
    "max-bits": {
      type: "integer",
      min: 1,
      max: 128,
      bound: "weights",
      doc: "Widest weight, in bits.",
      example: "16",
    },
    basis,
  },
  blocks: { policy: { kind: "precision-policy" }, accuracy: { kind: "mode-accuracy" } },
});

export const precisionPolicy = defineKind({
  form: "single",
  doc: "Which precision for which importance of task. Total: `default` answers for what is not named.",
  since: "1.0",
  profile: "core",
  properties: {
    default: {
      type: { enum: "precision" },
      doc: "Precision for every task that is not named.",
      example: "int8",
    },
    emergency: { type: { enum: "precision" }, doc: "Precision where lives depend on it.", example: "fp16" },
  },
  anyProperty: {
    type: { enum: "precision" },
    doc: "Precision for tasks of that importance.",
    example: "int8",
  },
  blocks: {},
});

export const modeAccuracy = defineKind({
  form: "labelled",
  doc: "What accuracy one compute mode reaches.",
  since: "1.0",
  profile: "core",
  labelIs: "mode",
  properties: {
    mode: { type: { enum: "precision" }, doc: "The compute mode. Default: the label.", example: "int8" },
    value: { type: "ratio", min: 0, max: 1, doc: "Accuracy in that mode.", example: "95.0%" },
    delta: {
      type: "ratio",
      min: -1,
      max: 1,
      doc: "Change against the reference precision.",
      example: "-1.1%",
    },
    metric: { type: "identifier", doc: "What is counted.", example: "top1" },
    dataset: { type: "string", doc: "On what it was counted.", example: '"ecg-holdout-2026"' },
  },
  blocks: {},
});
