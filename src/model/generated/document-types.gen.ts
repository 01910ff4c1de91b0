// Generated from src/model/vocabulary by `npm run generate`. Do not edit.

import type { ExtensionData } from "../extension-data.ts";

/** Data type of a tensor element. */
export type DtypeValue =
  | "float64"
  | "float32"
  | "float16"
  | "bfloat16"
  | "int4"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "bool"
  | "string"
  | "complex64"
  | "complex128";

/** A data type by its full or its short name. */
export type PrecisionValue =
  | "float64"
  | "float32"
  | "float16"
  | "bfloat16"
  | "int4"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "bool"
  | "string"
  | "complex64"
  | "complex128"
  | "fp64"
  | "fp32"
  | "fp16"
  | "bf16";

/** Format of a compiled artifact. */
export type FormatValue =
  | "om"
  | "omc"
  | "ms"
  | "onnx"
  | "tflite"
  | "him";

/** What a variant says of a processor. */
export type SupportValue =
  | "required"
  | "preferred"
  | "optional"
  | "fallback"
  | "unsupported";

/** Device types of HarmonyOS `module.json5`, and those of the wider ecosystem. */
export type DeviceTypeValue =
  | "phone"
  | "tablet"
  | "2in1"
  | "tv"
  | "wearable"
  | "car"
  | "default"
  | "smart-camera"
  | "smart-speaker"
  | "hub"
  | "medical"
  | "edge-server"
  | "cloud"
  | `x-${string}`;

/** Device security level, least to most trusted. */
export type SecurityLevelValue =
  | "SL1"
  | "SL2"
  | "SL3"
  | "SL4"
  | "SL5";

/** Privacy level of a model, as the source article names them. */
export type PrivacyLevelValue =
  | "public"
  | "enterprise"
  | "sensitive";

/** Data risk label, S1 lowest. */
export type DataLabelValue =
  | "S1"
  | "S2"
  | "S3"
  | "S4";

/** Kind of personal data that goes into a model. */
export type DataCategoryValue =
  | "health"
  | "biometric"
  | "genetic"
  | "financial"
  | "precise-location"
  | "children"
  | "contact"
  | "identity"
  | "other";

/** How data is made less sensitive before use. */
export type DesensitizationMethodValue =
  | "masking"
  | "pseudonymization"
  | "anonymization"
  | "aggregation"
  | "generalization"
  | "perturbation";

/** Where a model's data may go. */
export type DestinationValue =
  | "device"
  | "owner-devices"
  | "enterprise"
  | "cloud"
  | "third-party"
  | "anyone";

/** Where a model is in its life. */
export type LifecycleStatusValue =
  | "draft"
  | "active"
  | "deprecated"
  | "retired";

/** What a step of the lineage did. */
export type LineageMethodValue =
  | "train"
  | "fine-tune"
  | "distill"
  | "prune"
  | "quantize"
  | "cluster"
  | "nas"
  | "convert"
  | "compile"
  | "merge"
  | "federate"
  | "other"
  | `x-${string}`;

/** When and how quantization was decided. */
export type QuantizationSchemeValue =
  | "ptq"
  | "qat"
  | "dynamic"
  | "weight-only";

/** Order of colour channels. */
export type ColorOrderValue =
  | "rgb"
  | "bgr"
  | "gray"
  | "yuv";

/** How data is protected where it moves. */
export type ProtectionValue =
  | "none"
  | "tls"
  | "e2e"
  | "secagg"
  | "mpc"
  | "he"
  | "tee";

/** Where a number comes from. */
export type BasisValue =
  | "declared"
  | "inferred"
  | "measured"
  | "attested";

