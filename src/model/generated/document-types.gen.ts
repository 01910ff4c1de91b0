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

/** An end of a flow of data: a type of device, or somewhere beyond. */
export type PlaceValue =
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
  | "enterprise"
  | "person"
  | "third-party"
  | `x-${string}`;

/** What moves along a flow. */
export type CarriesValue =
  | "raw"
  | "features"
  | "embeddings"
  | "gradients"
  | "weights"
  | "result"
  | "statistics"
  | "telemetry"
  | "state";

/** How the person whose data it is agreed. */
export type ConsentValue =
  | "none"
  | "implied"
  | "explicit"
  | "contract";

/** What a claim is about. The four of the score are latency, power, precision and volume. */
export type AxisValue =
  | "latency"
  | "power"
  | "energy"
  | "precision"
  | "volume"
  | "memory"
  | "throughput"
  | `x-${string}`;

/** Which figure of many measurements. */
export type StatisticValue =
  | "mean"
  | "median"
  | "p50"
  | "p90"
  | "p95"
  | "p99"
  | "max"
  | "min"
  | "total";

/** How the device was set. */
export type PerformanceModeValue =
  | "normal"
  | "performance"
  | "power-saving"
  | "sustained";

/** Industry of a solution. */
export type IndustryValue =
  | "medical"
  | "industrial"
  | "education"
  | "transportation"
  | "home"
  | "other"
  | `x-${string}`;

/** A technique of making a model small. */
export type TechniqueValue =
  | "knowledge-distillation"
  | "int8-quantization"
  | "mixed-precision-quantization"
  | "structural-pruning"
  | "weight-pruning"
  | "federated-learning"
  | "neural-architecture-search"
  | `x-${string}`;

/** How inference is spread over devices. */
export type PlacementModeValue =
  | "local"
  | "distributed"
  | "edge"
  | "remote";

/** When parameters are brought up to date. */
export type SyncPolicyValue =
  | "periodic"
  | "on-change"
  | "on-idle";

/** How it is decided where inference runs. */
export type SchedulerKindValue =
  | "static"
  | "heuristic"
  | "reinforcement-learning";

/** What a scheduler may look at. */
export type DeviceStateValue =
  | "battery"
  | "temperature"
  | "load"
  | "memory"
  | "network"
  | "charging"
  | "distance"
  | `x-${string}`;

/** What a scheduler may do. */
export type SchedulerActionValue =
  | "select-variant"
  | "select-device"
  | "partition"
  | "select-precision"
  | "defer"
  | `x-${string}`;

/** What a chain does when a stage fails. */
export type OnFailureValue =
  | "abort"
  | "skip"
  | "retry"
  | "fallback";

/** A declared step between two stages whose tensors differ. */
export type AdapterValue =
  | "cast"
  | "transpose"
  | "resize"
  | "normalize"
  | "reshape"
  | "argmax"
  | "threshold"
  | `x-${string}`;

/** How updates become one model. */
export type AggregationValue =
  | "fedavg"
  | "fedprox"
  | "fedsgd"
  | "median"
  | "trimmed-mean"
  | "krum"
  | `x-${string}`;

/** When a device may upload. */
export type UploadConditionValue =
  | "charging"
  | "unmetered"
  | "idle"
  | "battery-above-half"
  | `x-${string}`;

/** What keeps a poisoned update out. */
export type DefenceValue =
  | "norm-clipping"
  | "anomaly-detection"
  | "robust-aggregation"
  | "attestation"
  | `x-${string}`;

/** What the others are feared to do. */
export type AdversaryValue =
  | "semi-honest"
  | "covert"
  | "malicious";

/** Protocol of joint computation. */
export type MpcProtocolValue =
  | "shamir"
  | "bgw"
  | "spdz"
  | "gmw"
  | "yao"
  | "aby3"
  | `x-${string}`;

/** How the participants' data differ. */
export type DataSplitValue =
  | "horizontal"
  | "vertical"
  | "hybrid";

/** Scheme of homomorphic encryption. */
export type HeSchemeValue =
  | "bfv"
  | "bgv"
  | "ckks"
  | "tfhe";

/** Who holds a key. */
export type HePartyValue =
  | "user"
  | "device"
  | "server"
  | "third-party"
  | "threshold";

/** Distribution from which the secret key is drawn. */
export type SecretDistributionValue =
  | "ternary"
  | "gaussian"
  | "uniform";

