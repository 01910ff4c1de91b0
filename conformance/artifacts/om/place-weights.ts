import { ByteWriter } from "../byte-writer.ts";
import type { Attributes, GraphDescription, OperatorDescription, TensorContent } from "./description.ts";

/**
 * Where the data of constants goes: into the definition; into the weights partition, found by an attribute (HiAI IR);
 * or there too, found by a field of the tensor (HiAI compiled, Ascend).
 */
export type WeightPlace = "inline" | "merged" | "offset";

export interface PlacedWeights {
  readonly graphs: readonly GraphDescription[];
  /** Content of the weights partition; empty for `inline`. */
  readonly weights: Uint8Array;
}

export interface PlaceOptions {
  readonly place: WeightPlace;
  /** Offset of the first constant. Default 0; Ascend starts at 512. */
  readonly start?: number;
  /** Default 1: real files do not align. */
  readonly alignment?: number;
}

/** Gives each constant of the graphs its `value` attribute and collects the data. */
export function placeWeights(graphs: readonly GraphDescription[], options: PlaceOptions): PlacedWeights {
  const writer = new ByteWriter();
  if (options.place !== "inline") writer.zeros(options.start ?? 0);
  const alignment = options.alignment ?? 1;
  const place = (operator: OperatorDescription): OperatorDescription => {
    const { value, ...rest } = operator;
    if (!value) return operator;
    if (options.place === "inline") return withValue(rest, value);
    writer.padTo(Math.ceil(writer.length / alignment) * alignment);
    const offset = writer.length;
    writer.bytes(value.data);
    return withValue(rest, referTo(value, offset, options.place));
  };
  const placed = graphs.map((graph) => {
    const operators = graph.operators.map(place);
    if (options.place !== "merged") return { ...graph, operators };
    return { ...graph, operators, attributes: { ...graph.attributes, weight_merged: { flag: true } } };
  });
  return { graphs: placed, weights: writer.finish() };
}

function withValue(operator: OperatorDescription, value: TensorContent): OperatorDescription {
  const attributes: Attributes = { ...operator.attributes, value: { content: value } };
  return { ...operator, attributes };
}

function referTo(value: TensorContent, offset: number, place: "merged" | "offset"): TensorContent {
  const weightSize = value.data.length;
  const tensor =
    place === "offset"
      ? { ...value.tensor, weightSize, dataOffset: offset }
      : {
          ...value.tensor,
          weightSize,
          attributes: { ...value.tensor.attributes, merged_offset: { int: offset } },
        };
  return { tensor, data: new Uint8Array() };
}
