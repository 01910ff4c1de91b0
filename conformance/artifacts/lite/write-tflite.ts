import { Builder } from "flatbuffers";
import type { ElementType } from "../make-values.ts";
import type { LiteModel, LiteOperator, LiteTensor } from "./lite-model.ts";
import { float32Vector, int32Vector, int64Vector, offsetVector } from "./write-vectors.ts";

/** What a TensorFlow Lite file says beyond its tensors and operators. */
export interface TfliteOptions {
  readonly description: string;
  /** Named buffers: `min_runtime_version` is written by the converter. */
  readonly metadata?: Readonly<Record<string, string>>;
}

const typeNumbers: Readonly<Record<Exclude<ElementType, "bfloat16">, number>> = {
  float32: 0,
  float16: 1,
  int32: 2,
  uint8: 3,
  int64: 4,
  bool: 6,
  int16: 7,
  int8: 9,
  float64: 10,
};

const builtins: Readonly<Record<string, number>> = {
  CONV_2D: 3,
  DEPTHWISE_CONV_2D: 4,
  FULLY_CONNECTED: 9,
  RESHAPE: 22,
  SOFTMAX: 25,
  QUANTIZE: 114,
};
const customCode = 32;

/** A TensorFlow Lite model of one subgraph. An operator type that is no builtin is written as a custom one. */
export function writeTflite(model: LiteModel, options: TfliteOptions): Uint8Array {
  const builder = new Builder(4096);
  const types = [...new Set(model.operators.map((operator) => operator.type))];
  const codes = offsetVector(
    builder,
    types.map((type) => writeOperatorCode(builder, type)),
  );
  const subgraph = offsetVector(builder, [writeSubgraph(builder, model, types)]);
  const metadata = Object.entries(options.metadata ?? {});
  // Buffer 0 is empty by convention; a tensor without data refers to it.
  const contents = [
    new Uint8Array(),
    ...model.tensors.flatMap((tensor) => (tensor.data ? [tensor.data] : [])),
    ...metadata.map(([, text]) => new TextEncoder().encode(text)),
  ];
  const buffers = offsetVector(
    builder,
    contents.map((content) => writeBuffer(builder, content)),
  );
  const entries = metadata.map(([name], i) =>
    writeMetadata(builder, name, contents.length - metadata.length + i),
  );
  const metadataVector = offsetVector(builder, entries);
  const description = builder.createString(options.description);
  builder.startObject(8);
  builder.addFieldInt32(0, 3, 0);
  builder.addFieldOffset(1, codes, 0);
  builder.addFieldOffset(2, subgraph, 0);
  builder.addFieldOffset(3, description, 0);
  builder.addFieldOffset(4, buffers, 0);
  if (entries.length > 0) builder.addFieldOffset(6, metadataVector, 0);
  builder.finish(builder.endObject(), "TFL3");
  return builder.asUint8Array().slice();
}

function writeOperatorCode(builder: Builder, type: string): number {
  const code = builtins[type];
  const custom = code === undefined ? builder.createString(type) : 0;
  builder.startObject(4);
  builder.addFieldInt8(0, Math.min(code ?? customCode, 127), 0);
  builder.addFieldOffset(1, custom, 0);
  builder.addFieldInt32(2, 1, 1);
  builder.addFieldInt32(3, code ?? customCode, 0);
  return builder.endObject();
}

function writeSubgraph(builder: Builder, model: LiteModel, types: readonly string[]): number {
  let buffer = 0;
  const tensors = offsetVector(
    builder,
    model.tensors.map((tensor) => writeTensor(builder, tensor, tensor.data ? ++buffer : 0)),
  );
  const inputs = int32Vector(builder, model.inputs);
  const outputs = int32Vector(builder, model.outputs);
  const operators = offsetVector(
    builder,
    model.operators.map((operator) => writeOperator(builder, operator, types.indexOf(operator.type))),
  );
  const name = builder.createString(model.name);
  builder.startObject(5);
  builder.addFieldOffset(0, tensors, 0);
  builder.addFieldOffset(1, inputs, 0);
  builder.addFieldOffset(2, outputs, 0);
  builder.addFieldOffset(3, operators, 0);
  builder.addFieldOffset(4, name, 0);
  return builder.endObject();
}

function writeTensor(builder: Builder, tensor: LiteTensor, buffer: number): number {
  const dynamic = tensor.shape.includes(-1);
  const shape = int32Vector(
    builder,
    tensor.shape.map((dim) => (dim < 0 ? 1 : dim)),
  );
  const signature = dynamic ? int32Vector(builder, tensor.shape) : 0;
  const name = builder.createString(tensor.name);
  const quantization = tensor.scales ? writeQuantization(builder, tensor) : 0;
  builder.startObject(8);
  builder.addFieldOffset(0, shape, 0);
  builder.addFieldInt8(1, tensor.type === "bfloat16" ? 18 : typeNumbers[tensor.type], 0);
  builder.addFieldInt32(2, buffer, 0);
  builder.addFieldOffset(3, name, 0);
  builder.addFieldOffset(4, quantization, 0);
  builder.addFieldOffset(7, signature, 0);
  return builder.endObject();
}

function writeQuantization(builder: Builder, tensor: LiteTensor): number {
  const scale = float32Vector(builder, tensor.scales ?? []);
  const zeroPoint = int64Vector(builder, tensor.zeroPoints ?? tensor.scales?.map(() => 0) ?? []);
  builder.startObject(7);
  builder.addFieldOffset(2, scale, 0);
  builder.addFieldOffset(3, zeroPoint, 0);
  return builder.endObject();
}

function writeOperator(builder: Builder, operator: LiteOperator, code: number): number {
  const inputs = int32Vector(builder, operator.inputs);
  const outputs = int32Vector(builder, operator.outputs);
  builder.startObject(9);
  builder.addFieldInt32(0, code, 0);
  builder.addFieldOffset(1, inputs, 0);
  builder.addFieldOffset(2, outputs, 0);
  return builder.endObject();
}

function writeBuffer(builder: Builder, content: Uint8Array): number {
  const data = content.length > 0 ? builder.createByteVector(content) : 0;
  builder.startObject(3);
  builder.addFieldOffset(0, data, 0);
  return builder.endObject();
}

function writeMetadata(builder: Builder, name: string, buffer: number): number {
  const key = builder.createString(name);
  builder.startObject(2);
  builder.addFieldOffset(0, key, 0);
  builder.addFieldInt32(1, buffer, 0);
  return builder.endObject();
}