/** What adaptation changes. */
export type AdaptationScopeValue =
  | "last-layer"
  | "adapters"
  | "all-weights"
  | "structure";

/** How a bad change is undone. */
export type RollbackValue =
  | "none"
  | "previous"
  | "golden";

/** Model of a spiking neuron. */
export type NeuronModelValue =
  | "leaky-integrate-and-fire"
  | "izhikevich"
  | "hodgkin-huxley"
  | "spike-response"
  | `x-${string}`;

/** How numbers become spikes. */
export type SpikeEncodingValue =
  | "rate"
  | "latency"
  | "population"
  | "delta"
  | "native";

/** Where a quantum layer runs. */
export type QuantumBackendValue =
  | "simulator"
  | "remote"
  | "local";

/** How two results become one. */
export type FusionValue =
  | "weighted-mean"
  | "vote"
  | "maximum"
  | "learned";

/** What tells that a model is damaged. */
export type DetectorValue =
  | "weight-anomaly-rate"
  | "checksum"
  | "output-drift"
  | "self-test";

/** How damage is mended. */
export type RepairValue =
  | "meta-learning"
  | "reload"
  | "error-correction"
  | "download";

/** Algorithm of a signature. */
export type SignatureAlgorithmValue =
  | "ed25519"
  | "ecdsa-p256-sha256";