/** An HML document: the language version, what it imports, and its blocks. */
export interface HmlDocument {
  /** Version of the language that the document is written in. In HML text it is the first statement. */
  readonly hml: string;
  /** Other documents whose names this one uses: a relative path, or a built-in one (`hml:devices`). */
  readonly import?: readonly string[];
  readonly model?: Readonly<Record<string, Model>>;
  readonly device?: Readonly<Record<string, Device>>;
  readonly benchmark?: Readonly<Record<string, Benchmark>>;
  readonly chain?: Readonly<Record<string, Chain>>;
  readonly service?: Readonly<Record<string, Service>>;
  readonly solution?: Readonly<Record<string, Solution>>;
  readonly twin?: Readonly<Record<string, Twin>>;
  readonly mpc?: Readonly<Record<string, Mpc>>;
  readonly signature?: Readonly<Record<string, Signature>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One model that its owner declares: what it is, in which variants it ships, and where it may run. */
export interface Model {
  /** Version of the model, SemVer 2.0.0. */
  readonly version: string;
  /** Lowest HML version that a reader must know to understand this model. Computed from what is used. */
  readonly requires?: string;
  /** Name for people. */
  readonly title?: string;
  /** Who answers for the model; a reverse or plain domain name. */
  readonly vendor?: string;
  /** SPDX licence expression. */
  readonly license?: string;
  /** What the model does, as a registry would file it. */
  readonly task?: string;
  /** Name and version of the model that this one takes the place of. */
  readonly supersedes?: string;
  /** Where to report a fault: an address or URL. */
  readonly contact?: string;
  readonly variant: Readonly<Record<string, Variant>>;
  readonly input?: Readonly<Record<string, Input>>;
  readonly output?: Readonly<Record<string, Output>>;
  readonly privacy: Privacy;
  readonly lifecycle: Lifecycle;
  readonly lineage?: Lineage;
  readonly dataflow?: Readonly<Record<string, Dataflow>>;
  readonly performance?: Performance;
  readonly placement?: Placement;
  readonly federated?: Federated;
  readonly adaptation?: Adaptation;
  readonly he?: He;
  readonly neuromorphic?: Neuromorphic;
  readonly quantum?: Quantum;
  readonly "self-healing"?: SelfHealing;
  readonly "self-test"?: Readonly<Record<string, SelfTest>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One compiled artifact of a model, and what it takes to run it. */
export interface Variant {
  /** Path of the compiled file, relative to this document, with `/`. It never leaves the workspace. */
  readonly artifact: string;
  /** Format of the artifact. */
  readonly format: FormatValue;
  /** Exact length of the artifact in bytes. Normative where `size` is stated too. */
  readonly bytes?: number;
  /** Length for people, rounded half-up to the decimals that are written; `5MB` is 4,500,000 to 5,499,999 bytes. */
  readonly size?: string;
  /** SHA-256 of the artifact, 64 lowercase hexadecimal digits. */
  readonly digest: string;
  /** Whether the device may change the artifact after delivery (adaptation). Default false. */
  readonly mutable?: boolean;
  /** Whether the artifact's content is encrypted, so that nobody can check it against this declaration. */
  readonly encrypted?: boolean;
  /** Types of device that the variant is meant for. */
  readonly "device-support": readonly DeviceTypeValue[];
  /** Operator types that the artifact uses, in its own spelling. A list that is stated is complete. */
  readonly operators?: readonly string[];
  readonly input?: Readonly<Record<string, Input>>;
  readonly output?: Readonly<Record<string, Output>>;
  readonly precision?: Precision;
  readonly hardware: Hardware;
  readonly platform?: Platform;
  readonly runtime?: Runtime;
  readonly embedded?: Embedded;
  readonly lineage?: Lineage;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One input. Its position among the inputs is its order; a variant's entry of the same label replaces the model's. */
export interface Input {
  /** The artifact's own name of it. Default: the label. */
  readonly name?: string;
  /** Element type and shape. A dimension is a number, a range `1..8`, a name (`batch`) or `?`. */
  readonly type?: string;
  /** Order of the dimensions. */
  readonly layout?: string;
  /** What the numbers mean. */
  readonly semantic?: string;
  /** Unit of one element, UCUM where it has one. */
  readonly unit?: string;
  /** Sampling rate. */
  readonly rate?: string;
  /** File that names the classes, one a line, relative to this document. */
  readonly labels?: string;
  /** Kinds of personal data that this tensor carries. */
  readonly category?: readonly DataCategoryValue[];
  /** Data label of this tensor. */
  readonly label?: DataLabelValue;
  readonly preprocessing?: Preprocessing;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One output. Its position among the outputs is its order; a variant's entry of the same label replaces the model's. */
export interface Output {
  /** The artifact's own name of it. Default: the label. */
  readonly name?: string;
  /** Element type and shape. A dimension is a number, a range `1..8`, a name (`batch`) or `?`. */
  readonly type?: string;
  /** Order of the dimensions. */
  readonly layout?: string;
  /** What the numbers mean. */
  readonly semantic?: string;
  /** Unit of one element, UCUM where it has one. */
  readonly unit?: string;
  /** Sampling rate. */
  readonly rate?: string;
  /** File that names the classes, one a line, relative to this document. */
  readonly labels?: string;
  /** Kinds of personal data that this tensor carries. */
  readonly category?: readonly DataCategoryValue[];
  /** Data label of this tensor. */
  readonly label?: DataLabelValue;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What the caller does to raw data before it goes in. `value * scale` after `mean` is subtracted. */
export interface Preprocessing {
  /** Colour order that the model expects. */
  readonly color?: ColorOrderValue;
  /** Subtracted, one value or one a channel. */
  readonly mean?: readonly number[];
  /** Multiplied, one value or one a channel. */
  readonly scale?: readonly number[];
  /** How a picture is brought to size. */
  readonly resize?: string;
  /** Length of signal in one inference. */
  readonly window?: string;
  /** Tokenizer file, relative to this document. */
  readonly tokenizer?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Numbers: what the weights are stored as, and what the chip computes in. The two are stated apart. */
export interface Precision {
  /** Data types of the weights: every one with at least 1 % of the weight bytes; smaller ones may be listed. */
  readonly storage?: readonly PrecisionValue[];
  /** Data types that the variant can compute in. */
  readonly compute?: readonly PrecisionValue[];
  /** Whether the artifact is quantized. */
  readonly quantized?: boolean;
  /** When and how quantization was decided. */
  readonly scheme?: QuantizationSchemeValue;
  /** Data set that calibrated the quantization. */
  readonly calibration?: string;
  /** Whether layers differ in precision on purpose. */
  readonly mixed?: boolean;
  /** Narrowest weight, in bits. */
  readonly "min-bits"?: number;
  /** Widest weight, in bits. */
  readonly "max-bits"?: number;
  readonly policy?: PrecisionPolicy;
  readonly accuracy?: Readonly<Record<string, ModeAccuracy>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Which precision for which importance of task. Total: `default` answers for what is not named. */
export interface PrecisionPolicy {
  /** Precision for every task that is not named. */
  readonly default?: PrecisionValue;
  /** Precision where lives depend on it. */
  readonly emergency?: PrecisionValue;
  readonly x?: Readonly<Record<string, ExtensionData>>;
  readonly [name: string]: PrecisionValue | Readonly<Record<string, ExtensionData>> | undefined;
}

/** What accuracy one compute mode reaches. */
export interface ModeAccuracy {
  /** The compute mode. Default: the label. */
  readonly mode?: PrecisionValue;
  /** Accuracy in that mode. */
  readonly value?: string;
  /** Change against the reference precision. */
  readonly delta?: string;
  /** What is counted. */
  readonly metric?: string;
  /** On what it was counted. */
  readonly dataset?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Processors that the variant runs on, and the memory it takes. */
export interface Hardware {
  /** Peak memory while the variant runs. */
  readonly memory?: string;
  readonly cpu?: Processor;
  readonly gpu?: Processor;
  readonly npu?: Processor;
  readonly dsp?: Processor;
  readonly neuromorphic?: Processor;
  readonly quantum?: Processor;
  readonly tee?: Processor;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One processor. */
export interface Processor {
  /** What the variant says of it. */
  readonly support: SupportValue;
  /** Chips that the artifact was compiled for, as the toolchain spells them. */
  readonly soc?: readonly string[];
  /** Instruction sets or core types. */
  readonly arch?: readonly string[];
  /** Data types that the processor must compute in. */
  readonly compute?: readonly PrecisionValue[];
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What the device must be besides its processors. */
export interface Platform {
  /** Operating system. */
  readonly os?: string;
  /** Lowest version of the system. */
  readonly min?: string;
  /** Highest version of the system that was tried. */
  readonly max?: string;
  /** Lowest API level. */
  readonly "api-min"?: number;
  /** Highest API level that was tried. */
  readonly "api-max"?: number;
  /** Least memory of the device. */
  readonly ram?: string;
  /** Least security level of the device. */
  readonly "security-level"?: SecurityLevelValue;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Inference runtime that loads the artifact, with the versions that do. */
export interface Runtime {
  /** Name of the runtime. */
  readonly name: string;
  /** Lowest version. */
  readonly min?: string;
  /** Highest version that was tried. */
  readonly max?: string;
  /** Container versions that the runtime reads, as `hml inspect` prints them. */
  readonly container?: readonly string[];
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What the artifact says of itself, as `hml inspect` prints it. */
export interface Embedded {
  /** Name that the file gives its model. */
  readonly name?: string;
  /** Compiler or converter with its version. */
  readonly toolchain?: string;
  /** Chips that the file says it was compiled for. */
  readonly target?: readonly string[];
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** How sensitive the data of the model is, and what may become of it. */
export interface Privacy {
  /** Privacy level. A floor of the data label. */
  readonly level: PrivacyLevelValue;
  /** Kinds of personal data that go in. A category raises the label and never lowers it. */
  readonly category?: readonly DataCategoryValue[];
  /** Data label, where it is higher than level and category imply. */
  readonly label?: DataLabelValue;
  /** How long input or output is kept; `0d`: not beyond the inference. */
  readonly retention?: string;
  /** What the data is used for. */
  readonly purpose?: readonly string[];
  /** Where data may go. Nowhere else. */
  readonly destinations?: readonly DestinationValue[];
  /** Regions that data may not leave, ISO 3166-1 alpha-2 or a named group (`EU`). */
  readonly regions?: readonly string[];
  /** Audit or assessment that covers leakage of training data. */
  readonly audit?: string;
  readonly desensitization?: Desensitization;
  readonly "differential-privacy"?: DifferentialPrivacy;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** How data is made less sensitive before the model sees it. */
export interface Desensitization {
  /** What is done. */
  readonly method?: DesensitizationMethodValue;
  /** To which fields. */
  readonly fields?: readonly string[];
  /** Least number of people in one figure (aggregation). */
  readonly "minimum-group"?: number;
  /** Why this is enough. */
  readonly reason?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Differential privacy of the training or of what leaves the device. */
export interface DifferentialPrivacy {
  /** Privacy loss ε, above 0. */
  readonly epsilon?: number;
  /** Failure probability δ, from 0 to below 1. */
  readonly delta?: number;
  /** Mechanism. */
  readonly mechanism?: string;
  /** Whose data is protected: an example, or a user with all of theirs. */
  readonly unit?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** When the model was made, from what it was compressed, and until when it is supported. */
export interface Lifecycle {
  /** Date on which training ended, or the window of training `2026-01-10..2026-03-01`. */
  readonly trained: string;
  /** When it was compressed. */
  readonly compressed?: string;
  /** When it was released. */
  readonly released?: string;
  /** Version of the compressed model: the end of the lineage. */
  readonly "compressed-version"?: string;
  /** Where the model is in its life. */
  readonly status?: LifecycleStatusValue;
  /** Last day on which faults are mended. */
  readonly "support-until"?: string;
  /** When it was or will be taken out of use. */
  readonly retired?: string;
  /** Name and version of the successor. */
  readonly "superseded-by"?: string;
  /** Why it is deprecated or retired. */
  readonly reason?: string;
  readonly migration?: Migration;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What happens to a model and its state when its device or itself is retired. */
export interface Migration {
  /** Model that takes over. */
  readonly to?: string;
  /** State that moves along. */
  readonly carries?: readonly string[];
  /** How the state is protected on the way. */
  readonly protection?: ProtectionValue;
  /** Whether the old device forgets it. */
  readonly "erase-source"?: boolean;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** From which model, by which steps, the artifact came to be. */
export interface Lineage {
  /** Name and version of the model at the start. */
  readonly base?: string;
  /** SHA-256 of the base model's file. */
  readonly "base-digest"?: string;
  /** Largest loss of accuracy over the whole chain. */
  readonly "accuracy-budget"?: string;
  readonly step?: Readonly<Record<string, LineageStep>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One step. Steps stand in the order in which they were done; each begins where the one before ended. */
export interface LineageStep {
  /** What the step did. Default: the label. */
  readonly method?: LineageMethodValue;
  /** SHA-256 of what went in. */
  readonly from?: string;
  /** SHA-256 of what came out. */
  readonly result?: string;
  /** When it was done. */
  readonly date?: string;
  /** Tool with its version. */
  readonly tool?: string;
  /** Precision that quantization arrives at. */
  readonly to?: PrecisionValue;
  /** When and how quantization was decided. */
  readonly scheme?: QuantizationSchemeValue;
  /** Data set that calibrated it. */
  readonly calibration?: string;
  /** Model that taught (distillation). */
  readonly teacher?: string;
  /** Share of weights removed (pruning). */
  readonly ratio?: string;
  /** Structure of the pruning. */
  readonly pattern?: string;
  /** Space that was searched (NAS). */
  readonly "search-space"?: string;
  /** Data that the step used. */
  readonly dataset?: string;
  /** Size before the step. */
  readonly "size-before"?: string;
  /** Size after the step. */
  readonly "size-after"?: string;
  readonly accuracy?: StepAccuracy;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What the step did to accuracy. */
export interface StepAccuracy {
  /** Accuracy before. */
  readonly before?: string;
  /** Accuracy after. */
  readonly after?: string;
  /** What is counted. */
  readonly metric?: string;
  /** On what it was counted. */
  readonly dataset?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Statements of somebody else's vocabulary, under a name in reverse-domain form. Allowed in any block. */
export type X = ExtensionData;

/** A device or a class of devices, with what it offers. */
export type Device = ExtensionData;

/** A condition under which claims were measured. */
export type Benchmark = ExtensionData;

/** Stages that pass data from model to model. */
export type Chain = ExtensionData;

/** Variants placed on devices, offered together. */
export type Service = ExtensionData;

/** An industry solution with its technique list and figures. */
export type Solution = ExtensionData;

/** A model that is born, grows and moves with its device. */
export type Twin = ExtensionData;

/** Joint modelling by secure multi-party computation. */
export type Mpc = ExtensionData;

/** Who signed what. */
export type Signature = ExtensionData;

/** Data that moves from one place to another. */
export type Dataflow = ExtensionData;

/** Claims, with the condition under which they hold. */
export type Performance = ExtensionData;

/** Which variant on which device. */
export type Placement = ExtensionData;

/** Federated learning. */
export type Federated = ExtensionData;

/** Learning on the device. */
export type Adaptation = ExtensionData;

/** Homomorphic encryption. */
export type He = ExtensionData;

/** Spiking networks. */
export type Neuromorphic = ExtensionData;

/** Quantum layers. */
export type Quantum = ExtensionData;

/** Detection and repair of damage to weights. */
export type SelfHealing = ExtensionData;

/** Input and output vectors that prove the artifact works. */
export type SelfTest = ExtensionData;

/** The type of each kind of block, by kind id. */
export interface KindTypes {
  readonly root: HmlDocument;
  readonly model: Model;
  readonly variant: Variant;
  readonly input: Input;
  readonly output: Output;
  readonly preprocessing: Preprocessing;
  readonly precision: Precision;
  readonly "precision-policy": PrecisionPolicy;
  readonly "mode-accuracy": ModeAccuracy;
  readonly hardware: Hardware;
  readonly processor: Processor;
  readonly platform: Platform;
  readonly runtime: Runtime;
  readonly embedded: Embedded;
  readonly privacy: Privacy;
  readonly desensitization: Desensitization;
  readonly "differential-privacy": DifferentialPrivacy;
  readonly lifecycle: Lifecycle;
  readonly migration: Migration;
  readonly lineage: Lineage;
  readonly "lineage-step": LineageStep;
  readonly "step-accuracy": StepAccuracy;
  readonly x: X;
  readonly device: Device;
  readonly benchmark: Benchmark;
  readonly chain: Chain;
  readonly service: Service;
  readonly solution: Solution;
  readonly twin: Twin;
  readonly mpc: Mpc;
  readonly signature: Signature;
  readonly dataflow: Dataflow;
  readonly performance: Performance;
  readonly placement: Placement;
  readonly federated: Federated;
  readonly adaptation: Adaptation;
  readonly he: He;
  readonly neuromorphic: Neuromorphic;
  readonly quantum: Quantum;
  readonly "self-healing": SelfHealing;
  readonly "self-test": SelfTest;
}
