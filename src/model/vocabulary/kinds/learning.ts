import { defineKind } from "../kind-spec.ts";

export const federated = defineKind({
  form: "single",
  doc: "Learning from many devices without collecting their data.",
  since: "1.0",
  profile: "advanced",
  properties: {
    participants: { type: "integer", doc: "Least number of devices in a round.", example: "100" },
    aggregation: { type: { enum: "aggregation" }, doc: "How updates become one model.", example: "fedavg" },
    upload: { type: { enum: "carries" }, doc: "What a device uploads.", example: "gradients" },
    protection: { type: { enum: "protection" }, doc: "How the upload is protected.", example: "secagg" },
    threshold: {
      type: "integer",
      doc: "Devices that must stay for secure aggregation to open the sum.",
      example: "67",
    },
    adversary: {
      type: { enum: "adversary" },
      doc: "What participants are feared to do.",
      example: "semi-honest",
    },
    conditions: {
      type: { enum: "upload-condition" },
      list: { item: "condition" },
      doc: "When a device may upload.",
      example: "[charging, unmetered, idle]",
    },
    defence: {
      type: { enum: "defence" },
      list: { item: "defence" },
      doc: "What keeps poisoned updates out.",
      example: "[norm-clipping]",
    },
    "clip-norm": { type: "decimal", doc: "Bound on the norm of an update.", example: "1.0" },
    rounds: { type: "integer", min: 1, doc: "Rounds before a new version is issued.", example: "50" },
    "verify-digest": {
      type: "boolean",
      doc: "Whether a device checks the digest of the global model that it gets.",
      example: "true",
    },
    "verify-signature": { type: "boolean", doc: "Whether a device checks its signature.", example: "true" },
    "version-check": {
      type: "boolean",
      doc: "Whether a device refuses a global model older than its own.",
      example: "true",
    },
    rollback: { type: { enum: "rollback" }, doc: "How a bad global model is undone.", example: "previous" },
    flow: {
      type: "reference",
      refers: ["dataflow"],
      doc: "The flow of data of the upload.",
      example: "upload",
    },
  },
  blocks: {
    "differential-privacy": { kind: "differential-privacy" },
    desensitization: { kind: "desensitization" },
  },
});

export const adaptation = defineKind({
  form: "single",
  doc: "Learning on the device after delivery.",
  since: "1.0",
  profile: "advanced",
  properties: {
    trigger: { type: "identifier", doc: "What starts it.", example: "prediction-error" },
    threshold: {
      type: "ratio",
      min: 0,
      max: 1,
      doc: "Value of the trigger above which it starts, strictly.",
      example: "10%",
    },
    scope: {
      type: { enum: "adaptation-scope" },
      list: { item: "scope" },
      doc: "What it changes.",
      example: "[last-layer]",
    },
    "learning-rate": { type: "decimal", doc: "Learning rate.", example: "0.001" },
    "max-learning-rate": { type: "decimal", doc: "Bound on the learning rate.", example: "0.01" },
    "max-layers": { type: "integer", min: 0, doc: "Most layers that may be added.", example: "1" },
    "target-size": { type: "size", doc: "Size after it was compressed again.", example: "2MB" },
    guard: {
      type: "string",
      doc: "What is checked before the change is kept.",
      example: '"accuracy on the hold-out does not fall"',
    },
    rollback: { type: { enum: "rollback" }, doc: "How a bad change is undone.", example: "golden" },
    shares: { type: "boolean", doc: "Whether what was learned leaves the device.", example: "false" },
    flow: {
      type: "reference",
      refers: ["dataflow"],
      doc: "The flow of data by which it leaves.",
      example: "upload",
    },
  },
  blocks: { layer: { kind: "added-layer" } },
});

export const addedLayer = defineKind({
  form: "labelled",
  doc: "A layer that adaptation may add.",
  since: "1.0",
  profile: "advanced",
  properties: {
    operator: { type: "identifier", required: true, doc: "Operator type.", example: "Conv2D" },
    channels: { type: "integer", min: 1, doc: "Output channels.", example: "32" },
    kernel: { type: "integer", min: 1, doc: "Extent of the kernel.", example: "3" },
  },
  blocks: {},
});

