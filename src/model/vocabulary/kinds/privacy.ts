import { defineKind } from "../kind-spec.ts";

export const privacy = defineKind({
  form: "single",
  doc: "How sensitive the data of the model is, and what may become of it.",
  since: "1.0",
  profile: "core",
  primary: "level",
  properties: {
    level: {
      type: { enum: "privacy-level" },
      required: true,
      doc: "Privacy level. A floor of the data label.",
      example: "sensitive",
    },
    category: {
      type: { enum: "data-category" },
      list: { item: "category" },
      doc: "Kinds of personal data that go in. A category raises the label and never lowers it.",
      example: "[health]",
    },
    label: {
      type: { enum: "data-label" },
      doc: "Data label, where it is higher than level and category imply.",
      example: "S4",
    },
    retention: {
      type: "duration",
      doc: "How long input or output is kept; `0d`: not beyond the inference.",
      example: "0d",
    },
    purpose: {
      type: "string",
      list: { item: "purpose" },
      doc: "What the data is used for.",
      example: '["arrhythmia screening"]',
    },
    destinations: {
      type: { enum: "destination" },
      list: { item: "destination" },
      doc: "Where data may go. Nowhere else.",
      example: "[device, owner-devices]",
    },
    regions: {
      type: "string",
      list: { item: "region" },
      doc: "Regions that data may not leave, ISO 3166-1 alpha-2 or a named group (`EU`).",
      example: '["EU"]',
    },
    audit: {
      type: "string",
      doc: "Audit or assessment that covers leakage of training data.",
      example: '"DPIA 2026-017"',
    },
  },
  blocks: {
    desensitization: { kind: "desensitization" },
    "differential-privacy": { kind: "differential-privacy" },
  },
});

export const desensitization = defineKind({
  form: "single",
  doc: "How data is made less sensitive before the model sees it.",
  since: "1.0",
  profile: "core",
  primary: "method",
  properties: {
    method: { type: { enum: "desensitization-method" }, doc: "What is done.", example: "pseudonymization" },
    fields: { type: "string", list: { item: "field" }, doc: "To which fields.", example: '["patient-id"]' },
    "minimum-group": {
      type: "integer",
      min: 1,
      doc: "Least number of people in one figure (aggregation).",
      example: "50",
    },
    reason: { type: "string", doc: "Why this is enough.", example: '"identifiers never reach the model"' },
  },
  blocks: {},
});

export const differentialPrivacy = defineKind({
  form: "single",
  doc: "Differential privacy of the training or of what leaves the device.",
  since: "1.0",
  profile: "core",
  properties: {
    epsilon: { type: "decimal", doc: "Privacy loss ε, above 0.", example: "3.0" },
    delta: { type: "decimal", doc: "Failure probability δ, from 0 to below 1.", example: "0.00001" },
    mechanism: { type: "identifier", doc: "Mechanism.", example: "gaussian" },
    unit: {
      type: "identifier",
      doc: "Whose data is protected: an example, or a user with all of theirs.",
      example: "user",
    },
  },
  blocks: {},
});
