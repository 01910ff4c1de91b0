import { misplacedValue } from "../../diagnostics/faults/misplaced-value.ts";
import { missingModelDefinition } from "../../diagnostics/faults/missing-model-definition.ts";
import { unknownPartition } from "../../diagnostics/faults/unknown-partition.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { FactDraft } from "../fact-draft.ts";
import { ProtoCursor, startProtoRun } from "../proto-cursor.ts";
import { reportProtoFaults } from "../report-proto-faults.ts";
import { attrText } from "./attr-value.ts";
import { type ModelDef, readModelDef } from "./model-def.ts";
import { checkInout, checkOmModel } from "./om-checks.ts";
import { type GraphFindings, readGraphs } from "./om-graphs.ts";
import type { OmFamily, OmHeader } from "./om-header.ts";
import { type InoutInfo, isInout, readInout } from "./om-inout.ts";
import { readInputs, readOutputs } from "./om-io.ts";
import { isKnownPartition, partitionKind } from "./om-partition-kinds.ts";
import type { OmPartition, OmTable } from "./om-partitions.ts";
import { describeOm, recordStatements } from "./om-statements.ts";
import { WeightTally } from "./om-weights.ts";

/** One model of a container: its table, and what models of the same file before it left. */
export interface OmModelInput {
  readonly window: ByteWindow;
  readonly header: OmHeader;
  readonly table: OmTable;
  /** From 0. The first model states inputs, outputs, target and toolchain of the file. */
  readonly place: number;
  readonly draft: FactDraft;
  /** Names of subgraphs that models before this one held. */
  readonly seen: Set<string>;
}

/**
 * Reads one model of a container: definition, graphs, constants, inputs and outputs, and checks it on itself. Whether
 * parts of the graph were compiled for compute libraries: such blobs hide what they compute in.
 */
export function readOmModel(input: OmModelInput): boolean {
  const { window, table, place, draft } = input;
  const [definition, ...more] = table.partitions.filter(({ kind }) => kind === partitionKind.modelDefinition);
  if (more.length > 0) {
    const why = "the file holds one for each shape that it was compiled for, and only the first is read";
    draft.unread(`${more.length} further MODEL_DEF`, why, ["weights"]);
  }
  const inout = findInout(window, input.header, table);
  if (!definition) {
    recordSections(input);
    const values = { count: table.partitions.length };
    draft.fault(missingModelDefinition, "default", values, { offset: table.offset, bytes: table.bytes });
    draft.unread("the model definition", "the file holds none", [
      "operators",
      "weights",
      "target",
      "producer",
      "name",
    ]);
    if (inout && place === 0) adoptInout(inout, draft);
    else draft.unread("inputs and outputs", "the file holds no model definition", ["io"]);
    return false;
  }
  const run = startProtoRun(window);
  const def = readModelDef(new ProtoCursor(run, definition.offset, definition.end));
  const header = { ...input.header, family: familyOf(input.header, def) };
  recordSections({ ...input, header });
  if (place === 0) {
    recordStatements(def, draft);
    draft.meta("family", header.family);
    draft.description = describeOm(header);
  }
  const weights = table.partitions.find(({ kind }) => kind === partitionKind.weights);
  const detached = header.modelCount > 1 && !weights;
  const tally = new WeightTally(draft, { weights, detached });
  const findings = readGraphs({ def, tally, draft, seen: input.seen });
  if (place === 0) recordIo(def, findings, inout, draft);
  const cut = definition.end < definition.offset + definition.bytes;
  const faulty = reportProtoFaults(run, { offset: definition.offset, bytes: definition.bytes }, draft, cut);
  reportUnresolved(def, definition, draft);
  recordWeights(weights, tally, draft);
  recordLibraries(findings, draft);
  if (!faulty) checkOmModel({ ...input, header, def, weights, tally });
  return findings.libraries.size > 0;
}

/** The family by the header, or, where it does not tell, by what the model says it was made for. */
function familyOf(header: OmHeader, def: ModelDef): OmFamily {
  if (header.family !== "unknown") return header.family;
  const target = attrText(def.attrs, "target_type");
  if (target === "MINI") return "ascend";
  return target === "LITE" || target === "TINY" ? "hiai" : "unknown";
}

/** Enumerated names that point outside of the model's table: what those attributes said is lost. */
function reportUnresolved(def: ModelDef, { offset, bytes }: OmPartition, draft: FactDraft): void {
  const { unresolved, names } = def.names;
  if (unresolved === undefined) return;
  const values = { what: "an attribute", kind: "name", index: unresolved, count: names };
  draft.fault(misplacedValue, "default", values, { offset, bytes });
  draft.unread("attributes without a name", "their numbers are not in the model's table of names", ["all"]);
}

