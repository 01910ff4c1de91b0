import { joinBytes } from "../byte-writer.ts";
import { makeNoise } from "../make-values.ts";
import type {
  Attributes,
  GraphDescription,
  HeaderTail,
  ModelDescription,
  OmFile,
  OmPartition,
} from "./description.ts";
import { placeWeights, type WeightPlace } from "./place-weights.ts";
import { writeModelDef } from "./write-model-def.ts";
import { writeOm } from "./write-om.ts";
import { writeTaskBlock } from "./write-task-info.ts";

/** What a HiAI toolchain writes: always a narrow table. */
export interface HiaiOptions {
  readonly graph: GraphDescription;
  readonly place: WeightPlace;
  /** 0 compiled, 3 portable graph (IR), 4 partitioned for several processors (HCS). */
  readonly modelType: 0 | 3 | 4;
  /** Default `hiai-classic`. */
  readonly tail?: Extract<HeaderTail, "hiai-classic" | "mobile-new">;
  /** Default `3.51.z.0`. */
  readonly platformVersion?: string;
  /** Offset of the first constant. Default 0. */
  readonly start?: number;
  readonly attributes?: Attributes;
  /** Further partitions behind definition and weights. */
  readonly partitions?: readonly OmPartition[];
  /** Default: the name of the graph. */
  readonly headerName?: string;
}

export function makeHiai(options: HiaiOptions): Uint8Array {
  return writeOm(describeHiai(options));
}

/** The container of a HiAI model, not yet bytes. */
export function describeHiai(options: HiaiOptions): OmFile {
  const platformVersion = options.platformVersion ?? "3.51.z.0";
  const graph = { ...options.graph, attributes: { ...irAttributes(options), ...options.graph.attributes } };
  const placed = placeWeights([graph], { place: options.place, start: options.start ?? 0 });
  const definition: ModelDescription = {
    name: graph.name,
    platformVersion,
    graphs: placed.graphs,
    attributes: modelAttributes(options, placed.weights.length),
  };
  const partitions: OmPartition[] = [{ type: 0, content: writeModelDef(definition) }];
  if (placed.weights.length > 0) partitions.push({ type: 1, content: placed.weights });
  partitions.push(...(options.partitions ?? []));
  return {
    header: {
      tail: options.tail ?? "hiai-classic",
      name: options.headerName ?? graph.name,
      modelType: options.modelType,
      platformVersion,
    },
    models: [{ width: "narrow", partitions }],
  };
}

/** One part of a partitioned model: a block that the main graph calls and a compute library runs. */
export interface HcsPart {
  readonly name: string;
  /** Compute library: `NPUCL`, `CPUCL`. */
  readonly library: string;
  readonly from: string;
  readonly graph: GraphDescription;
  readonly taskBytes: number;
}

export interface HcsOptions extends Omit<HiaiOptions, "place" | "modelType" | "start"> {
  readonly parts: readonly HcsPart[];
}

/** A partitioned model: each part keeps its constants and its compiled block in a slice of the common partitions. */
export function makeHcs(options: HcsOptions): Uint8Array {
  const weights: Uint8Array[] = [];
  const tasks: Uint8Array[] = [];
  const operators = options.graph.operators.flatMap((operator) => {
    const part = options.parts.find((candidate) => candidate.name === operator.name);
    if (!part) return [operator];
    const placed = placeWeights([part.graph], { place: "offset" });
    const task = writeTaskBlock(part.taskBytes, part.name);
    const attributes: Attributes = {
      subgraph_name: { text: part.graph.name },
      cl_name: { text: part.library },
      graphop_weight_offset: { int: sumBytes(weights) },
      graphop_weight_size: { int: placed.weights.length },
      graphop_task_offset: { int: sumBytes(tasks) },
      graphop_task_size: { int: task.length },
      subgraph: { graph: placed.graphs[0] ?? part.graph },
    };
    weights.push(placed.weights);
    tasks.push(task);
    return [{ ...operator, attributes }];
  });
  const partitions: OmPartition[] = [
    { type: 1, content: joinBytes(weights) },
    { type: 2, content: joinBytes(tasks) },
    ...(options.partitions ?? []),
  ];
  return makeHiai({
    ...options,
    graph: { ...options.graph, operators },
    place: "inline",
    modelType: 4,
    partitions,
    attributes: { weight_size: { int: sumBytes(weights) }, ...options.attributes },
  });
}

/** A partition that holds nothing a reader could look into. */
export function makeOpaquePartition(type: number, bytes: number): OmPartition {
  return { type, content: makeNoise(bytes, `partition ${type}`) };
}

function irAttributes(options: HiaiOptions): Attributes {
  if (options.modelType !== 3) return { use_origin_format: { flag: false } };
  return {
    hiai_version: { text: "ir" },
    ir_infershaped: { flag: true },
    use_origin_format: { flag: false },
  };
}

function modelAttributes(options: HiaiOptions, weightBytes: number): Attributes {
  return {
    target_type: { text: "LITE" },
    event_num: { int: 0 },
    memory_size: { int: options.modelType === 3 ? 0 : 65536 },
    stream_num: { int: options.modelType === 3 ? 0 : 1 },
    // Portable graphs state 0 although they carry weights (observed).
    weight_size: { int: options.modelType === 3 ? 0 : weightBytes },
    ...options.attributes,
  };
}

function sumBytes(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
