import { defineKind } from "../kind-spec.ts";

export const variant = defineKind({
  form: "labelled",
  doc: "One compiled artifact of a model, and what it takes to run it.",
  since: "1.0",
  profile: "core",
  properties: {
    artifact: {
      type: "path",
      required: true,
      doc: "Path of the compiled file, relative to this document, with `/`. It never leaves the workspace.",
      example: '"face.om"',
    },
    format: {
      type: { enum: "format" },
      required: true,
      bound: "file",
      doc: "Format of the artifact.",
      example: "om",
    },
    bytes: {
      type: "integer",
      min: 0,
      bound: "file",
      doc: "Exact length of the artifact in bytes. Normative where `size` is stated too.",
      example: "4812345",
    },
    size: {
      type: "size",
      bound: "file",
      doc: "Length for people, rounded half-up to the decimals that are written; `5MB` is 4,500,000 to 5,499,999 bytes.",
      example: "4.8MB",
    },
    digest: {
      type: "digest",
      required: true,
      bound: "file",
      doc: "SHA-256 of the artifact, 64 lowercase hexadecimal digits.",
      example: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    mutable: {
      type: "boolean",
      doc: "Whether the device may change the artifact after delivery (adaptation). Default false.",
      example: "false",
    },
    encrypted: {
      type: "boolean",
      bound: "file",
      doc: "Whether the artifact's content is encrypted, so that nobody can check it against this declaration.",
      example: "false",
    },
    "device-support": {
      type: { enum: "device-type" },
      list: { item: "device-type" },
      required: true,
      doc: "Types of device that the variant is meant for.",
      example: "[phone, tablet]",
    },
    operators: {
      type: "string",
      list: { item: "operator" },
      bound: "operators",
      doc: "Operator types that the artifact uses, in its own spelling. A list that is stated is complete.",
      example: '["Convolution", "Softmax"]',
    },
  },
  atLeastOne: [["bytes", "size"]],
  blocks: {
    input: { kind: "input" },
    output: { kind: "output" },
    precision: { kind: "precision" },
    hardware: { kind: "hardware", required: true },
    platform: { kind: "platform" },
    runtime: { kind: "runtime" },
    embedded: { kind: "embedded" },
    lineage: { kind: "lineage" },
  },
});
