import { deviceTypes } from "./enums/device-types.ts";
import { flowEnums } from "./enums/flow-enums.ts";
import { learningEnums } from "./enums/learning-enums.ts";
import { measurementEnums } from "./enums/measurement-enums.ts";
import { placementEnums } from "./enums/placement-enums.ts";

/** One enumeration: what each value means. `open` values beginning with that prefix are allowed too. */
export interface EnumSpec {
  readonly doc: string;
  readonly values: Readonly<Record<string, string>>;
  readonly open?: "x-";
}

const dtypes = {
  float64: "IEEE 754 binary64.",
  float32: "IEEE 754 binary32.",
  float16: "IEEE 754 binary16.",
  bfloat16: "Brain floating point, 16 bits.",
  int4: "Signed, 4 bits.",
  int8: "Signed, 8 bits.",
  int16: "Signed, 16 bits.",
  int32: "Signed, 32 bits.",
  int64: "Signed, 64 bits.",
  uint8: "Unsigned, 8 bits.",
  uint16: "Unsigned, 16 bits.",
  uint32: "Unsigned, 32 bits.",
  uint64: "Unsigned, 64 bits.",
  bool: "True or false.",
  string: "Text of any length.",
  complex64: "Two binary32 parts.",
  complex128: "Two binary64 parts.",
} as const;

/** Short names of precision, and the data type that each means. The one table of this mapping. */
export const precisionAliases: Readonly<Record<string, string>> = {
  fp64: "float64",
  fp32: "float32",
  fp16: "float16",
  bf16: "bfloat16",
};

/** Every enumeration of the language, by name. */
export const enums = {
  dtype: { doc: "Data type of a tensor element.", values: dtypes },
  precision: {
    doc: "A data type by its full or its short name.",
    values: {
      ...dtypes,
      fp64: "Short for float64.",
      fp32: "Short for float32.",
      fp16: "Short for float16.",
      bf16: "Short for bfloat16.",
    },
  },
  format: {
    doc: "Format of a compiled artifact.",
    values: {
      om: "Offline model of the Harmony and Ascend toolchains (any file with the DOMI magic, and the package of the newest toolchain).",
      omc: "Offline model under the `.omc` name; recognised by content.",
      ms: "MindSpore Lite model.",
      onnx: "ONNX model.",
      tflite: "TensorFlow Lite (LiteRT) model.",
      him: "HML package (provisional).",
    },
  },
  support: {
    doc: "What a variant says of a processor.",
    values: {
      required: "The variant does not run without it.",
      preferred: "Used where present; another one listed takes over.",
      optional: "May be used; makes no difference to correctness.",
      fallback: "Used only where no preferred one is present.",
      unsupported: "The variant does not run on it.",
    },
  },
  "device-type": {
    doc: "Device types of HarmonyOS `module.json5`, and those of the wider ecosystem.",
    values: deviceTypes,
    open: "x-",
  },
  "security-level": {
    doc: "Device security level, least to most trusted.",
    values: {
      SL1: "Basic isolation; may hold S1 data.",
      SL2: "May hold up to S2 data.",
      SL3: "May hold up to S3 data.",
      SL4: "Hardware-backed; may hold up to S4 data.",
      SL5: "Certified hardware; may hold up to S4 data.",
    },
  },
  "privacy-level": {
    doc: "Privacy level of a model, as the source article names them.",
    values: {
      public: "Nothing personal goes in or comes out. Floor S1.",
      enterprise: "Data of an organisation. Floor S2.",
      sensitive: "Personal data whose disclosure harms. Floor S3.",
    },
  },
  "data-label": {
    doc: "Data risk label, S1 lowest.",
    values: {
      S1: "Low: little or no harm.",
      S2: "Medium: limited harm.",
      S3: "High: serious harm.",
      S4: "Severe: grave harm to a person.",
    },
  },
  "data-category": {
    doc: "Kind of personal data that goes into a model.",
    values: {
      health: "Physical or mental health (S4).",
      biometric: "Identifies a body: face, voice, fingerprint, gait (S4).",
      genetic: "Inherited characteristics (S4).",
      financial: "Accounts, payments, credit (S4).",
      "precise-location": "Where someone is, to a street or better (S3).",
      children: "Data of children (S3).",
      contact: "Address book, telephone numbers, mail (S2).",
      identity: "Names and identifiers (S2).",
      other: "Anything else; the level's floor holds.",
    },
  },
  "desensitization-method": {
    doc: "How data is made less sensitive before use.",
    values: {
      masking: "Parts are blanked.",
      pseudonymization: "Identifiers are replaced, reversibly by a key kept apart.",
      anonymization: "Identification is impossible by reasonable means.",
      aggregation: "Only figures over groups leave; needs a minimum group.",
      generalization: "Values are coarsened.",
      perturbation: "Noise is added.",
    },
  },
  destination: {
    doc: "Where a model's data may go.",
    values: {
      device: "Nowhere: it stays on the device.",
      "owner-devices": "Other devices of the same owner.",
      enterprise: "Systems of the organisation.",
      cloud: "The vendor's or operator's cloud.",
      "third-party": "Anyone else.",
      anyone: "No restriction.",
    },
  },
  "lifecycle-status": {
    doc: "Where a model is in its life.",
    values: {
      draft: "Not released.",
      active: "Released and supported.",
      deprecated: "Still works; a successor is named.",
      retired: "Placed nowhere any more.",
    },
  },
  "lineage-method": {
    doc: "What a step of the lineage did.",
    values: {
      train: "Trained from data.",
      "fine-tune": "Trained further on other data.",
      distill: "Learned from a teacher model.",
      prune: "Weights or structures removed.",
      quantize: "Numbers made smaller.",
      cluster: "Weights share values.",
      nas: "Architecture found by search.",
      convert: "Format changed, nothing else.",
      compile: "Compiled for a target.",
      merge: "Several models joined.",
      federate: "Updated by federated learning.",
      other: "See the step's `tool` and comments.",
    },
    open: "x-",
  },
  "quantization-scheme": {
    doc: "When and how quantization was decided.",
    values: {
      ptq: "After training, with calibration data.",
      qat: "During training.",
      dynamic: "Activations at run time.",
      "weight-only": "Only the weights.",
    },
  },
  "color-order": {
    doc: "Order of colour channels.",
    values: {
      rgb: "Red, green, blue.",
      bgr: "Blue, green, red.",
      gray: "One channel.",
      yuv: "Luma and chroma.",
    },
  },
  protection: {
    doc: "How data is protected where it moves.",
    values: {
      none: "Not at all.",
      tls: "On the wire.",
      e2e: "From end to end.",
      secagg: "Secure aggregation: only the sum is seen.",
      mpc: "Secure multi-party computation.",
      he: "Homomorphic encryption.",
      tee: "Inside a trusted execution environment.",
    },
  },
  basis: {
    doc: "Where a number comes from.",
    values: {
      declared: "Somebody says so.",
      inferred: "Read or computed from something else.",
      measured: "Measured under a stated condition.",
      attested: "Measured and signed by a third party.",
    },
  },
  ...flowEnums,
  ...measurementEnums,
  ...placementEnums,
  ...learningEnums,
} as const satisfies Record<string, EnumSpec>;

export type EnumName = keyof typeof enums;
