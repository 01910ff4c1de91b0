import type { Loose } from "../model/document.ts";
import type {
  CarriesValue,
  DataCategoryValue,
  Dataflow,
  DataLabelValue,
  Desensitization,
  DestinationValue,
  DifferentialPrivacy,
  Input,
  Model,
  Privacy,
  PrivacyLevelValue,
  ProtectionValue,
  SecurityLevelValue,
} from "../model/generated/document-types.gen.ts";

/** Data labels, lowest first: the lattice of the theory is this chain. */
export const dataLabels = ["S1", "S2", "S3", "S4"] as const satisfies readonly DataLabelValue[];

/** The label that a level sets as a floor. */
export const levelFloors: Readonly<Record<PrivacyLevelValue, DataLabelValue>> = {
  public: "S1",
  enterprise: "S2",
  sensitive: "S3",
};

/** The label to which a category raises data; `other` adds nothing to the floor. */
export const categoryLabels: Readonly<Record<DataCategoryValue, DataLabelValue>> = {
  health: "S4",
  biometric: "S4",
  genetic: "S4",
  financial: "S4",
  "precise-location": "S3",
  children: "S3",
  contact: "S2",
  identity: "S2",
  other: "S1",
};

/** The highest label that a device of that security level may hold. */
export const clearances: Readonly<Record<SecurityLevelValue, DataLabelValue>> = {
  SL1: "S1",
  SL2: "S2",
  SL3: "S3",
  SL4: "S4",
  SL5: "S4",
};

/** One statement that asks for a label at least this high, and where it stands. */
export interface LabelReason {
  readonly label: DataLabelValue;
  /** What was stated: a level, a category or a label. */
  readonly value: string;
  readonly block: object;
  readonly key: "level" | "category" | "label";
  /** Position in the list of categories. */
  readonly index?: number;
}

/** A label, and the first of the statements that put it there. */
export interface DerivedLabel {
  readonly label: DataLabelValue;
  readonly because: LabelReason | undefined;
}

/** Order of two labels: negative, zero or positive. */
export function compareLabels(a: DataLabelValue, b: DataLabelValue): number {
  return dataLabels.indexOf(a) - dataLabels.indexOf(b);
}

/** The higher of two labels: the least upper bound of the lattice. */
export function joinLabels(a: DataLabelValue, b: DataLabelValue): DataLabelValue {
  return compareLabels(a, b) >= 0 ? a : b;
}

/** The join of some reasons, and the first that reaches it. No reasons: S1, because nothing is known to be higher. */
export function deriveLabel(reasons: readonly LabelReason[]): DerivedLabel {
  const label = reasons.reduce<DataLabelValue>((highest, reason) => joinLabels(highest, reason.label), "S1");
  return { label, because: reasons.find((reason) => reason.label === label) };
}

/** What the categories of a privacy statement or a tensor ask for. A category raises the floor and never lowers it. */
export function categoryReasons(block: {
  readonly category?: readonly DataCategoryValue[] | undefined;
}): readonly LabelReason[] {
  return (block.category ?? []).map((value, index) => ({
    label: categoryLabels[value],
    value,
    block,
    key: "category",
    index,
  }));
}

/** What a privacy level asks for. */
export function levelReasons(privacy: Loose<Privacy>): readonly LabelReason[] {
  const { level } = privacy;
  return level === undefined
    ? []
    : [{ label: levelFloors[level], value: level, block: privacy, key: "level" }];
}

/** What a stated label asks for. */
export function statedReasons(block: {
  readonly label?: DataLabelValue | undefined;
}): readonly LabelReason[] {
  return block.label === undefined ? [] : [{ label: block.label, value: block.label, block, key: "label" }];
}

/** Everything a model says that bears on the label of its data: level, label, categories, and its inputs. */
export function modelReasons(model: Loose<Model>): readonly LabelReason[] {
  const { privacy = {}, input = {} } = model;
  return [
    ...levelReasons(privacy),
    ...categoryReasons(privacy),
    ...statedReasons(privacy),
    ...inputReasons(Object.values(input)),
  ];
}

