import { defineKind } from "../kind-spec.ts";

export const chain = defineKind({
  form: "labelled",
  doc: "Stages that pass data from variant to variant, perhaps from device to device.",
  since: "1.0",
  profile: "core",
  properties: {
    latency: {
      type: "duration",
      doc: "Budget of the whole chain, transfer included, at the 99th percentile.",
      example: "200ms",
    },
    power: { type: "power", doc: "Budget of power over all devices.", example: "2W" },
    "on-failure": { type: { enum: "on-failure" }, doc: "What happens when a stage fails.", example: "skip" },
  },
  blocks: { stage: { kind: "stage" }, edge: { kind: "chain-edge" } },
});

export const stage = defineKind({
  form: "labelled",
  doc: "One stage.",
  since: "1.0",
  profile: "core",
  properties: {
    use: {
      type: "reference",
      refers: ["variant"],
      required: true,
      doc: "Variant that runs.",
      example: "heart_rhythm.wrist",
    },
    on: { type: { enum: "device-type" }, doc: "Type of device on which it runs.", example: "wearable" },
    device: {
      type: "reference",
      refers: ["device"],
      doc: "One device on which it runs.",
      example: "smart_band_8",
    },
    after: {
      type: "reference",
      refers: ["stage"],
      list: { item: "after", single: true },
      doc: "Stages whose outputs it needs.",
      example: "[screen]",
    },
    latency: { type: "duration", doc: "Time of the stage at the 99th percentile.", example: "9ms" },
    power: { type: "power", doc: "Power of the stage.", example: "30mW" },
    when: {
      type: "string",
      doc: "Condition under which it runs, in words.",
      example: '"an anomaly was found"',
    },
    fallback: {
      type: "reference",
      refers: ["stage"],
      doc: "Stage that takes over when it fails.",
      example: "local_only",
    },
    audience: {
      type: "identifier",
      doc: "Who perceives its output: `owner`, `household`, `public`.",
      example: "owner",
    },
  },
  blocks: {},
});

export const chainEdge = defineKind({
  form: "labelled",
  doc: "How an output of one stage becomes an input of another. Without one, position decides.",
  since: "1.0",
  profile: "core",
  properties: {
    from: {
      type: "reference",
      refers: ["stage"],
      required: true,
      doc: "Stage that gives.",
      example: "screen",
    },
    output: { type: "string", doc: "Label of its output.", example: "score" },
    to: {
      type: "reference",
      refers: ["stage"],
      required: true,
      doc: "Stage that takes.",
      example: "confirm",
    },
    input: { type: "string", doc: "Label of its input.", example: "beats" },
    adapter: {
      type: { enum: "adapter" },
      list: { item: "adapter" },
      doc: "What bridges a difference. Nothing is bridged silently.",
      example: "[cast, normalize]",
    },
    transfer: { type: "duration", doc: "Time on the way at the 99th percentile.", example: "20ms" },
    flow: {
      type: "reference",
      refers: ["dataflow"],
      doc: "The flow of data that this makes.",
      example: "confirm",
    },
  },
  blocks: {},
});
