import { defineKind } from "../kind-spec.ts";

export const mpc = defineKind({
  form: "labelled",
  doc: "A model trained by several parties that do not show one another their data.",
  since: "1.0",
  profile: "advanced",
  properties: {
    protocol: { type: { enum: "mpc-protocol" }, doc: "The protocol.", example: "shamir" },
    threshold: { type: "integer", doc: "Parties that together can open a secret.", example: "2" },
    adversary: { type: { enum: "adversary" }, doc: "What parties are feared to do.", example: "semi-honest" },
    corrupted: { type: "integer", min: 0, doc: "Parties that may be corrupt at once.", example: "1" },
    split: { type: { enum: "data-split" }, doc: "How the parties' data differ.", example: "hybrid" },
    result: { type: "reference", refers: ["model"], doc: "The joint model.", example: "cancer_screening" },
    "deploy-to": {
      type: "reference",
      refers: ["device"],
      doc: "Device that runs the joint model.",
      example: "community_hospital",
    },
    label: {
      type: { enum: "data-label" },
      doc: "Data label of the joint model. Default: the highest of the parties' data.",
      example: "S4",
    },
  },
  blocks: { participant: { kind: "participant" } },
});

export const participant = defineKind({
  form: "labelled",
  doc: "One party.",
  since: "1.0",
  profile: "advanced",
  properties: {
    identity: {
      type: "string",
      doc: "Identity of the party, where it differs from the label.",
      example: '"hospital-a.example"',
    },
    data: { type: "string", doc: "Data that it trains on.", example: '"local cancer registry"' },
    schema: {
      type: "string",
      doc: "Name of the data's schema; parties with the same schema have the same name.",
      example: '"oncology-v2"',
    },
    label: { type: { enum: "data-label" }, doc: "Data label of its data.", example: "S4" },
    category: {
      type: { enum: "data-category" },
      list: { item: "category" },
      doc: "Kinds of personal data.",
      example: "[health]",
    },
  },
  blocks: {},
});

export const he = defineKind({
  form: "single",
  doc: "Inference on encrypted input.",
  since: "1.0",
  profile: "advanced",
  properties: {
    scheme: { type: { enum: "he-scheme" }, required: true, doc: "The scheme.", example: "ckks" },
    "ring-dimension": { type: "integer", min: 1, doc: "Ring dimension N, a power of two.", example: "16384" },
    "log-q": {
      type: "integer",
      min: 1,
      doc: "Bits of the ciphertext modulus, special primes included.",
      example: "438",
    },
    secret: {
      type: { enum: "secret-distribution" },
      doc: "Distribution of the secret key.",
      example: "ternary",
    },
    security: { type: "integer", min: 1, doc: "Claimed security, bits, classical.", example: "128" },
    depth: {
      type: "integer",
      min: 0,
      doc: "Multiplications in a row that the parameters allow.",
      example: "6",
    },
    "depth-needed": {
      type: "integer",
      min: 0,
      doc: "Multiplications in a row that the model needs.",
      example: "5",
    },
    "private-key": { type: { enum: "he-party" }, required: true, doc: "Who can decrypt.", example: "user" },
    evaluator: { type: { enum: "he-party" }, doc: "Who computes on ciphertexts.", example: "server" },
    "encrypted-parameters": {
      type: "boolean",
      doc: "Whether the model's parameters are encrypted too.",
      example: "true",
    },
    offload: {
      type: { enum: "place" },
      doc: "Where the computation runs, if not on the device.",
      example: "cloud",
    },
  },
  blocks: { approximation: { kind: "approximation" } },
});

export const approximation = defineKind({
  form: "labelled",
  doc: "The polynomial that stands in for an operator that is none.",
  since: "1.0",
  profile: "advanced",
  labelIs: "operator",
  properties: {
    operator: { type: "identifier", doc: "The operator. Default: the label.", example: "Relu" },
    degree: { type: "integer", min: 1, doc: "Degree of the polynomial.", example: "3" },
    error: { type: "decimal", min: 0, doc: "Largest error on the interval.", example: "0.01" },
    low: { type: "decimal", doc: "Lower end of the interval.", example: "-8" },
    high: { type: "decimal", doc: "Upper end of the interval.", example: "8" },
  },
  blocks: {},
});
