import { defineKind } from "../kind-spec.ts";

export const device = defineKind({
  form: "labelled",
  doc: "A product, or a class of devices: what it offers. Each fact has a source, or its basis says that somebody merely declares it.",
  since: "1.0",
  profile: "core",
  properties: {
    title: { type: "string", doc: "Name on the market.", example: '"P60 Pro"' },
    vendor: { type: "string", doc: "Who makes it.", example: '"Huawei"' },
    type: { type: { enum: "device-type" }, required: true, doc: "Type of device.", example: "phone" },
    soc: { type: "string", list: { item: "soc" }, doc: "Chips.", example: '["Snapdragon 8+ Gen 1"]' },
    arch: { type: "string", list: { item: "arch" }, doc: "Instruction sets.", example: '["arm64-v8a"]' },
    ram: { type: "size", doc: "Memory.", example: "8GB" },
    "model-memory": { type: "size", doc: "Memory that one model may take.", example: "512MB" },
    "model-limit": { type: "size", doc: "Bytes that an artifact must stay below, strictly.", example: "1MB" },
    os: { type: "identifier", doc: "Operating system.", example: "harmonyos" },
    "os-version": { type: "version", doc: "Version of the system.", example: "5.0.0" },
    api: { type: "integer", min: 1, doc: "API level.", example: "12" },
    "security-level": { type: { enum: "security-level" }, doc: "Security level.", example: "SL3" },
    region: { type: "string", doc: "Region in which it stands, where that is fixed.", example: '"EU"' },
    qubits: { type: "integer", min: 1, doc: "Qubits of its quantum processor.", example: "8" },
    basis: { type: { enum: "basis" }, doc: "Where these facts come from.", example: "declared" },
    source: {
      type: "string",
      list: { item: "source" },
      doc: "Documents that say so.",
      example: '["openharmony docs, access-control-by-device-and-data-level"]',
    },
    date: { type: "date-or-instant", doc: "When the facts were looked up.", example: "2026-11-01" },
  },
  blocks: {
    cpu: { kind: "device-processor" },
    gpu: { kind: "device-processor" },
    npu: { kind: "device-processor" },
    dsp: { kind: "device-processor" },
    neuromorphic: { kind: "device-processor" },
    quantum: { kind: "device-processor" },
    tee: { kind: "device-processor" },
  },
});

export const deviceProcessor = defineKind({
  form: "single",
  doc: "A processor that a device has.",
  since: "1.0",
  profile: "core",
  primary: "name",
  properties: {
    name: { type: "string", doc: "Its name.", example: '"Adreno 730"' },
    compute: {
      type: { enum: "precision" },
      list: { item: "mode" },
      doc: "Data types that it computes in.",
      example: "[int8, fp16]",
    },
    runtime: {
      type: "string",
      list: { item: "runtime" },
      doc: "Runtimes that drive it.",
      example: '["hiai 3.51"]',
    },
  },
  blocks: {},
});

export const signature = defineKind({
  form: "labelled",
  doc: "A detached signature over this document and its artifacts. It is a claim until `hml verify` has checked it with a key that you trust.",
  since: "1.0",
  profile: "core",
  properties: {
    envelope: {
      type: "path",
      required: true,
      doc: "File of the DSSE envelope, relative to this document.",
      example: '"face.hml.dsse.json"',
    },
    algorithm: { type: { enum: "signature-algorithm" }, doc: "Algorithm.", example: "ed25519" },
    keyid: { type: "string", doc: "Hint on which key; never a reason to trust.", example: '"release-2026"' },
    signer: { type: "string", doc: "Who signed.", example: '"example.health release"' },
    date: { type: "date-or-instant", doc: "When.", example: "2026-05-01" },
  },
  blocks: {},
});
