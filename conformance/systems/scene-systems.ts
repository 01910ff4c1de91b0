import type { WorkedSystem } from "./worked-system.ts";

/** Sections 1 to 4 of the article and its first platform: scenes, learning, privacy, other machines. */
export const sceneSystems: readonly WorkedSystem[] = [
  {
    ids: ["S1"],
    folder: "s01-headline-claims",
    title: "Headline claims: accuracy +20 %, power -30 %",
    constructs: ["claim", "benchmark"],
    breaks: {
      why: "minus 30 % of what is not said",
      replace: 'claim power     { change: -30%, against: "single-device release 0.9", ',
      by: "claim power     { change: -30%, ",
      finds: [{ code: "HML5213", at: "-30%", related: [] }],
    },
  },
  {
    ids: ["S2"],
    folder: "s02-cross-device-scheduling",
    title: "Cross-device model scheduling",
    constructs: ["placement", "placement-rule", "offload", "sync"],
    breaks: {
      why: "the hub is updated from the cloud, but nobody says how often",
      replace: "sync { from: cloud, interval: 24h, policy: periodic, verify: true }",
      by: "sync { from: cloud, policy: periodic, verify: true }",
      finds: [{ code: "HML6211", at: "sync", related: [{ at: "cloud" }] }],
    },
  },
  {
    ids: ["S3", "S31"],
    folder: "s03-sports-health",
    title: "Sports and health collaboration; result to a doctor",
    constructs: ["dataflow", "placement", "chain", "stage"],
    breaks: {
      why: "the result reaches the doctor in the clear and without consent",
      replace: 'protection: e2e, consent: explicit, purpose: "second opinion of a physician"',
      by: 'protection: none, consent: none, purpose: "second opinion of a physician"',
      finds: [
        {
          code: "HML4020",
          at: "none",
          within: "none, consent",
          related: [{ at: "health", within: "health]," }],
        },
        {
          code: "HML4022",
          at: "none",
          within: "none, purpose",
          related: [{ at: "health", within: "health]," }],
        },
      ],
    },
  },
  {
    ids: ["S4", "S32"],
    folder: "s04-smart-home",
    title: "Smart-home dynamic networking",
    constructs: ["service", "deploy"],
    breaks: {
      why: "the camera's model is sent to the speaker",
      replace: "deploy camera  { use: yolov5_tiny.camera, on: smart-camera,",
      by: "deploy camera  { use: yolov5_tiny.camera, on: smart-speaker,",
      finds: [{ code: "HML6204", at: "yolov5_tiny.camera", related: [{ at: "[smart-camera]" }] }],
    },
  },
  {
    ids: ["S5"],
    folder: "s05-inference-chain",
    title: "Inference chain: camera detection to speaker broadcast",
    constructs: ["chain", "stage", "chain-edge"],
    breaks: {
      why: "the speaker takes another vector than the camera gives",
      replace: "input  scene { type: float32[1, 16], layout: ND, semantic: scene-vector }",
      by: "input  scene { type: float32[1, 32], layout: ND, semantic: scene-vector }",
      finds: [
        { code: "HML7216", at: "float32[1, 32]", related: [{ at: '"announcer.om"' }] },
        {
          code: "HML6303",
          at: "scene",
          within: "edge scene",
          related: [{ at: "float32[1, 16]" }, { at: "float32[1, 32]" }],
        },
      ],
    },
  },
  {
    ids: ["S6"],
    folder: "s06-federated-loop",
    title: "Federated learning closed loop",
    constructs: ["federated", "differential-privacy", "dataflow"],
    breaks: {
      why: "a device takes whatever global model it is given",
      replace:
        "verify-digest: true, verify-signature: true, version-check: true, rollback: previous, flow: upload",
      by: "version-check: true, rollback: previous, flow: upload",
      finds: [{ code: "HML4205", at: "federated", related: [] }],
    },
  },
  {
    ids: ["S7"],
    folder: "s07-federated-gesture",
    title: "Federated learning API: the gradient must be encrypted",
    constructs: ["federated", "desensitization"],
    breaks: {
      why: "the code uploads the gradient without encryption, although the diagram says encrypted",
      replace: "upload: gradients, protection: secagg, threshold: 35",
      by: "upload: gradients, protection: none, threshold: 35",
      finds: [{ code: "HML4207", at: "none", related: [{ at: "biometric", within: "biometric]," }] }],
    },
  },
  {
    ids: ["S8"],
    folder: "s08-online-adaptation",
    title: "Online adaptation",
    constructs: ["adaptation", "added-layer"],
    breaks: {
      why: "the artifact adapts although it is declared immutable",
      replace: "mutable: true",
      by: "mutable: false",
      finds: [{ code: "HML6501", at: "adaptation", related: [{ at: "false", within: "mutable: false" }] }],
    },
  },
  {
    ids: ["S9"],
    folder: "s09-secure-mpc",
    title: "Secure multi-party computing",
    constructs: ["mpc", "participant"],
    breaks: {
      why: "two schemas, and nobody says how the data are split",
      replace: "corrupted: 1, split: hybrid",
      by: "corrupted: 1",
      finds: [
        {
          code: "HML4303",
          at: "mpc",
          related: [
            {
              at: '"oncology-v2"',
              within: 'hospitalA     { data: "local cancer data", schema: "oncology-v2"',
            },
            { at: '"drug-response-v1"' },
          ],
        },
      ],
    },
  },
  {
    ids: ["S10"],
    folder: "s10-homomorphic-inference",
    title: "Homomorphic encryption inference",
    constructs: ["he", "approximation"],
    breaks: {
      why: "the server that computes can also decrypt",
      replace: "private-key: user",
      by: "private-key: server",
      finds: [{ code: "HML4401", at: "server", within: "server, evaluator", related: [] }],
    },
  },
  {
    ids: ["S11"],
    folder: "s11-neuromorphic",
    title: "Neuromorphic compile target",
    constructs: ["neuromorphic", "processor"],
    breaks: {
      why: "a spiking network on ordinary processors only",
      replace: "neuromorphic: required, cpu: fallback",
      by: "npu: preferred, cpu: fallback",
      finds: [{ code: "HML6600", at: "spiking", within: "spiking,", related: [{ at: "hardware" }] }],
    },
  },
  {
    ids: ["S12"],
    folder: "s12-quantum-hybrid",
    title: "Quantum-classical hybrid",
    constructs: ["quantum"],
    breaks: {
      why: "no classical result to fall back on",
      replace: ", weight: 30%, fallback: classical",
      by: ", weight: 30%",
      finds: [{ code: "HML6651", at: "quantum", within: "quantum {", related: [] }],
    },
  },
  {
    ids: ["S13"],
    folder: "s13-self-healing",
    title: "Self-healing above 5 % anomalous weights",
    constructs: ["self-healing", "self-test"],
    breaks: {
      why: "repair may go on for ever",
      replace: "recompress: true, attempts: 3",
      by: "recompress: true",
      finds: [{ code: "HML6552", at: "self-healing", related: [] }],
    },
  },
  {
    ids: ["S14"],
    folder: "s14-compression-platform",
    title: "Automated compression platform",
    constructs: ["lineage", "lineage-step", "step-accuracy"],
    breaks: {
      why: "the three steps lose more accuracy than the budget allows",
      replace: "accuracy-budget: 4%",
      by: "accuracy-budget: 1%",
      finds: [
        {
          code: "HML5004",
          at: "1%",
          related: [
            { at: "accuracy", within: "6MB, accuracy" },
            { at: "accuracy", within: "1.5MB, accuracy" },
            { at: "accuracy", within: "12MB, accuracy" },
          ],
        },
      ],
    },
  },
  {
    ids: ["S15"],
    folder: "s15-hardware-wizard",
    title: "Hardware selection wizard",
    constructs: ["selector", "selector-band", "device"],
    breaks: {
      why: "the second band begins above where the first one ends",
      replace: "band medium { below: 10MB, device: p60_pro }",
      by: "band medium { from: 2MB, below: 10MB, device: p60_pro }",
      finds: [{ code: "HML6206", at: "2MB", within: "2MB,", related: [{ at: "1MB" }] }],
    },
  },
];
