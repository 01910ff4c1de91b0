import { defineKind } from "../kind-spec.ts";

export const placement = defineKind({
  form: "single",
  doc: "Which variant runs on which device. Total: `default` answers for devices that are not named.",
  since: "1.0",
  profile: "core",
  properties: {
    default: {
      type: "reference",
      refers: ["variant"],
      doc: "Variant for every device that is not named.",
      example: "pocket",
    },
  },
  blocks: {
    on: { kind: "placement-rule" },
    selector: { kind: "selector" },
    scheduler: { kind: "scheduler" },
  },
});

export const placementRule = defineKind({
  form: "labelled",
  doc: "What one type of device runs.",
  since: "1.0",
  profile: "core",
  labelIs: "device-type",
  properties: {
    "device-type": {
      type: { enum: "device-type" },
      doc: "The type of device. Default: the label.",
      example: "wearable",
    },
    device: {
      type: "reference",
      refers: ["device"],
      doc: "One device, where the rule is not for the whole type.",
      example: "smart_band_8",
    },
    use: { type: "reference", refers: ["variant"], doc: "Variant that it runs.", example: "wrist" },
    mode: { type: { enum: "placement-mode" }, doc: "How inference is spread.", example: "distributed" },
    fallback: {
      type: { enum: "device-type" },
      doc: "Type of device that takes over where this one cannot.",
      example: "phone",
    },
  },
  blocks: { offload: { kind: "offload" }, sync: { kind: "sync" } },
});

export const offload = defineKind({
  form: "single",
  doc: "The part of inference that another device does.",
  since: "1.0",
  profile: "core",
  primary: "to",
  properties: {
    to: { type: { enum: "place" }, doc: "Where.", example: "phone" },
    use: { type: "reference", refers: ["variant"], doc: "Variant that runs there.", example: "pocket" },
    flow: {
      type: "reference",
      refers: ["dataflow"],
      doc: "The flow of data that this makes.",
      example: "confirm",
    },
    when: { type: "string", doc: "Condition, in words.", example: '"the screening finds an anomaly"' },
  },
  blocks: {},
});

export const sync = defineKind({
  form: "single",
  doc: "How parameters are kept up to date.",
  since: "1.0",
  profile: "core",
  properties: {
    from: { type: { enum: "place" }, doc: "Where updates come from.", example: "cloud" },
    interval: { type: "duration", doc: "Longest time between two updates.", example: "24h" },
    policy: { type: { enum: "sync-policy" }, doc: "When.", example: "periodic" },
    verify: {
      type: "boolean",
      doc: "Whether the digest of an update is checked before it is used.",
      example: "true",
    },
  },
  blocks: {},
});

export const selector = defineKind({
  form: "single",
  doc: "Chooses a device by the size of the model. Bands are in rising order; a size belongs to the first band that it is below, strictly.",
  since: "1.0",
  profile: "core",
  properties: {
    otherwise: {
      type: "reference",
      refers: ["device"],
      doc: "Device for sizes above the last band.",
      example: "vision_studio",
    },
  },
  blocks: { band: { kind: "selector-band" } },
});

export const selectorBand = defineKind({
  form: "labelled",
  doc: "One band of sizes.",
  since: "1.0",
  profile: "core",
  properties: {
    from: {
      type: "size",
      doc: "Least size, itself included. Default: the bound of the band before.",
      example: "1MB",
    },
    below: { type: "size", required: true, doc: "Bound, itself not included.", example: "10MB" },
    device: {
      type: "reference",
      refers: ["device"],
      required: true,
      doc: "Device for such sizes.",
      example: "p60_pro",
    },
  },
  blocks: {},
});

export const scheduler = defineKind({
  form: "single",
  doc: "How the place of inference is chosen at run time. Every action that it may take is itself a valid placement.",
  since: "1.0",
  profile: "core",
  primary: "kind",
  properties: {
    kind: {
      type: { enum: "scheduler-kind" },
      required: true,
      doc: "How it decides.",
      example: "reinforcement-learning",
    },
    state: {
      type: { enum: "device-state" },
      list: { item: "state" },
      doc: "What it looks at.",
      example: "[battery, load, network]",
    },
    action: {
      type: { enum: "scheduler-action" },
      list: { item: "action" },
      doc: "What it may do.",
      example: "[select-variant, partition]",
    },
    "safe-default": {
      type: "reference",
      refers: ["variant"],
      doc: "What it does when it does not know.",
      example: "wrist",
    },
  },
  blocks: { reward: { kind: "reward" }, bounds: { kind: "scheduler-bounds" } },
});

export const reward = defineKind({
  form: "single",
  doc: "What a learning scheduler is rewarded for: weights that sum to 1.",
  since: "1.0",
  profile: "core",
  properties: {
    latency: { type: "ratio", min: 0, max: 1, doc: "Weight of low delay.", example: "40%" },
    power: { type: "ratio", min: 0, max: 1, doc: "Weight of low power.", example: "30%" },
    precision: { type: "ratio", min: 0, max: 1, doc: "Weight of high accuracy.", example: "30%" },
  },
  blocks: {},
});

export const schedulerBounds = defineKind({
  form: "single",
  doc: "What a scheduler may never exceed.",
  since: "1.0",
  profile: "core",
  properties: {
    variants: {
      type: "reference",
      refers: ["variant"],
      list: { item: "variant" },
      doc: "Variants that it may choose.",
      example: "[wrist, pocket]",
    },
    "device-types": {
      type: { enum: "device-type" },
      list: { item: "device-type" },
      doc: "Types of device that it may choose.",
      example: "[wearable, phone]",
    },
    latency: { type: "duration", doc: "Longest delay.", example: "50ms" },
    power: { type: "power", doc: "Highest power.", example: "500mW" },
    partitions: { type: "integer", min: 1, doc: "Most parts that a model is cut into.", example: "3" },
  },
  blocks: {},
});

export const service = defineKind({
  form: "labelled",
  doc: "Models offered together on a set of devices: the atomized model service.",
  since: "1.0",
  profile: "core",
  properties: {
    version: { type: "semver", doc: "Version of the service.", example: "1.0.0" },
    devices: {
      type: "reference",
      refers: ["device"],
      list: { item: "device" },
      doc: "Devices that it knows.",
      example: "[smart_band_8, p60_pro]",
    },
  },
  blocks: { deploy: { kind: "deploy" } },
});

export const deploy = defineKind({
  form: "labelled",
  doc: "One variant on one device or type of device.",
  since: "1.0",
  profile: "core",
  properties: {
    use: {
      type: "reference",
      refers: ["variant"],
      required: true,
      doc: "The variant.",
      example: "yolov5_tiny.camera",
    },
    on: { type: { enum: "device-type" }, doc: "Type of device.", example: "smart-camera" },
    device: { type: "reference", refers: ["device"], doc: "One device.", example: "p60_pro" },
    when: { type: "string", doc: "Occasion, in words.", example: '"the device joins the home network"' },
  },
  blocks: {},
});
