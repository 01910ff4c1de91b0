/** Enumerations of claims, benchmarks and rankings. */
export const measurementEnums = {
  axis: {
    doc: "What a claim is about. The four of the score are latency, power, precision and volume.",
    values: {
      latency: "Time of one inference.",
      power: "Power drawn while inferring.",
      energy: "Energy of one inference.",
      precision: "Share of right answers.",
      volume: "Bytes of the artifact.",
      memory: "Peak memory.",
      throughput: "Inferences in a second.",
    },
    open: "x-",
  },
  statistic: {
    doc: "Which figure of many measurements.",
    values: {
      mean: "Arithmetic mean.",
      median: "Median, the same as p50.",
      p50: "50th percentile.",
      p90: "90th percentile.",
      p95: "95th percentile.",
      p99: "99th percentile.",
      max: "Greatest.",
      min: "Least.",
      total: "Counted once over everything.",
    },
  },
  "performance-mode": {
    doc: "How the device was set.",
    values: {
      normal: "As delivered.",
      performance: "Highest clocks.",
      "power-saving": "Lowest draw.",
      sustained: "After warming up to a steady temperature.",
    },
  },
  industry: {
    doc: "Industry of a solution.",
    values: {
      medical: "Health and care.",
      industrial: "Production.",
      education: "Teaching and learning.",
      transportation: "Vehicles and traffic.",
      home: "Home.",
      other: "Any other.",
    },
    open: "x-",
  },
  technique: {
    doc: "A technique of making a model small.",
    values: {
      "knowledge-distillation": "Learns from a teacher.",
      "int8-quantization": "Weights and activations in 8 bits.",
      "mixed-precision-quantization": "Layers in different widths.",
      "structural-pruning": "Whole channels or blocks removed.",
      "weight-pruning": "Single weights removed.",
      "federated-learning": "Improved on devices without collecting data.",
      "neural-architecture-search": "Architecture found by search.",
    },
    open: "x-",
  },
} as const;
