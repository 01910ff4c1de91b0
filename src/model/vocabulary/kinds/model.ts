import { defineKind } from "../kind-spec.ts";

export const model = defineKind({
  form: "labelled",
  doc: "One model that its owner declares: what it is, in which variants it ships, and where it may run.",
  since: "1.0",
  profile: "core",
  properties: {
    version: { type: "semver", required: true, doc: "Version of the model, SemVer 2.0.0.", example: "2.1.0" },
    requires: {
      type: "version",
      doc: "Lowest HML version that a reader must know to understand this model. Computed from what is used.",
      example: "1.0",
    },
    title: { type: "string", doc: "Name for people.", example: '"Heart rhythm screening"' },
    vendor: {
      type: "string",
      doc: "Who answers for the model; a reverse or plain domain name.",
      example: '"example.health"',
    },
    license: { type: "license", doc: "SPDX licence expression.", example: "Apache-2.0" },
    task: {
      type: "identifier",
      doc: "What the model does, as a registry would file it.",
      example: "anomaly-detection",
    },
    supersedes: {
      type: "model-reference",
      doc: "Name and version of the model that this one takes the place of.",
      example: '"heart_rhythm@2.4.0"',
    },
    contact: {
      type: "string",
      doc: "Where to report a fault: an address or URL.",
      example: '"models@example.health"',
    },
  },
  blocks: {
    input: { kind: "input" },
    output: { kind: "output" },
    variant: { kind: "variant", required: true },
    privacy: { kind: "privacy", required: true },
    lifecycle: { kind: "lifecycle", required: true },
    lineage: { kind: "lineage" },
    dataflow: { kind: "dataflow" },
    performance: { kind: "performance" },
    placement: { kind: "placement" },
    federated: { kind: "federated" },
    adaptation: { kind: "adaptation" },
    he: { kind: "he" },
    neuromorphic: { kind: "neuromorphic" },
    quantum: { kind: "quantum" },
    "self-healing": { kind: "self-healing" },
    "self-test": { kind: "self-test" },
  },
});
