import type { WorkedSystem } from "./worked-system.ts";

/** Sections 5 to 7 of the article: the industry matrix, the standard, precision and scheduling, services, twins. */
export const industrySystems: readonly WorkedSystem[] = [
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