/** An HML document: the language version, what it imports, and its blocks. */
export interface HmlDocument {
  /** Version of the language that the document is written in. In HML text it is the first statement. */
  readonly hml: string;
  /** Other documents whose names this one uses: a relative path, or a built-in one (`hml:devices`). */
  readonly import?: readonly string[];
  readonly model?: Readonly<Record<string, Model>>;
  readonly device?: Readonly<Record<string, Device>>;
  readonly benchmark?: Readonly<Record<string, Benchmark>>;
  readonly "test-matrix"?: Readonly<Record<string, TestMatrix>>;
  readonly ranking?: Readonly<Record<string, Ranking>>;
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
  readonly input?: Readonly<Record<string, Input>>;
  readonly output?: Readonly<Record<string, Output>>;
  readonly variant: Readonly<Record<string, Variant>>;
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
  /** Where these statements come from. Left out: somebody declares them. `hml init` writes `inferred` on what it read from the file. */
  readonly basis?: BasisValue;
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
  /** Where these statements come from. Left out: somebody declares them. `hml init` writes `inferred` on what it read from the file. */
  readonly basis?: BasisValue;
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
  /** Where these statements come from. Left out: somebody declares them. `hml init` writes `inferred` on what it read from the file. */
  readonly basis?: BasisValue;
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
  /** Where these statements come from. Left out: somebody declares them. `hml init` writes `inferred` on what it read from the file. */
  readonly basis?: BasisValue;
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

/** Data that moves from one place to another because of the model. What is not declared does not move. */
export interface Dataflow {
  /** Where the data comes from. */
  readonly from: PlaceValue;
  /** Where it goes. */
  readonly to: PlaceValue;
  /** The device it comes from, where one is meant. */
  readonly "from-device"?: string;
  /** The device it goes to, where one is meant. */
  readonly "to-device"?: string;
  /** What moves. */
  readonly carries: CarriesValue;
  /** Labels of the inputs or outputs that it comes from. Default: all of the model's. */
  readonly of?: readonly string[];
  /** Data label of what moves, where a transformation lowered it. */
  readonly label?: DataLabelValue;
  /** How it is protected. Default: not at all. */
  readonly protection?: ProtectionValue;
  /** How the person whose data it is agreed. */
  readonly consent?: ConsentValue;
  /** What the receiver uses it for. */
  readonly purpose?: string;
  /** The person or organisation that receives it. */
  readonly recipient?: string;
  /** Region of the destination, ISO 3166-1 alpha-2 or a named group. */
  readonly region?: string;
  /** How long the receiver keeps it. */
  readonly retention?: string;
  readonly declassify?: Declassify;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A transformation that lowers the data label of what moves, with the reason why it is enough. */
export interface Declassify {
  /** What is done. */
  readonly method: DesensitizationMethodValue;
  /** Least number of people in one figure. */
  readonly "minimum-group"?: number;
  /** Privacy loss ε of the noise that is added. */
  readonly epsilon?: number;
  /** Failure probability δ of the noise that is added. */
  readonly delta?: number;
  /** Why the lower label is right. */
  readonly reason?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What the model is claimed to reach, each claim with the condition under which it holds. */
export interface Performance {
  readonly claim?: Readonly<Record<string, Claim>>;
  readonly score?: Score;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One number: value with unit, statistic, condition, and where it comes from. */
export interface Claim {
  /** What is claimed. Default: the label. */
  readonly axis?: AxisValue;
  /** The number with its unit. */
  readonly value?: string;
  /** Change against `against`; below zero is less. */
  readonly change?: string;
  /** What a change is counted from. */
  readonly against?: string;
  /** Which figure of the measurements. */
  readonly statistic?: StatisticValue;
  /** The benchmark under which it was measured. */
  readonly condition?: string;
  /** Where the number comes from. Only measured and attested claims rank. */
  readonly basis?: BasisValue;
  /** Variant that it is about. Default: every one. */
  readonly variant?: string;
  /** Digest of the artifact that was measured. */
  readonly digest?: string;
  /** Compute mode that was measured. */
  readonly precision?: PrecisionValue;
  /** What is counted (precision). */
  readonly metric?: string;
  /** On what it was counted (precision). */
  readonly dataset?: string;
  /** Part of the data set (precision). */
  readonly split?: string;
  /** Half-width of the 95 % confidence interval, relative. */
  readonly margin?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One figure from the four axes, with the weights that made it and what it is relative to. */
export interface Score {
  /** Weight of latency. */
  readonly latency?: string;
  /** Weight of power. */
  readonly power?: string;
  /** Weight of precision. */
  readonly precision?: string;
  /** Weight of volume. */
  readonly volume?: string;
  /** Benchmark whose figures count as 1 on each axis. */
  readonly reference?: string;
  /** The score. */
  readonly value?: number;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A condition under which claims were measured. Two claims compare only under compatible conditions. */
export interface Benchmark {
  /** The device. */
  readonly device?: string;
  /** Runtime with its version. */
  readonly runtime?: string;
  /** Operating system with its version. */
  readonly os?: string;
  /** Processor that computed. */
  readonly processor?: string;
  /** Measured inferences. */
  readonly runs?: number;
  /** Inferences before measuring began. */
  readonly warmup?: number;
  /** Inputs in one inference. */
  readonly batch?: number;
  /** Threads. */
  readonly threads?: number;
  /** How the device was set. */
  readonly mode?: PerformanceModeValue;
  /** Charge at the beginning. */
  readonly battery?: string;
  /** Ambient temperature, degrees Celsius. */
  readonly temperature?: number;
  /** When it was measured. */
  readonly date?: string;
  /** Who measured. */
  readonly by?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A set of test devices that stands for a share of all devices. */
export interface TestMatrix {
  /** The devices that it stands for. */
  readonly population?: string;
  /** Share of them that it claims to cover. */
  readonly coverage?: string;
  /** When the shares were counted. */
  readonly date?: string;
  readonly entry?: Readonly<Record<string, MatrixEntry>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One test device and the share that it stands for. */
export interface MatrixEntry {
  /** The device. Default: the label. */
  readonly device?: string;
  /** Share of the population that behaves like it. */
  readonly share?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A ranking of models over one period, by comparable, dated, measured claims. */
export interface Ranking {
  /** The year that is ranked. */
  readonly year?: number;
  /** Devices on which was measured. */
  readonly matrix?: string;
  /** Models that are ranked. */
  readonly models?: readonly string[];
  /** Least basis of a claim that counts. */
  readonly basis?: BasisValue;
  readonly score?: Score;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A solution for an industry: scenario, model, techniques, and the two figures that buyers compare. */
export interface Solution {
  /** The industry. */
  readonly industry: IndustryValue;
  /** What it is for. */
  readonly scenario?: string;
  /** The model. */
  readonly model: string;
  /** Architecture that it began from. */
  readonly base?: string;
  /** Techniques that made it small; they are those of the model's lineage. */
  readonly techniques?: readonly TechniqueValue[];
  /** Accuracy. */
  readonly accuracy?: string;
  /** Volume. */
  readonly size?: string;
  /** Types of device that it is sold for. */
  readonly "device-support"?: readonly DeviceTypeValue[];
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Which variant runs on which device. Total: `default` answers for devices that are not named. */
export interface Placement {
  /** Variant for every device that is not named. */
  readonly default?: string;
  readonly on?: Readonly<Record<string, PlacementRule>>;
  readonly selector?: Selector;
  readonly scheduler?: Scheduler;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What one type of device runs. */
export interface PlacementRule {
  /** The type of device. Default: the label. */
  readonly "device-type"?: DeviceTypeValue;
  /** One device, where the rule is not for the whole type. */
  readonly device?: string;
  /** Variant that it runs. */
  readonly use?: string;
  /** How inference is spread. */
  readonly mode?: PlacementModeValue;
  /** Type of device that takes over where this one cannot. */
  readonly fallback?: DeviceTypeValue;
  readonly offload?: Offload;
  readonly sync?: Sync;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** The part of inference that another device does. */
export interface Offload {
  /** Where. */
  readonly to?: PlaceValue;
  /** Variant that runs there. */
  readonly use?: string;
  /** The flow of data that this makes. */
  readonly flow?: string;
  /** Condition, in words. */
  readonly when?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** How parameters are kept up to date. */
export interface Sync {
  /** Where updates come from. */
  readonly from?: PlaceValue;
  /** Longest time between two updates. */
  readonly interval?: string;
  /** When. */
  readonly policy?: SyncPolicyValue;
  /** Whether the digest of an update is checked before it is used. */
  readonly verify?: boolean;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Chooses a device by the size of the model. Bands are in rising order; a size belongs to the first band that it is below, strictly. */
export interface Selector {
  /** Device for sizes above the last band. */
  readonly otherwise?: string;
  readonly band?: Readonly<Record<string, SelectorBand>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One band of sizes. */
export interface SelectorBand {
  /** Least size, itself included. Default: the bound of the band before. */
  readonly from?: string;
  /** Bound, itself not included. */
  readonly below: string;
  /** Device for such sizes. */
  readonly device: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** How the place of inference is chosen at run time. Every action that it may take is itself a valid placement. */
export interface Scheduler {
  /** How it decides. */
  readonly kind: SchedulerKindValue;
  /** What it looks at. */
  readonly state?: readonly DeviceStateValue[];
  /** What it may do. */
  readonly action?: readonly SchedulerActionValue[];
  /** What it does when it does not know. */
  readonly "safe-default"?: string;
  readonly reward?: Reward;
  readonly bounds?: SchedulerBounds;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What a learning scheduler is rewarded for: weights that sum to 1. */
export interface Reward {
  /** Weight of low delay. */
  readonly latency?: string;
  /** Weight of low power. */
  readonly power?: string;
  /** Weight of high accuracy. */
  readonly precision?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** What a scheduler may never exceed. */
export interface SchedulerBounds {
  /** Variants that it may choose. */
  readonly variants?: readonly string[];
  /** Types of device that it may choose. */
  readonly "device-types"?: readonly DeviceTypeValue[];
  /** Longest delay. */
  readonly latency?: string;
  /** Highest power. */
  readonly power?: string;
  /** Most parts that a model is cut into. */
  readonly partitions?: number;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Models offered together on a set of devices: the atomized model service. */
export interface Service {
  /** Version of the service. */
  readonly version?: string;
  /** Devices that it knows. */
  readonly devices?: readonly string[];
  readonly deploy?: Readonly<Record<string, Deploy>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One variant on one device or type of device. */
export interface Deploy {
  /** The variant. */
  readonly use: string;
  /** Type of device. */
  readonly on?: DeviceTypeValue;
  /** One device. */
  readonly device?: string;
  /** Occasion, in words. */
  readonly when?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Stages that pass data from variant to variant, perhaps from device to device. */
export interface Chain {
  /** Budget of the whole chain, transfer included, at the 99th percentile. */
  readonly latency?: string;
  /** Budget of power over all devices. */
  readonly power?: string;
  /** What happens when a stage fails. */
  readonly "on-failure"?: OnFailureValue;
  readonly stage?: Readonly<Record<string, Stage>>;
  readonly edge?: Readonly<Record<string, ChainEdge>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One stage. */
export interface Stage {
  /** Variant that runs. */
  readonly use: string;
  /** Type of device on which it runs. */
  readonly on?: DeviceTypeValue;
  /** One device on which it runs. */
  readonly device?: string;
  /** Stages whose outputs it needs. */
  readonly after?: readonly string[];
  /** Time of the stage at the 99th percentile. */
  readonly latency?: string;
  /** Power of the stage. */
  readonly power?: string;
  /** Condition under which it runs, in words. */
  readonly when?: string;
  /** Stage that takes over when it fails. */
  readonly fallback?: string;
  /** Who perceives its output: `owner`, `household`, `public`. */
  readonly audience?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** How an output of one stage becomes an input of another. Without one, position decides. */
export interface ChainEdge {
  /** Stage that gives. */
  readonly from: string;
  /** Label of its output. */
  readonly output?: string;
  /** Stage that takes. */
  readonly to: string;
  /** Label of its input. */
  readonly input?: string;
  /** What bridges a difference. Nothing is bridged silently. */
  readonly adapter?: readonly AdapterValue[];
  /** Time on the way at the 99th percentile. */
  readonly transfer?: string;
  /** The flow of data that this makes. */
  readonly flow?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A product, or a class of devices: what it offers. Each fact has a source, or its basis says that somebody merely declares it. */
export interface Device {
  /** Name on the market. */
  readonly title?: string;
  /** Who makes it. */
  readonly vendor?: string;
  /** Type of device. */
  readonly type: DeviceTypeValue;
  /** Chips. */
  readonly soc?: readonly string[];
  /** Instruction sets. */
  readonly arch?: readonly string[];
  /** Memory. */
  readonly ram?: string;
  /** Memory that one model may take. */
  readonly "model-memory"?: string;
  /** Bytes that an artifact must stay below, strictly. */
  readonly "model-limit"?: string;
  /** Operating system. */
  readonly os?: string;
  /** Version of the system. */
  readonly "os-version"?: string;
  /** API level. */
  readonly api?: number;
  /** Security level. */
  readonly "security-level"?: SecurityLevelValue;
  /** Region in which it stands, where that is fixed. */
  readonly region?: string;
  /** Qubits of its quantum processor. */
  readonly qubits?: number;
  /** Where these facts come from. */
  readonly basis?: BasisValue;
  /** Documents that say so. */
  readonly source?: readonly string[];
  /** When the facts were looked up. */
  readonly date?: string;
  readonly cpu?: DeviceProcessor;
  readonly gpu?: DeviceProcessor;
  readonly npu?: DeviceProcessor;
  readonly dsp?: DeviceProcessor;
  readonly neuromorphic?: DeviceProcessor;
  readonly quantum?: DeviceProcessor;
  readonly tee?: DeviceProcessor;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A processor that a device has. */
export interface DeviceProcessor {
  /** Its name. */
  readonly name?: string;
  /** Data types that it computes in. */
  readonly compute?: readonly PrecisionValue[];
  /** Runtimes that drive it. */
  readonly runtime?: readonly string[];
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Learning from many devices without collecting their data. */
export interface Federated {
  /** Least number of devices in a round. */
  readonly participants?: number;
  /** How updates become one model. */
  readonly aggregation?: AggregationValue;
  /** What a device uploads. */
  readonly upload?: CarriesValue;
  /** How the upload is protected. */
  readonly protection?: ProtectionValue;
  /** Devices that must stay for secure aggregation to open the sum. */
  readonly threshold?: number;
  /** What participants are feared to do. */
  readonly adversary?: AdversaryValue;
  /** When a device may upload. */
  readonly conditions?: readonly UploadConditionValue[];
  /** What keeps poisoned updates out. */
  readonly defence?: readonly DefenceValue[];
  /** Bound on the norm of an update. */
  readonly "clip-norm"?: number;
  /** Rounds before a new version is issued. */
  readonly rounds?: number;
  /** Whether a device checks the digest of the global model that it gets. */
  readonly "verify-digest"?: boolean;
  /** Whether a device checks its signature. */
  readonly "verify-signature"?: boolean;
  /** Whether a device refuses a global model older than its own. */
  readonly "version-check"?: boolean;
  /** How a bad global model is undone. */
  readonly rollback?: RollbackValue;
  /** The flow of data of the upload. */
  readonly flow?: string;
  readonly "differential-privacy"?: DifferentialPrivacy;
  readonly desensitization?: Desensitization;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Learning on the device after delivery. */
export interface Adaptation {
  /** What starts it. */
  readonly trigger?: string;
  /** Value of the trigger above which it starts, strictly. */
  readonly threshold?: string;
  /** What it changes. */
  readonly scope?: readonly AdaptationScopeValue[];
  /** Learning rate. */
  readonly "learning-rate"?: number;
  /** Bound on the learning rate. */
  readonly "max-learning-rate"?: number;
  /** Most layers that may be added. */
  readonly "max-layers"?: number;
  /** Size after it was compressed again. */
  readonly "target-size"?: string;
  /** What is checked before the change is kept. */
  readonly guard?: string;
  /** How a bad change is undone. */
  readonly rollback?: RollbackValue;
  /** Whether what was learned leaves the device. */
  readonly shares?: boolean;
  /** The flow of data by which it leaves. */
  readonly flow?: string;
  readonly layer?: Readonly<Record<string, AddedLayer>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A layer that adaptation may add. */
export interface AddedLayer {
  /** Operator type. */
  readonly operator: string;
  /** Output channels. */
  readonly channels?: number;
  /** Extent of the kernel. */
  readonly kernel?: number;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Detection and repair of damage to a model's weights on the device. */
export interface SelfHealing {
  /** What tells that the model is damaged. */
  readonly detector?: DetectorValue;
  /** Rate above which repair starts, strictly. */
  readonly threshold?: string;
  /** How it is mended. */
  readonly repair?: readonly RepairValue[];
  /** Whether the mended model is compressed again. */
  readonly recompress?: boolean;
  /** Most attempts before the delivered artifact is taken. */
  readonly attempts?: number;
  /** Digest of the state to which repair may return. */
  readonly golden?: string;
  /** Self-test that a mended model must pass. */
  readonly verify?: string;
  /** What happens when repair fails. */
  readonly rollback?: RollbackValue;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Input and expected output that prove that an artifact still works. */
export interface SelfTest {
  /** File with the input tensor's bytes. */
  readonly input?: string;
  /** File with the expected output tensor's bytes. */
  readonly output?: string;
  /** SHA-256 of the input. */
  readonly "input-digest"?: string;
  /** SHA-256 of the expected output. */
  readonly "output-digest"?: string;
  /** Largest absolute difference of an element. */
  readonly tolerance?: number;
  /** Variant that it is for. Default: every one. */
  readonly variant?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A model that is born for a device, grows with it, and moves on when the device is retired. */
export interface Twin {
  /** The model. */
  readonly model: string;
  /** Type of device on which it is born. */
  readonly source?: DeviceTypeValue;
  /** Type of device to which it moves. */
  readonly target?: DeviceTypeValue;
  readonly birth?: TwinBirth;
  readonly growth?: TwinGrowth;
  readonly migration?: Migration;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** How the model is cut to its device when it is made. */
export interface TwinBirth {
  /** Variant that it begins as. */
  readonly variant?: string;
  /** Device whose computing power decides. */
  readonly device?: string;
  /** Size that the compression aims at. */
  readonly "target-size"?: string;
  /** Techniques of the compression. */
  readonly techniques?: readonly TechniqueValue[];
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** How the model takes in local data. */
export interface TwinGrowth {
  /** `federated` or `adaptation`: the block of the model that says how. */
  readonly by?: string;
  /** Time between two updates. */
  readonly interval?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A model trained by several parties that do not show one another their data. */
export interface Mpc {
  /** The protocol. */
  readonly protocol?: MpcProtocolValue;
  /** Parties that together can open a secret. */
  readonly threshold?: number;
  /** What parties are feared to do. */
  readonly adversary?: AdversaryValue;
  /** Parties that may be corrupt at once. */
  readonly corrupted?: number;
  /** How the parties' data differ. */
  readonly split?: DataSplitValue;
  /** The joint model. */
  readonly result?: string;
  /** Device that runs the joint model. */
  readonly "deploy-to"?: string;
  /** Data label of the joint model. Default: the highest of the parties' data. */
  readonly label?: DataLabelValue;
  readonly participant?: Readonly<Record<string, Participant>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** One party. */
export interface Participant {
  /** Identity of the party, where it differs from the label. */
  readonly identity?: string;
  /** Data that it trains on. */
  readonly data?: string;
  /** Name of the data's schema; parties with the same schema have the same name. */
  readonly schema?: string;
  /** Data label of its data. */
  readonly label?: DataLabelValue;
  /** Kinds of personal data. */
  readonly category?: readonly DataCategoryValue[];
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Inference on encrypted input. */
export interface He {
  /** The scheme. */
  readonly scheme: HeSchemeValue;
  /** Ring dimension N, a power of two. */
  readonly "ring-dimension"?: number;
  /** Bits of the ciphertext modulus, special primes included. */
  readonly "log-q"?: number;
  /** Distribution of the secret key. */
  readonly secret?: SecretDistributionValue;
  /** Claimed security, bits, classical. */
  readonly security?: number;
  /** Multiplications in a row that the parameters allow. */
  readonly depth?: number;
  /** Multiplications in a row that the model needs. */
  readonly "depth-needed"?: number;
  /** Who can decrypt. */
  readonly "private-key": HePartyValue;
  /** Who computes on ciphertexts. */
  readonly evaluator?: HePartyValue;
  /** Whether the model's parameters are encrypted too. */
  readonly "encrypted-parameters"?: boolean;
  /** Where the computation runs, if not on the device. */
  readonly offload?: PlaceValue;
  readonly approximation?: Readonly<Record<string, Approximation>>;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** The polynomial that stands in for an operator that is none. */
export interface Approximation {
  /** The operator. Default: the label. */
  readonly operator?: string;
  /** Degree of the polynomial. */
  readonly degree?: number;
  /** Largest error on the interval. */
  readonly error?: number;
  /** Lower end of the interval. */
  readonly low?: number;
  /** Upper end of the interval. */
  readonly high?: number;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A spiking network for brain-like chips. */
export interface Neuromorphic {
  /** `spiking`, or what it was converted from. */
  readonly architecture?: string;
  /** Model of the neuron. */
  readonly neuron?: NeuronModelValue;
  /** How numbers become spikes. */
  readonly encoding?: SpikeEncodingValue;
  /** Length of one step. */
  readonly timestep?: string;
  /** Steps of one inference. */
  readonly timesteps?: number;
  /** Neurons. */
  readonly neurons?: number;
  /** Synapses. */
  readonly synapses?: number;
  /** Program that turns input into spikes, where the sensor gives none. */
  readonly encoder?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** Layers on a quantum computer, joined with classical ones. */
export interface Quantum {
  /** Qubits that the layers take. */
  readonly qubits?: number;
  /** Depth of the circuit. */
  readonly depth?: number;
  /** Repetitions of one measurement. */
  readonly shots?: number;
  /** Where they run. */
  readonly backend?: QuantumBackendValue;
  /** How the two results become one. */
  readonly fusion?: FusionValue;
  /** Weight of the quantum result in the fusion. */
  readonly weight?: string;
  /** Classical variant that answers alone when the quantum part cannot. */
  readonly fallback?: string;
  /** The flow of data to a remote backend. */
  readonly flow?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

/** A detached signature over this document and its artifacts. It is a claim until `hml verify` has checked it with a key that you trust. */
export interface Signature {
  /** File of the DSSE envelope, relative to this document. */
  readonly envelope: string;
  /** Algorithm. */
  readonly algorithm?: SignatureAlgorithmValue;
  /** Hint on which key; never a reason to trust. */
  readonly keyid?: string;
  /** Who signed. */
  readonly signer?: string;
  /** When. */
  readonly date?: string;
  readonly x?: Readonly<Record<string, ExtensionData>>;
}

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
  readonly dataflow: Dataflow;
  readonly declassify: Declassify;
  readonly performance: Performance;
  readonly claim: Claim;
  readonly score: Score;
  readonly benchmark: Benchmark;
  readonly "test-matrix": TestMatrix;
  readonly "matrix-entry": MatrixEntry;
  readonly ranking: Ranking;
  readonly solution: Solution;
  readonly placement: Placement;
  readonly "placement-rule": PlacementRule;
  readonly offload: Offload;
  readonly sync: Sync;
  readonly selector: Selector;
  readonly "selector-band": SelectorBand;
  readonly scheduler: Scheduler;
  readonly reward: Reward;
  readonly "scheduler-bounds": SchedulerBounds;
  readonly service: Service;
  readonly deploy: Deploy;
  readonly chain: Chain;
  readonly stage: Stage;
  readonly "chain-edge": ChainEdge;
  readonly device: Device;
  readonly "device-processor": DeviceProcessor;
  readonly federated: Federated;
  readonly adaptation: Adaptation;
  readonly "added-layer": AddedLayer;
  readonly "self-healing": SelfHealing;
  readonly "self-test": SelfTest;
  readonly twin: Twin;
  readonly "twin-birth": TwinBirth;
  readonly "twin-growth": TwinGrowth;
  readonly mpc: Mpc;
  readonly participant: Participant;
  readonly he: He;
  readonly approximation: Approximation;
  readonly neuromorphic: Neuromorphic;
  readonly quantum: Quantum;
  readonly signature: Signature;
}