/** What some inputs ask for, by label and categories. */
export function inputReasons(inputs: readonly (Loose<Input> | undefined)[]): readonly LabelReason[] {
  return inputs.flatMap((one) => (one ? [...statedReasons(one), ...categoryReasons(one)] : []));
}

/** The label of a model's data, and why. */
export function deriveModelLabel(model: Loose<Model>): DerivedLabel {
  return deriveLabel(modelReasons(model));
}

/** The lowest level whose floor a label of a category fits under: what `privacy.level` has to be at least. */
export function levelForLabel(label: DataLabelValue): PrivacyLevelValue {
  if (label === "S1") return "public";
  return label === "S2" ? "enterprise" : "sensitive";
}

/** Whether a declared transformation lowers the label of what passes through it, and why or why not. */
export interface Declassification {
  readonly lowers: boolean;
  readonly reason: string;
}

type Transformations = {
  readonly desensitization?: Loose<Desensitization> | undefined;
  readonly "differential-privacy"?: Loose<DifferentialPrivacy> | undefined;
};

/**
 * Whether what a model declares lowers the label between input and output. Pseudonymization does not: who holds the key
 * can undo it. Aggregation does from a group of two on, differential privacy with both parameters, the other methods by
 * their name.
 */
export function declassifies(privacy: Transformations): Declassification {
  const noise = privacy["differential-privacy"];
  if (noise?.epsilon !== undefined && noise.delta !== undefined)
    return { lowers: true, reason: "differential privacy with ε and δ" };
  const method = privacy.desensitization?.method;
  if (method === undefined) return { lowers: false, reason: "no desensitization is declared" };
  if (method === "pseudonymization")
    return { lowers: false, reason: "pseudonymization can be undone with its key" };
  if (method === "aggregation" && (privacy.desensitization?.["minimum-group"] ?? 0) < 2)
    return { lowers: false, reason: "aggregation states no minimum group" };
  return { lowers: true, reason: `desensitization by ${method}` };
}

const everyProtection: readonly ProtectionValue[] = ["none", "tls", "e2e", "secagg", "mpc", "he", "tee"];
const onTheWire: readonly ProtectionValue[] = ["tls", "e2e", "mpc", "he", "tee"];
const fromEndToEnd: readonly ProtectionValue[] = ["e2e", "mpc", "he", "tee"];
const onlyTheSum: readonly ProtectionValue[] = ["secagg", "mpc", "he", "tee"];

/**
 * Carries × label → protections that suffice towards a receiver without clearance. Data itself, and features and
 * embeddings from which it can be rebuilt, must reach nobody but the addressee; of gradients and weights trained on the
 * data of one person only the sum may be seen, because gradients can be inverted.
 */
export const sufficientProtections: Readonly<
  Record<CarriesValue, Readonly<Record<DataLabelValue, readonly ProtectionValue[]>>>
> = {
  raw: { S1: everyProtection, S2: onTheWire, S3: fromEndToEnd, S4: fromEndToEnd },
  features: { S1: everyProtection, S2: onTheWire, S3: fromEndToEnd, S4: fromEndToEnd },
  embeddings: { S1: everyProtection, S2: onTheWire, S3: fromEndToEnd, S4: fromEndToEnd },
  gradients: { S1: everyProtection, S2: [...onTheWire, "secagg"], S3: onlyTheSum, S4: onlyTheSum },
  weights: { S1: everyProtection, S2: [...onTheWire, "secagg"], S3: onlyTheSum, S4: onlyTheSum },
  result: { S1: everyProtection, S2: onTheWire, S3: fromEndToEnd, S4: fromEndToEnd },
  statistics: {
    S1: everyProtection,
    S2: [...onTheWire, "secagg"],
    S3: [...fromEndToEnd, "secagg"],
    S4: [...fromEndToEnd, "secagg"],
  },
  telemetry: { S1: everyProtection, S2: everyProtection, S3: everyProtection, S4: everyProtection },
  state: { S1: everyProtection, S2: onTheWire, S3: fromEndToEnd, S4: fromEndToEnd },
};