export const selfHealing = defineKind({
  form: "single",
  doc: "Detection and repair of damage to a model's weights on the device.",
  since: "1.0",
  profile: "advanced",
  properties: {
    detector: {
      type: { enum: "detector" },
      doc: "What tells that the model is damaged.",
      example: "weight-anomaly-rate",
    },
    threshold: { type: "ratio", doc: "Rate above which repair starts, strictly.", example: "5%" },
    repair: {
      type: { enum: "repair" },
      list: { item: "repair" },
      doc: "How it is mended.",
      example: "[meta-learning]",
    },
    recompress: { type: "boolean", doc: "Whether the mended model is compressed again.", example: "true" },
    attempts: {
      type: "integer",
      min: 1,
      doc: "Most attempts before the delivered artifact is taken.",
      example: "3",
    },
    golden: {
      type: "digest",
      doc: "Digest of the state to which repair may return.",
      example: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    verify: {
      type: "reference",
      refers: ["self-test"],
      doc: "Self-test that a mended model must pass.",
      example: "smoke",
    },
    rollback: { type: { enum: "rollback" }, doc: "What happens when repair fails.", example: "golden" },
  },
  blocks: {},
});

export const selfTest = defineKind({
  form: "labelled",
  doc: "Input and expected output that prove that an artifact still works.",
  since: "1.0",
  profile: "artifact",
  properties: {
    input: { type: "path", doc: "File with the input tensor's bytes.", example: '"vectors/in.bin"' },
    output: {
      type: "path",
      doc: "File with the expected output tensor's bytes.",
      example: '"vectors/out.bin"',
    },
    "input-digest": {
      type: "digest",
      doc: "SHA-256 of the input.",
      example: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    "output-digest": {
      type: "digest",
      doc: "SHA-256 of the expected output.",
      example: "sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    },
    tolerance: {
      type: "decimal",
      min: 0,
      doc: "Largest absolute difference of an element.",
      example: "0.01",
    },
    variant: {
      type: "reference",
      refers: ["variant"],
      doc: "Variant that it is for. Default: every one.",
      example: "wrist",
    },
  },
  blocks: {},
});

export const twin = defineKind({
  form: "labelled",
  doc: "A model that is born for a device, grows with it, and moves on when the device is retired.",
  since: "1.0",
  profile: "advanced",
  properties: {
    model: {
      type: "reference",
      refers: ["model"],
      required: true,
      doc: "The model.",
      example: "heart_rhythm",
    },
    source: {
      type: { enum: "device-type" },
      doc: "Type of device on which it is born.",
      example: "wearable",
    },
    target: { type: { enum: "device-type" }, doc: "Type of device to which it moves.", example: "wearable" },
  },
  blocks: {
    birth: { kind: "twin-birth" },
    growth: { kind: "twin-growth" },
    migration: { kind: "migration" },
  },
});

export const twinBirth = defineKind({
  form: "single",
  doc: "How the model is cut to its device when it is made.",
  since: "1.0",
  profile: "advanced",
  properties: {
    variant: { type: "reference", refers: ["variant"], doc: "Variant that it begins as.", example: "wrist" },
    device: {
      type: "reference",
      refers: ["device"],
      doc: "Device whose computing power decides.",
      example: "smart_band_8",
    },
    "target-size": { type: "size", doc: "Size that the compression aims at.", example: "900KB" },
    techniques: {
      type: { enum: "technique" },
      list: { item: "technique" },
      doc: "Techniques of the compression.",
      example: "[int8-quantization]",
    },
  },
  blocks: {},
});

export const twinGrowth = defineKind({
  form: "single",
  doc: "How the model takes in local data.",
  since: "1.0",
  profile: "advanced",
  properties: {
    by: {
      type: "identifier",
      doc: "`federated` or `adaptation`: the block of the model that says how.",
      example: "federated",
    },
    interval: { type: "duration", doc: "Time between two updates.", example: "7d" },
  },
  blocks: {},
});
