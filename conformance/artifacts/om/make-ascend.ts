import { makeNoise } from "../make-values.ts";
import type {
  Attributes,
  GraphDescription,
  HeaderTail,
  ModelDescription,
  OmFile,
  OmModel,
  OmPartition,
  TableWidth,
} from "./description.ts";
import { enumerateAttributes } from "./enumerate-attributes.ts";
import { type PlacedWeights, placeWeights } from "./place-weights.ts";
import { type InoutInfo, writeInoutInfo } from "./write-inout-info.ts";
import { writeModelDef } from "./write-model-def.ts";
import { writeOm } from "./write-om.ts";
import { writeTaskInfo } from "./write-task-info.ts";

/** What an Ascend toolchain (ATC) writes. */
export interface AscendOptions {
  readonly tail: Extract<HeaderTail, "ascend-v1" | "ascend-v2-narrow" | "ascend-v2-wide">;
  /** One for each model in the file; as a rule one. */
  readonly models: readonly AscendModel[];
  readonly headerName: string;
  readonly dynamicShape?: boolean;
  readonly irVersion?: number;
}

export interface AscendModel {
  /** The first is the main graph. */
  readonly graphs: readonly GraphDescription[];
  /** Public names of the outputs; left out by toolchains before 2020. */
  readonly outputNames?: readonly string[];
  /** Chip; left out by toolchains before about 2021. */
  readonly soc?: string;
  readonly toolchain?: string;
  readonly inout?: InoutInfo;
  /** Partition number of the input and output block. Default 8; the camera chips' toolchain writes 6. */
  readonly inoutType?: number;
  readonly enumerated?: boolean;
  /** Default 1. */
  readonly alignment?: number;
  readonly attributes?: Attributes;
  /** Device code in bytes. Default 256. */
  readonly kernelBytes?: number;
}

/** Ascend's first constant as a rule stands here. */
const firstConstant = 512;

export function makeAscend(options: AscendOptions): Uint8Array {
  return writeOm(describeAscend(options));
}

/** The container of an Ascend model, not yet bytes. */
export function describeAscend(options: AscendOptions): OmFile {
  const width = options.tail === "ascend-v2-wide" ? "wide" : "narrow";
  return {
    header: {
      tail: options.tail,
      name: options.headerName,
      modelType: 0,
      platformVersion: "1.11.z.0",
      dynamicShape: options.dynamicShape ?? false,
      irVersion: options.irVersion ?? 2,
    },
    models: options.models.map((model) => describeModel(model, width)),
  };
}

function describeModel(model: AscendModel, width: TableWidth): OmModel {
  const placed = placeWeights(model.graphs, { place: "offset", start: firstConstant, alignment: 32 });
  // Without constants there is no weights partition at all.
  const weights = placed.weights.length > firstConstant ? placed.weights : new Uint8Array();
  const kernels = makeNoise(model.kernelBytes ?? 256, `kernels of ${model.graphs[0]?.name}`);
  const tasks = writeTaskInfo({ memorySize: 131072, weightSize: weights.length, tasks: 4 });
  const sizes = [weights.length, kernels.length, 0, tasks.length];
  const definition = describeDefinition(model, placed, sizes);
  const partitions: OmPartition[] = [];
  if (model.inout) partitions.push({ type: model.inoutType ?? 8, content: writeInoutInfo(model.inout) });
  partitions.push({ type: 0, content: writeModelDef(definition) });
  if (weights.length > 0) partitions.push({ type: 1, content: weights });
  partitions.push({ type: 3, content: kernels }, { type: 2, content: tasks });
  return { width, partitions, alignment: model.alignment ?? 1 };
}

function describeDefinition(
  model: AscendModel,
  placed: PlacedWeights,
  sizes: readonly number[],
): ModelDescription {
  const attributes: Attributes = {
    memory_size: { int: 131072 },
    ...(model.outputNames && { attr_model_out_nodes_name: { texts: model.outputNames } }),
    om_info_list: { ints: sizes },
    target_type: { text: "MINI" },
    stream_num: { int: 1 },
    event_num: { int: 0 },
    weight_size: { int: sizes[0] ?? 0 },
    ...(model.toolchain && {
      atc_version: { text: model.toolchain },
      opp_version: { text: model.toolchain },
      framework_type: { text: "Onnx" },
      atc_cmdline: { text: `/home/builder/toolkit/bin/atc --model=/home/builder/models/${model.soc}.onnx` },
    }),
    ...(model.soc && { soc_version: { text: model.soc } }),
    ...model.attributes,
  };
  const definition = {
    name: model.graphs[0]?.name ?? "",
    platformVersion: "1.11.z.0",
    graphs: placed.graphs,
    attributes,
  };
  return model.enumerated ? enumerateAttributes(definition) : definition;
}
