import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { ElementType } from "../make-values.ts";

/** An ONNX model: a graph of nodes, values by name. */
export interface OnnxModel {
  readonly producer: string;
  readonly producerVersion: string;
  readonly graph: string;
  readonly opset: number;
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly metadata?: Readonly<Record<string, string>>;
  /** Operators that the model defines itself, of these nodes. */
  readonly functions?: readonly {
    readonly domain: string;
    readonly name: string;
    readonly nodes: readonly OnnxNode[];
  }[];
  /** Whether graphs for training stand beside the one for inference. */
  readonly training?: boolean;
  /** Names of tensors for which quantization parameters are stated. */
  readonly annotated?: readonly string[];
  /** Tensors of which most elements are zero: only the others are stored. */
  readonly sparse?: readonly {
    readonly name: string;
    readonly values: Uint8Array;
    readonly indices: readonly number[];
    readonly shape: readonly number[];
  }[];
}

export interface OnnxNode {
  readonly name: string;
  readonly type: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Operator set other than ONNX's own. */
  readonly domain?: string;
}

export interface OnnxConstant {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Bytes in the file itself, or where they are in another one. */
  readonly data: Uint8Array | { readonly location: string; readonly offset: number; readonly length: number };
}

export interface OnnxValue {
  readonly name: string;
  readonly type: ElementType;
  /** A number, a name, or `null` for a dimension that is not stated; `undefined`: no shape at all. */
  readonly shape: readonly (number | string | null)[] | undefined;
  /** Around the tensor: it may be absent, or there are several of them. */
  readonly within?: "optional" | "sequence";
}

const elementTypes: Readonly<Record<ElementType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int16: 5,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  bfloat16: 16,
};

/** A serialised `ModelProto`. */
export function writeOnnx(model: OnnxModel): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(1, WireType.Varint).int64(8);
  text(writer, 2, model.producer);
  text(writer, 3, model.producerVersion);
  message(writer, 7, () => writeGraph(writer, model));
  message(writer, 8, () => void writer.tag(2, WireType.Varint).int64(model.opset));
  for (const [key, value] of Object.entries(model.metadata ?? {})) writeProperty(writer, 14, key, value);
  if (model.training) message(writer, 20, () => message(writer, 2, () => text(writer, 2, "training")));
  for (const { domain, name, nodes } of model.functions ?? []) {
    message(writer, 25, () => {
      text(writer, 1, name);
      for (const node of nodes) message(writer, 7, () => writeNode(writer, node));
      text(writer, 10, domain);
    });
  }
  return writer.finish();
}

function writeGraph(writer: BinaryWriter, model: OnnxModel): void {
  for (const node of model.nodes) message(writer, 1, () => writeNode(writer, node));
  text(writer, 2, model.graph);
  for (const constant of model.constants) message(writer, 5, () => writeConstant(writer, constant));
  for (const name of model.annotated ?? []) message(writer, 14, () => text(writer, 1, name));
  for (const sparse of model.sparse ?? []) message(writer, 15, () => writeSparse(writer, sparse));
  for (const value of model.inputs) message(writer, 11, () => writeValue(writer, value));
  for (const value of model.outputs) message(writer, 12, () => writeValue(writer, value));
}

function writeNode(writer: BinaryWriter, node: OnnxNode): void {
  for (const name of node.inputs) text(writer, 1, name);
  for (const name of node.outputs) text(writer, 2, name);
  text(writer, 3, node.name);
  text(writer, 4, node.type);
  if (node.domain) text(writer, 7, node.domain);
}

function writeConstant(writer: BinaryWriter, constant: OnnxConstant): void {
  message(writer, 1, () => {
    for (const dim of constant.shape) writer.int64(dim);
  });
  writer.tag(2, WireType.Varint).int32(elementTypes[constant.type]);
  text(writer, 8, constant.name);
  if (constant.data instanceof Uint8Array) {
    writer.tag(9, WireType.LengthDelimited).bytes(constant.data);
    return;
  }
  writeProperty(writer, 13, "location", constant.data.location);
  writeProperty(writer, 13, "offset", String(constant.data.offset));
  writeProperty(writer, 13, "length", String(constant.data.length));
  writer.tag(14, WireType.Varint).int32(1);
}

/** The values that are not zero, and where they go. */
function writeSparse(
  writer: BinaryWriter,
  { name, values, indices, shape }: NonNullable<OnnxModel["sparse"]>[number],
): void {
  message(writer, 1, () => {
    message(writer, 1, () => void writer.int64(indices.length));
    writer.tag(2, WireType.Varint).int32(elementTypes.float32);
    text(writer, 8, name);
    writer.tag(9, WireType.LengthDelimited).bytes(values);
  });
  message(writer, 2, () => {
    message(writer, 1, () => void writer.int64(indices.length));
    writer.tag(2, WireType.Varint).int32(elementTypes.int64);
    message(writer, 7, () => {
      for (const index of indices) writer.int64(index);
    });
  });
  message(writer, 3, () => {
    for (const dim of shape) writer.int64(dim);
  });
}

function writeValue(writer: BinaryWriter, value: OnnxValue): void {
  text(writer, 1, value.name);
  message(writer, 2, () => {
    if (value.within === undefined) writeTensorType(writer, value);
    else {
      const field = value.within === "optional" ? 9 : 4;
      message(writer, field, () => message(writer, 1, () => writeTensorType(writer, value)));
    }
  });
}

function writeTensorType(writer: BinaryWriter, { type, shape }: OnnxValue): void {
  message(writer, 1, () => {
    writer.tag(1, WireType.Varint).int32(elementTypes[type]);
    if (!shape) return;
    message(writer, 2, () => {
      for (const dim of shape) message(writer, 1, () => writeDimension(writer, dim));
    });
  });
}

function writeDimension(writer: BinaryWriter, dim: number | string | null): void {
  if (typeof dim === "number") writer.tag(1, WireType.Varint).int64(dim);
  else if (dim !== null) text(writer, 2, dim);
}

/** A pair of key and value. */
function writeProperty(writer: BinaryWriter, field: number, key: string, value: string): void {
  message(writer, field, () => {
    text(writer, 1, key);
    text(writer, 2, value);
  });
}

function text(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

function message(writer: BinaryWriter, field: number, write: () => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write();
  writer.join();
}
