import { artifactContradictsItself } from "../../diagnostics/faults/artifact-contradicts-itself.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import { printFactType } from "../../model/print-fact-type.ts";
import type { MissingBytes } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import { checkConstantWidths } from "../count-constant.ts";
import type { FactDraft, Place } from "../fact-draft.ts";
import { ProtoCursor, startProtoRun } from "../proto-cursor.ts";
import { attrInt, attrInts } from "./attr-value.ts";
import type { ModelDef, Op } from "./model-def.ts";
import type { OmHeader } from "./om-header.ts";
import type { InoutInfo } from "./om-inout.ts";
import { partitionKind } from "./om-partition-kinds.ts";
import type { OmPartition, OmTable } from "./om-partitions.ts";
import type { WeightTally } from "./om-weights.ts";

/** What the checks of one model on itself look at. */
export interface OmModelChecked {
  readonly window: ByteWindow;
  readonly header: Pick<OmHeader, "family">;
  readonly table: OmTable;
  readonly def: ModelDef;
  readonly weights: OmPartition | undefined;
  readonly tally: Pick<WeightTally, "inPartition" | "outside" | "lastEnd">;
  readonly draft: FactDraft;
}

/**
 * The agreements that hold in every sound file (om-format: weights, target). Left out on purpose, because sound files
 * break them: "the constants' bytes add up to the weights", "`weight_size` is the weights" where it is 0, the checksum.
 */
export function checkOmModel(model: OmModelChecked): void {
  checkWeightsInside(model);
  checkInfoList(model);
  checkWeightSize(model);
  checkTasks(model);
  checkConstantWidths(model.draft);
}

function checkWeightsInside({ tally, weights, draft }: OmModelChecked): void {
  if (tally.inPartition + tally.outside === 0) return;
  const detail = `the last constant ends at byte ${tally.lastEnd} of ${weights?.bytes ?? 0}`;
  draft.check("constants lie within the weights", tally.outside === 0 ? "holds" : "fails", detail);
}

/** `om_info_list`: sizes of weights, TBE kernels, AICPU kernels, tasks (and libraries), in this order. */
function checkInfoList({ def, table, draft }: OmModelChecked): void {
  const stated = attrInts(def.attrs, "om_info_list");
  if (!stated || stated.length < 4) return;
  const order = [1, 3, 4, 2, 5];
  const actual = order.map((kind) =>
    table.partitions
      .filter((partition) => partition.kind === kind)
      .reduce((sum, { bytes }) => sum + bytes, 0),
  );
  const name = "om_info_list states the sizes of the parts";
  const wrong = stated.slice(0, order.length).findIndex((bytes, i) => bytes !== actual[i]);
  if (wrong < 0) draft.check(name, "holds", stated.join(", "));
  else {
    const part = table.partitions.find(({ kind }) => kind === order[wrong])?.name ?? `kind ${order[wrong]}`;
    fail(draft, name, `om_info_list states ${stated[wrong]} bytes for ${part}, which has ${actual[wrong]}`, {
      offset: table.offset,
      bytes: table.bytes,
    });
  }
}

function checkWeightSize({ def, weights, draft }: OmModelChecked): void {
  const stated = attrInt(def.attrs, "weight_size");
  if (!stated) return;
  const name = "weight_size states the size of the weights";
  const actual = weights?.bytes ?? 0;
  if (stated === actual) draft.check(name, "holds", `${stated} bytes`);
  else {
    const place = { offset: weights?.offset ?? 0, bytes: actual };
    fail(draft, name, `weight_size is ${stated} but the weights are ${actual} bytes`, place);
  }
}

/** Task blocks above this are not walked: their two sizes stand behind all tasks. */
const largestTaskBlock = 4 * 1024 * 1024;

