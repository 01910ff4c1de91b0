import { Builder } from "flatbuffers";
import type { ElementType } from "../make-values.ts";
import type { LiteModel, LiteOperator, LiteTensor } from "./lite-model.ts";
import { int32Vector, offsetVector } from "./write-vectors.ts";

/** What a MindSpore Lite file says beyond its tensors and operators. */
export interface MsOptions {
  readonly version: string;
  /** `undefined`: older files have none. */
  readonly identifier: string | undefined;
  /** 0 none, 4 weights, 5 all, 6 dynamic. */
  readonly quantType?: number;
}

/** MindSpore's `TypeId`. */
const typeIds: Readonly<Record<ElementType, number>> = {
  bool: 30,
  int8: 32,
  int16: 33,
  int32: 34,
  int64: 35,
  uint8: 37,
  float16: 42,
  float32: 43,
  float64: 44,
  bfloat16: 45,
};

/** Positions in the union `PrimitiveType`, from 1. */
const primitives: Readonly<Record<string, number>> = {
  Activation: 2,
  Conv2DFusion: 35,
  FullConnection: 67,
  MatMulFusion: 89,
  QuantDTypeCast: 113,
  Reshape: 119,
  Softmax: 138,
};

const nhwc = 1;

/** A MindSpore Lite model (`MetaGraph`). */
export function writeMs(model: LiteModel, options: MsOptions): Uint8Array {
  const builder = new Builder(4096);
  const tensors = offsetVector(
    builder,
    model.tensors.map((tensor) => writeTensor(builder, tensor)),
  );
  const nodes = offsetVector(
    builder,
    model.operators.map((operator, i) => writeNode(builder, operator, { ...options, id: i })),
  );
  const inputs = int32Vector(builder, model.inputs);
  const outputs = int32Vector(builder, model.outputs);
  const name = builder.createString(model.name);
  const version = builder.createString(options.version);
  builder.startObject(11);
  builder.addFieldOffset(0, name, 0);
  builder.addFieldOffset(1, version, 0);
  builder.addFieldInt32(2, 3, 0);
  builder.addFieldOffset(3, inputs, 0);
  builder.addFieldOffset(4, outputs, 0);
  builder.addFieldOffset(6, nodes, 0);
  builder.addFieldOffset(7, tensors, 0);
  builder.finish(builder.endObject(), options.identifier);
  return builder.asUint8Array().slice();
}

function writeTensor(builder: Builder, tensor: LiteTensor): number {
  const name = builder.createString(tensor.name);
  const dims = int32Vector(builder, tensor.shape);
  const data = tensor.data ? builder.createByteVector(tensor.data) : 0;
  const scales = tensor.scales?.map((scale, i) =>
    writeQuantization(builder, scale, tensor.zeroPoints?.[i] ?? 0),
  );
  const quantization = scales ? offsetVector(builder, scales) : 0;
  builder.startObject(13);
  builder.addFieldInt32(0, tensor.data ? 0 : 2, 0);
  builder.addFieldInt32(1, typeIds[tensor.type], 0);
  builder.addFieldOffset(2, dims, 0);
  builder.addFieldInt32(3, nhwc, 0);
  builder.addFieldOffset(6, data, 0);
  builder.addFieldOffset(7, quantization, 0);
  builder.addFieldOffset(9, name, 0);
  return builder.endObject();
}

function writeQuantization(builder: Builder, scale: number, zeroPoint: number): number {
  builder.startObject(12);
  builder.addFieldFloat64(0, scale, 1);
  builder.addFieldInt32(1, zeroPoint, 0);
  builder.addFieldInt32(5, 8, 8);
  builder.addFieldInt8(6, 1, 0);
  return builder.endObject();
}

function writeNode(
  builder: Builder,
  operator: LiteOperator,
  options: { readonly id: number; readonly quantType?: number },
): number {
  builder.startObject(0);
  const empty = builder.endObject();
  builder.startObject(2);
  builder.addFieldInt8(0, primitives[operator.type] ?? 0, 0);
  builder.addFieldOffset(1, empty, 0);
  const primitive = builder.endObject();
  const name = builder.createString(`${operator.type}-${options.id}`);
  const inputs = int32Vector(builder, operator.inputs);
  const outputs = int32Vector(builder, operator.outputs);
  builder.startObject(7);
  builder.addFieldOffset(0, name, 0);
  builder.addFieldOffset(2, primitive, 0);
  builder.addFieldOffset(3, inputs, 0);
  builder.addFieldOffset(4, outputs, 0);
  builder.addFieldInt32(5, options.quantType ?? 0, 0);
  return builder.endObject();
}
