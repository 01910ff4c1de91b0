import { basis } from "../basis-property.ts";
import { defineKind } from "../kind-spec.ts";

/** Names of the processors that `hardware` may list; each is a block of the kind `processor`. */
export const processorNames = ["cpu", "gpu", "npu", "dsp", "neuromorphic", "quantum", "tee"] as const;

export const hardware = defineKind({
  form: "single",
  doc: "Processors that the variant runs on, and the memory it takes.",
  since: "1.0",
  profile: "core",
  properties: {
    memory: { type: "size", doc: "Peak memory while the variant runs.", example: "24MB" },
    basis,
  },
  atLeastOne: [processorNames],
  blocks: {
    cpu: { kind: "processor" },
    gpu: { kind: "processor" },
    npu: { kind: "processor" },
    dsp: { kind: "processor" },
    neuromorphic: { kind: "processor" },
    quantum: { kind: "processor" },
    tee: { kind: "processor" },
  },
});

export const processor = defineKind({
  form: "single",
  doc: "One processor.",
  since: "1.0",
  profile: "core",
  primary: "support",
  properties: {
    support: {
      type: { enum: "support" },
      required: true,
      doc: "What the variant says of it.",
      example: "preferred",
    },
    soc: {
      type: "string",
      list: { item: "soc" },
      bound: "target",
      doc: "Chips that the artifact was compiled for, as the toolchain spells them.",
      example: '["Ascend310"]',
    },
    arch: {
      type: "string",
      list: { item: "arch" },
      doc: "Instruction sets or core types.",
      example: '["arm64-v8a"]',
    },
    compute: {
      type: { enum: "precision" },
      list: { item: "mode" },
      doc: "Data types that the processor must compute in.",
      example: "[int8, fp16]",
    },
  },
  blocks: {},
});

export const platform = defineKind({
  form: "single",
  doc: "What the device must be besides its processors.",
  since: "1.0",
  profile: "core",
  properties: {
    os: { type: "identifier", doc: "Operating system.", example: "harmonyos" },
    min: { type: "version", doc: "Lowest version of the system.", example: "5.0.0" },
    max: { type: "version", doc: "Highest version of the system that was tried.", example: "6.1.0" },
    "api-min": { type: "integer", min: 1, doc: "Lowest API level.", example: "12" },
    "api-max": { type: "integer", min: 1, doc: "Highest API level that was tried.", example: "20" },
    ram: { type: "size", doc: "Least memory of the device.", example: "512MB" },
    "security-level": {
      type: { enum: "security-level" },
      doc: "Least security level of the device.",
      example: "SL3",
    },
  },
  blocks: {},
});

export const runtime = defineKind({
  form: "single",
  doc: "Inference runtime that loads the artifact, with the versions that do.",
  since: "1.0",
  profile: "core",
  primary: "name",
  properties: {
    name: { type: "identifier", required: true, doc: "Name of the runtime.", example: "hiai" },
    min: { type: "version", doc: "Lowest version.", example: "3.51" },
    max: { type: "version", doc: "Highest version that was tried.", example: "3.60" },
    container: {
      type: "string",
      list: { item: "container" },
      doc: "Container versions that the runtime reads, as `hml inspect` prints them.",
      example: '["0x10000000"]',
    },
  },
  blocks: {},
});
