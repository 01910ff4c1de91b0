import { makeValues } from "../make-values.ts";
import type { Attributes, GraphDescription, OperatorDescription, TensorDescription } from "./description.ts";

/** A small network as an author would draw it; `describeNetwork` gives it the shape that a toolchain writes. */
export interface Network {
  readonly name: string;
  readonly inputs: readonly NetworkInput[];
  readonly layers: readonly Layer[];
  readonly outputs: readonly NetworkOutput[];
}

export interface NetworkInput {
  readonly name: string;
  readonly tensor: TensorDescription;
  /** Default `Data`. */
  readonly operator?: string;
  readonly attributes?: Attributes;
}

export interface Layer {
  readonly name: string;
  readonly operator: string;
  /** Names of layers or inputs. Default: the layer before; for the first, all inputs. */
  readonly from?: readonly string[];
  readonly weights?: readonly Weight[];
  readonly attributes?: Attributes;
  readonly result: TensorDescription;
}

/** A constant of a layer; its values are made from its name. */
export interface Weight {
  readonly name: string;
  readonly type: "float64" | "float32" | "float16" | "bfloat16" | "int64" | "int32" | "int8" | "uint8";
  readonly shape: readonly number[];
  readonly layout?: string;
}

export interface NetworkOutput {
  readonly from: string;
  /** What the compiled graph delivers. */
  readonly tensor: TensorDescription;
  /** What the model was asked to deliver, where it differs. */
  readonly requested?: TensorDescription;
}

export type Family = "hiai" | "ascend";

/** The graph of a network: data, constants and layers in order, and the operator that gathers the outputs. */
export function describeNetwork(network: Network, family: Family): GraphDescription {
  const operators: OperatorDescription[] = network.inputs.map((input) => describeInput(input, family));
  let previous = network.inputs.map((input) => input.name);
  for (const layer of network.layers) {
    const weights = (layer.weights ?? []).map(describeWeight);
    operators.push(...weights, describeLayer(layer, layer.from ?? previous, family));
    previous = [layer.name];
  }
  operators.push(describeOutputs(network.outputs, family));
  const ends =
    family === "hiai"
      ? { inputs: network.inputs.map((input) => `${input.name}:0`), outputs: ["Node_Output:0"] }
      : {};
  return { name: network.name, operators, ...ends };
}

function describeInput(input: NetworkInput, family: Family): OperatorDescription {
  const attributes: Attributes =
    family === "hiai"
      ? { version: { int: 5 }, inferred_format: { int: 1 }, ...input.attributes }
      : { _lxfusion_engine_name: { text: "DNN_VM_GE_LOCAL" }, data_type: { int: 0 }, ...input.attributes };
  return {
    name: input.name,
    type: input.operator ?? "Data",
    inputs: family === "hiai" ? [""] : [],
    attributes,
    inputTensors: [input.tensor],
    outputTensors: [withOrigin(input.tensor, family)],
  };
}

function describeWeight(weight: Weight): OperatorDescription {
  const tensor = { type: weight.type, shape: weight.shape, layout: weight.layout ?? "NCHW" };
  return {
    name: weight.name,
    type: "Const",
    attributes: {},
    outputTensors: [tensor],
    value: { tensor, data: makeValues(weight.type, weight.shape, weight.name) },
  };
}

function describeLayer(layer: Layer, from: readonly string[], family: Family): OperatorDescription {
  const sources = [...from, ...(layer.weights ?? []).map((weight) => weight.name)];
  const common: Attributes =
    family === "hiai"
      ? { version: { int: 5 }, inferred_format: { int: 1 } }
      : { _lxfusion_engine_name: { text: "AIcoreEngine" }, imply_type: { int: 1 } };
  return {
    name: layer.name,
    type: layer.operator,
    inputs: sources.map(asEdge),
    attributes: { ...common, ...layer.attributes },
    outputTensors: [withOrigin(layer.result, family)],
  };
}

/** Inputs are what the compiled graph delivers, outputs what the model was asked for: the two may differ. */
function describeOutputs(outputs: readonly NetworkOutput[], family: Family): OperatorDescription {
  return {
    name: family === "hiai" ? "Node_Output" : "Node_Output_0",
    type: "NetOutput",
    inputs: outputs.map((output) => asEdge(output.from)),
    attributes: { is_last_node: { flag: true } },
    inputTensors: outputs.map((output) => output.tensor),
    outputTensors: outputs.map((output) => output.requested ?? output.tensor),
  };
}

/** The first result of an operator, or the edge as written. */
function asEdge(source: string): string {
  return /:-?\d+$/.test(source) ? source : `${source}:0`;
}

/** Ascend notes the logical shape and layout beside those of the chip. */
function withOrigin(tensor: TensorDescription, family: Family): TensorDescription {
  if (family === "hiai" || tensor.shape === undefined) return tensor;
  return {
    ...tensor,
    attributes: {
      origin_format: { text: tensor.layout },
      origin_shape: { ints: tensor.shape },
      ...tensor.attributes,
    },
  };
}