function checkTasks({ window, header, def, table, draft }: OmModelChecked): void {
  const tasks = table.partitions.find(({ kind }) => kind === partitionKind.tasks);
  if (header.family !== "ascend" || !tasks || tasks.bytes > largestTaskBlock) return;
  const run = startProtoRun(window);
  const cursor = new ProtoCursor(run, tasks.offset, tasks.end);
  let count = 0;
  const sizes = new Map<string, number>();
  while (cursor.next()) {
    if (cursor.field === 10) count++;
    else if (cursor.field === 11) sizes.set("memory_size", cursor.uint());
    else if (cursor.field === 14) sizes.set("weight_size", cursor.uint());
  }
  if (run.missing || run.malformed || sizes.size === 0) return;
  draft.meta("tasks", count);
  const name = "the tasks state the sizes that the model states";
  for (const [key, bytes] of sizes) {
    const stated = attrInt(def.attrs, key);
    // Static parts of a larger model state 0.
    if (!stated || stated === bytes) continue;
    fail(draft, name, `${key} is ${stated} in the model but ${bytes} in its tasks`, tasks);
    return;
  }
  draft.check(name, "holds", [...sizes].map(([key, bytes]) => `${key} ${bytes}`).join(", "));
}

/** Compares the input and output block with the graph: count, element type and shape of each. */
export function checkInout(
  inout: Pick<InoutInfo, "extent" | "inputs" | "outputs" | "missing">,
  findings: { readonly inputs: readonly Pick<Op, "name" | "type">[] },
  draft: FactDraft,
): void {
  const name = "MODEL_INOUT_INFO agrees with the graph";
  // Variables (RefData) are counted apart by the runtime.
  const isVariable = new Set(findings.inputs.filter(({ type }) => type === "RefData").map((op) => op.name));
  const inputs =
    inout.inputs.length === draft.inputs.length
      ? draft.inputs
      : draft.inputs.filter((input) => !isVariable.has(input.name));
  const { extent, missing } = inout;
  const differences = [
    ...(missing ? [describeMissing(missing)] : []),
    ...compareTensors("input", inputs, inout.inputs),
    ...compareTensors("output", draft.outputs, inout.outputs),
  ];
  const [first] = differences;
  if (first) fail(draft, name, first, { offset: extent.start, bytes: extent.end - extent.start });
  else draft.check(name, "holds", `${inout.inputs.length} inputs, ${inout.outputs.length} outputs`);
}

function describeMissing({ what, offset, wanted, available }: MissingBytes): string {
  return `${what} in MODEL_INOUT_INFO needs ${wanted} bytes at byte ${offset} and has ${available}`;
}

function compareTensors(what: string, graph: readonly FactTensor[], block: readonly FactTensor[]): string[] {
  if (graph.length !== block.length) {
    return [`the graph has ${graph.length} ${what}s and MODEL_INOUT_INFO ${block.length}`];
  }
  return graph.flatMap((tensor, i) => {
    const other = block[i];
    if (!other || [tensor, tensor.alternative ?? tensor].some((type) => sameType(type, other))) return [];
    const types = `${printFactType(tensor)} in the graph but ${printFactType(other)} in MODEL_INOUT_INFO`;
    return [`${what} "${tensor.name}" is ${types}`];
  });
}

function sameType(a: Pick<FactTensor, "dtype" | "shape">, b: Pick<FactTensor, "dtype" | "shape">): boolean {
  const sameDtype = a.dtype === b.dtype || a.dtype === undefined || b.dtype === undefined;
  if (!sameDtype || !a.shape || !b.shape) return sameDtype;
  const { shape } = b;
  return (
    a.shape.length === shape.length &&
    a.shape.every((dim, i) => typeof dim !== "number" || typeof shape[i] !== "number" || dim === shape[i])
  );
}

function fail(draft: FactDraft, name: string, detail: string, { offset, bytes }: Place): void {
  draft.check(name, "fails", detail);
  draft.fault(artifactContradictsItself, "default", { detail }, { offset, bytes });
}