function recordSections({ header, table, place, draft }: OmModelInput): void {
  const prefix = place === 0 ? "" : `model ${place + 1}: `;
  draft.section(`${prefix}partition table`, table.offset, table.bytes);
  for (const partition of table.partitions) {
    draft.section(prefix + partition.name, partition.offset, partition.end - partition.offset);
    if (!isKnownPartition(partition.kind, header)) {
      const { offset, bytes, kind } = partition;
      const family = { hiai: "HiAI", ascend: "Ascend", unknown: "DOMI" }[header.family];
      draft.fault(unknownPartition, "default", { offset, kind, family }, { offset, bytes });
      draft.unread(partition.name, "no public source describes parts of this kind", []);
    } else if (opaqueKinds.has(partition.name) && partition.bytes > 0) {
      draft.unread(prefix + partition.name, "compiled code of the device, not public", []);
    }
  }
}

const opaqueKinds = new Set([
  "TASK_INFO",
  "TASK_GRAPH",
  "TBE_KERNELS",
  "CUST_AICPU_KERNELS",
  "SO_BINS",
  "STATIC_TASK_DESC",
  "DYNAMIC_TASK_DESC",
  "TASK_PARAM",
  "TILING_DATA",
  "PRE_MODEL_DESC",
  "PRE_MODEL_SQE",
  "PRE_KERNEL_ARGS",
  "PRE_MODEL_DESC_EXTEND",
  "CUSTOM_OPS",
]);

/** The input and output block: kind 8, or kind 6 as one toolchain writes it where the file is no flow. */
function findInout(window: ByteWindow, header: OmHeader, table: OmTable): InoutInfo | undefined {
  if (header.family !== "ascend") return undefined;
  const extentOf = ({ offset, end }: OmPartition) => ({ start: offset, end });
  const stated = table.partitions.find(({ kind }) => kind === partitionKind.inout);
  if (stated) return readInout(window, extentOf(stated));
  const other = table.partitions.find(({ kind }) => kind === partitionKind.flowModel);
  return other && isInout(window, extentOf(other)) ? readInout(window, extentOf(other)) : undefined;
}

function recordIo(
  def: ModelDef,
  findings: GraphFindings,
  inout: InoutInfo | undefined,
  draft: FactDraft,
): void {
  draft.inputs = readInputs(findings.inputs, def.names);
  draft.outputs = readOutputs(findings.outputs, def.names, def.attrs);
  draft.gears.push(...(inout?.gears.length ? inout.gears : findings.gears));
  if (findings.outputs.length === 0) {
    if (inout) adoptInout(inout, draft);
    else draft.unread("outputs", "the graph has no NetOutput operator", ["io"]);
    return;
  }
  if (inout) {
    checkInout(inout, findings, draft);
    draft.inputs = draft.inputs.map((input, i) => withRanges(input, inout.inputs[i]));
    draft.outputs = draft.outputs.map((output, i) => withRanges(output, inout.outputs[i]));
  }
  if (findings.hasPreprocessing) {
    draft.notes.push(
      "Image preprocessing (AIPP) is built in: the input is the image as the camera gives it.",
    );
  }
}

/** The tensor with ranges from the block in place of dimensions that the graph leaves open. */
function withRanges(tensor: FactTensor, block: FactTensor | undefined): FactTensor {
  const ranges = block?.shape;
  if (!tensor.shape || ranges?.length !== tensor.shape.length) return tensor;
  const shape = tensor.shape.map((dim, i) => dim ?? ranges[i] ?? null);
  return { ...tensor, shape };
}

function adoptInout(inout: InoutInfo, draft: FactDraft): void {
  draft.inputs = [...inout.inputs];
  draft.outputs = [...inout.outputs];
}

function recordLibraries({ libraries }: GraphFindings, draft: FactDraft): void {
  if (libraries.size === 0) return;
  const list = [...libraries].map(([name, parts]) => `${name} (${parts})`).join(", ");
  draft.meta("compute-libraries", list);
  draft.notes.push(`Parts of the graph are compiled for compute libraries: ${list}.`);
}

/** Room between constants that alignment and folded biases explain: a tenth, and 4 KB in small files. */
const explainedShare = 0.1;
const explainedBytes = 4096;

function recordWeights(weights: OmPartition | undefined, tally: WeightTally, draft: FactDraft): void {
  if (!weights) return;
  const { bytes } = weights;
  const rest = bytes - tally.covered;
  if (bytes > 0 && tally.inPartition === 0) {
    draft.weightBytes += bytes;
    draft.unread("WEIGHTS_DATA", "weights of compiled blobs: no constant of the graph describes them", [
      "weights",
    ]);
  } else if (rest > Math.max(explainedBytes, bytes * explainedShare)) {
    draft.unread(`${rest} bytes of WEIGHTS_DATA`, "no constant of the graph describes them", ["weights"]);
  }
}
