import type { TextPlace } from "../suite/case-file.ts";

/** A finding in a broken sibling. Without `related` its second place is in the built-in catalogue, and not compared. */
export interface BrokenPlace extends TextPlace {
  readonly code: string;
  readonly related?: readonly TextPlace[];
}

/** One numbered system of the source article: where HML declares it, and how its promise is broken and caught. */
export interface WorkedSystem {
  /** Numbers of the systems that the folder shows. */
  readonly ids: readonly string[];
  readonly folder: string;
  readonly title: string;
  /** Kinds of block that declare it. */
  readonly constructs: readonly string[];
  /** What the sibling `broken.hml` changes, and what catches it: all that is found, by the text that stands there. */
  readonly breaks: {
    readonly why: string;
    readonly replace: string;
    readonly by: string;
    readonly finds: readonly BrokenPlace[];
  };
}

export const workedSystems: readonly WorkedSystem[] = [
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
  {
    ids: ["S16"],
    folder: "s16-smart-medical",
    title: "Smart Medical: 95 % / 1.2MB",
    constructs: ["solution", "lineage", "claim"],
    breaks: {
      why: "1.2 MB is declared for wearables, whose limit is below 1 MB",
      replace: "device-support: [phone]\n    precision",
      by: "device-support: [phone, wearable]\n    precision",
      finds: [
        { code: "HML3005", at: "wearable", within: "wearable]" },
        { code: "HML3027", at: "wearable", within: "wearable]" },
      ],
    },
  },
  {
    ids: ["S17"],
    folder: "s17-intelligent-industry",
    title: "Intelligent Industry: 92 % / 3.8MB",
    constructs: ["solution", "lineage", "precision"],
    breaks: {
      why: "sold as structurally pruned, but no step of the lineage pruned anything",
      replace: "step prune    { ratio: 45%, pattern: channel, date",
      by: "step fine-tune { date",
      finds: [{ code: "HML5214", at: "structural-pruning", related: [{ at: "lineage" }] }],
    },
  },
  {
    ids: ["S18"],
    folder: "s18-smart-education",
    title: "Smart Education: 90 % / 800KB",
    constructs: ["solution", "federated", "privacy"],
    breaks: {
      why: "voices of children upload in the clear",
      replace: "dataflow upload { from: tablet, to: cloud, carries: gradients, protection: secagg,",
      by: "dataflow upload { from: tablet, to: cloud, carries: gradients, protection: tls,",
      finds: [
        { code: "HML4020", at: "tls", related: [{ at: "biometric", within: "biometric, children]," }] },
      ],
    },
  },
  {
    ids: ["S19"],
    folder: "s19-smart-transportation",
    title: "Smart Transportation: 88 % / 2.5MB",
    constructs: ["solution", "lineage-step"],
    breaks: {
      why: "a search whose space nobody names",
      replace: 'step nas { search-space: "efficientdet-lite", date',
      by: "step nas { date",
      finds: [{ code: "HML5008", at: "step", within: "step nas", related: [] }],
    },
  },
  {
    ids: ["S20"],
    folder: "s20-hml-itself",
    title: "HML itself: hardware, privacy level, lifecycle",
    constructs: ["hardware", "privacy", "lifecycle"],
    breaks: {
      why: "no privacy level",
      replace: "  privacy   { level: enterprise }\n",
      by: "",
      finds: [{ code: "HML2002", at: "model", related: [] }],
    },
  },
  {
    ids: ["S21"],
    folder: "s21-test-matrix",
    title: "Test matrix covering 90 % of devices",
    constructs: ["test-matrix", "matrix-entry"],
    breaks: {
      why: "the shares add up to less than what is claimed",
      replace: "entry smart_band_8  { share: 24% }",
      by: "entry smart_band_8  { share: 14% }",
      finds: [
        {
          code: "HML5216",
          at: "90%",
          related: [
            { at: "38%" },
            { at: "14%", within: "any_tablet    { share: 14%" },
            { at: "14%", within: "smart_band_8  { share: 14%" },
            { at: "9%" },
            { at: "5%" },
          ],
        },
      ],
    },
  },
  {
    ids: ["S22"],
    folder: "s22-scoring",
    title: "Multi-dimensional scoring",
    constructs: ["score", "claim", "benchmark"],
    breaks: {
      why: "weights that do not sum to 1",
      replace: "score { latency: 30%, power: 20%, precision: 30%, volume: 20%",
      by: "score { latency: 30%, power: 20%, precision: 30%, volume: 30%",
      finds: [{ code: "HML5206", at: "score", within: "score {", related: [] }],
    },
  },
  {
    ids: ["S23"],
    folder: "s23-annual-ranking",
    title: "Annual performance rankings",
    constructs: ["ranking", "test-matrix"],
    breaks: {
      why: "ten runs are no measurement",
      replace: "runs: 300, warmup: 30",
      by: "runs: 10, warmup: 30",
      finds: [{ code: "HML5210", at: "10", within: "10,", related: [] }],
    },
  },
  {
    ids: ["S24"],
    folder: "s24-dynamic-precision",
    title: "Dynamic precision by importance of the task",
    constructs: ["precision-policy", "mode-accuracy"],
    breaks: {
      why: "FP16 in an emergency, on a variant that computes in INT8 only",
      replace: "storage: [int8, fp16], compute: [int8, fp16], mixed: true",
      by: "storage: [int8, fp16], compute: [int8], mixed: true",
      finds: [{ code: "HML3201", at: "fp16", within: "fp16,", related: [{ at: "[int8]" }] }],
    },
  },
  {
    ids: ["S25"],
    folder: "s25-learned-scheduler",
    title: "Reinforcement-learning scheduler",
    constructs: ["scheduler", "reward", "scheduler-bounds"],
    breaks: {
      why: "the reward leaves accuracy out",
      replace: "reward { latency: 40%, power: 30%, precision: 30% }",
      by: "reward { latency: 60%, power: 40% }",
      finds: [{ code: "HML6213", at: "reward", within: "reward {", related: [] }],
    },
  },
  {
    ids: ["S26"],
    folder: "s26-atomized-service",
    title: "Atomized model service (XML)",
    constructs: ["service", "deploy", "variant"],
    breaks: {
      why: "a type of device that the variant does not support",
      replace: "deploy tablet { use: face_detection.default, on: tablet }",
      by: "deploy tablet { use: face_detection.default, on: tv }",
      finds: [
        {
          code: "HML6204",
          at: "face_detection.default",
          within: "face_detection.default, on: tv",
          related: [{ at: "[phone, tablet]" }],
        },
      ],
    },
  },
  {
    ids: ["S27"],
    folder: "s27-compression-toolchain",
    title: "Low-code compression toolchain: variants with their cost",
    constructs: ["variant", "mode-accuracy"],
    breaks: {
      why: "the phone's variant is said to hold what the file does not",
      replace: "storage: [int8], compute: [int8]\n",
      by: "storage: [fp16], compute: [int8]\n",
      finds: [
        {
          code: "HML7221",
          at: "fp16",
          within: "fp16], compute: [int8",
          related: [{ at: '"handwriting_phone.om"' }],
        },
      ],
    },
  },
  {
    ids: ["S28"],
    folder: "s28-twin-birth",
    title: "Digital twin: birth",
    constructs: ["twin", "twin-birth"],
    breaks: {
      why: "a twin without the device that it is born on",
      replace: "model: companion, source: wearable, target: wearable",
      by: "model: companion, target: wearable",
      finds: [{ code: "HML6700", at: "twin", within: "twin companion", related: [] }],
    },
  },
  {
    ids: ["S29"],
    folder: "s29-twin-growth",
    title: "Digital twin: growth",
    constructs: ["twin", "twin-growth", "federated"],
    breaks: {
      why: "it grows by adaptation, which nobody declares",
      replace: "growth    { by: federated, interval: 7d }",
      by: "growth    { by: adaptation, interval: 7d }",
      finds: [{ code: "HML6701", at: "adaptation", related: [{ at: "companion", within: "companion {" }] }],
    },
  },
  {
    ids: ["S30"],
    folder: "s30-twin-migration",
    title: "Digital twin: migration",
    constructs: ["twin", "migration"],
    breaks: {
      why: "the old device remembers",
      replace:
        'migration { to: "companion@2.0.0", carries: [personal-baseline], protection: e2e, erase-source: true }\n}',
      by: 'migration { to: "companion@2.0.0", carries: [personal-baseline], protection: e2e, erase-source: false }\n}',
      finds: [{ code: "HML5054", at: "false", related: [{ at: "health", within: "health]," }] }],
    },
  },
];