/** Data on its way to a receiver. */
export interface Movement {
  readonly carries: CarriesValue;
  readonly label: DataLabelValue;
  readonly protection: ProtectionValue;
  /** What the receiver may hold; `undefined` for the cloud, a third party or a person. */
  readonly clearance: DataLabelValue | undefined;
}

/** Whether a movement is allowed, what would be enough, and why. */
export interface FlowVerdict {
  readonly allowed: boolean;
  readonly sufficient: readonly ProtectionValue[];
  readonly reason: string;
}

/** Judges one movement: within the receiver's clearance the wire must be protected, beyond it the table decides. */
export function judgeMovement(movement: Movement): FlowVerdict {
  const { carries, label, protection, clearance } = movement;
  const cleared = clearance !== undefined && compareLabels(label, clearance) <= 0;
  const table = sufficientProtections[carries];
  const sufficient = cleared
    ? [...new Set([...table[label], ...table[label === "S1" ? "S1" : "S2"]])]
    : table[label];
  const allowed = sufficient.includes(protection);
  const receiver = cleared
    ? `the receiver is cleared for ${clearance}`
    : `the receiver has no clearance for ${label}`;
  return { allowed, sufficient, reason: `${carries} labelled ${label}; ${receiver}` };
}

/** Where data may go that leaves for a place: the destination of the privacy statement that covers it. */
export const destinationOfPlace: Readonly<Record<string, DestinationValue>> = {
  phone: "owner-devices",
  tablet: "owner-devices",
  "2in1": "owner-devices",
  tv: "owner-devices",
  wearable: "owner-devices",
  car: "owner-devices",
  default: "owner-devices",
  "smart-camera": "owner-devices",
  "smart-speaker": "owner-devices",
  hub: "owner-devices",
  cloud: "cloud",
  enterprise: "enterprise",
  person: "third-party",
  "third-party": "third-party",
};

/** Places beyond the owner's devices: nothing is known of what they may hold. */
export function isBeyondDevices(place: string): boolean {
  const destination = destinationOfPlace[place];
  return destination !== undefined && destination !== "owner-devices";
}

type LooseFlow = Loose<Dataflow>;

/**
 * What moves along a flow before any transformation: the tensors that `of` names, else everything that the model says.
 * Figures on the running of a model say nothing of its data.
 */
export function flowReasons(model: Loose<Model>, flow: LooseFlow): readonly LabelReason[] {
  if (flow.carries === "telemetry") return [];
  const named = (flow.of ?? []).flatMap((label) => {
    const tensor = model.input?.[label] ?? model.output?.[label];
    return tensor ? [tensor] : [];
  });
  const own = inputReasons(named);
  return own.length > 0 ? own : modelReasons(model);
}

/** Whether the transformation that a flow declares lowers the label of what moves, and why or why not. */
export function flowDeclassifies({ declassify }: LooseFlow): Declassification {
  if (!declassify) return { lowers: false, reason: "no transformation is declared" };
  const { method, epsilon, delta } = declassify;
  const group = declassify["minimum-group"];
  if (method === "perturbation" && (epsilon === undefined || delta === undefined))
    return { lowers: false, reason: "perturbation states no epsilon and delta" };
  return declassifies({
    desensitization: { method, ...(group !== undefined && { "minimum-group": group }) },
    ...(epsilon !== undefined && delta !== undefined && { "differential-privacy": { epsilon, delta } }),
  });
}

/** The label of what moves along a flow, after its transformation where that lowers it, and why. */
export function flowLabel(model: Loose<Model>, flow: LooseFlow): DerivedLabel {
  const derived = deriveLabel(flowReasons(model, flow));
  if (flow.label === undefined) return derived;
  if (compareLabels(flow.label, derived.label) < 0 && !flowDeclassifies(flow).lowers) return derived;
  return { label: flow.label, because: statedReasons(flow)[0] };
}
