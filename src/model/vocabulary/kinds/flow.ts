import { defineKind } from "../kind-spec.ts";

export const dataflow = defineKind({
  form: "labelled",
  doc: "Data that moves from one place to another because of the model. What is not declared does not move.",
  since: "1.0",
  profile: "privacy",
  properties: {
    from: { type: { enum: "place" }, required: true, doc: "Where the data comes from.", example: "wearable" },
    to: { type: { enum: "place" }, required: true, doc: "Where it goes.", example: "phone" },
    "from-device": {
      type: "reference",
      refers: ["device"],
      doc: "The device it comes from, where one is meant.",
      example: "smart_band_8",
    },
    "to-device": {
      type: "reference",
      refers: ["device"],
      doc: "The device it goes to, where one is meant.",
      example: "p60_pro",
    },
    carries: { type: { enum: "carries" }, required: true, doc: "What moves.", example: "features" },
    of: {
      type: "string",
      list: { item: "of" },
      doc: "Labels of the inputs or outputs that it comes from. Default: all of the model's.",
      example: "[ecg]",
    },
    label: {
      type: { enum: "data-label" },
      doc: "Data label of what moves, where a transformation lowered it.",
      example: "S2",
    },
    protection: {
      type: { enum: "protection" },
      doc: "How it is protected. Default: not at all.",
      example: "e2e",
    },
    consent: {
      type: { enum: "consent" },
      doc: "How the person whose data it is agreed.",
      example: "explicit",
    },
    purpose: {
      type: "string",
      doc: "What the receiver uses it for.",
      example: '"second opinion of a physician"',
    },
    recipient: {
      type: "string",
      doc: "The person or organisation that receives it.",
      example: '"doctor@hospital.example"',
    },
    region: {
      type: "string",
      doc: "Region of the destination, ISO 3166-1 alpha-2 or a named group.",
      example: '"EU"',
    },
    retention: { type: "duration", doc: "How long the receiver keeps it.", example: "30d" },
  },
  blocks: { declassify: { kind: "declassify" } },
});

export const declassify = defineKind({
  form: "single",
  doc: "A transformation that lowers the data label of what moves, with the reason why it is enough.",
  since: "1.0",
  profile: "privacy",
  primary: "method",
  properties: {
    method: {
      type: { enum: "desensitization-method" },
      required: true,
      doc: "What is done.",
      example: "aggregation",
    },
    "minimum-group": { type: "integer", min: 1, doc: "Least number of people in one figure.", example: "50" },
    epsilon: { type: "decimal", doc: "Privacy loss ε of the noise that is added.", example: "1.0" },
    delta: { type: "decimal", doc: "Failure probability δ of the noise that is added.", example: "0.000001" },
    reason: {
      type: "string",
      doc: "Why the lower label is right.",
      example: '"figures over at least 50 people"',
    },
  },
  blocks: {},
});
