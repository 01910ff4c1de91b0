import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type {
  Attribute,
  Attributes,
  GraphDescription,
  ModelDescription,
  OperatorDescription,
  TensorContent,
  TensorDescription,
} from "./description.ts";
import { protobufType } from "./element-types.ts";

/** `ModelDef`, the content of partition 0. */
export function writeModelDef(model: ModelDescription): Uint8Array {
  const writer = new BinaryWriter();
  text(writer, 1, model.name);
  writer.tag(2, WireType.Varint).uint32(2);
  text(writer, 3, model.platformVersion);
  for (const graph of model.graphs) message(writer, 7, () => writeGraph(writer, graph));
  attributes(writer, 11, model.attributes);
  return writer.finish();
}

/** The fields of `GraphDef`. */
function writeGraph(writer: BinaryWriter, graph: GraphDescription): void {
  text(writer, 1, graph.name);
  for (const name of graph.inputs ?? []) text(writer, 4, name);
  for (const name of graph.outputs ?? []) text(writer, 5, name);
  for (const operator of graph.operators) message(writer, 6, () => writeOperator(writer, operator));
  attributes(writer, 11, graph.attributes);
}

/** The fields of `TensorDef`. */
function writeTensorContent(writer: BinaryWriter, content: TensorContent): void {
  message(writer, 1, () => writeTensor(writer, content.tensor));
  if (content.data.length > 0) writer.tag(2, WireType.LengthDelimited).bytes(content.data);
}

/** One field that is a message. */
function message(writer: BinaryWriter, field: number, write: () => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write();
  writer.join();
}

/** A `map<string, AttrDef>` field, in the order given. */
function attributes(writer: BinaryWriter, field: number, values: Attributes | undefined): void {
  for (const [key, attribute] of Object.entries(values ?? {})) {
    message(writer, field, () => {
      writer.tag(1, WireType.LengthDelimited).string(key);
      message(writer, 2, () => writeAttribute(writer, attribute));
    });
  }
}

function writeOperator(writer: BinaryWriter, operator: OperatorDescription): void {
  text(writer, 1, operator.name);
  text(writer, 2, operator.type);
  for (const input of operator.inputs ?? []) writer.tag(5, WireType.LengthDelimited).string(input);
  attributes(writer, 10, operator.attributes);
  writer.tag(20, WireType.Varint).bool(true);
  for (const tensor of operator.inputTensors ?? []) message(writer, 33, () => writeTensor(writer, tensor));
  for (const tensor of operator.outputTensors ?? []) message(writer, 34, () => writeTensor(writer, tensor));
  for (const name of operator.subgraphs ?? []) text(writer, 35, name);
}

function writeTensor(writer: BinaryWriter, tensor: TensorDescription): void {
  if (tensor.name) text(writer, 1, tensor.name);
  number(writer, 2, protobufType(tensor.type));
  const shape = tensor.shape;
  if (shape) message(writer, 3, () => writeShape(writer, shape));
  text(writer, 4, tensor.layout);
  attributes(writer, 5, tensor.attributes);
  writer.tag(9, WireType.Varint).bool(true);
  number(writer, 10, tensor.size);
  number(writer, 11, tensor.weightSize);
  text(writer, 14, "NPU");
  number(writer, 18, tensor.dataOffset);
}

/** `ShapeDef`: a scalar is a message without dimensions. */
function writeShape(writer: BinaryWriter, shape: readonly number[]): void {
  if (shape.length === 0) return;
  message(writer, 1, () => {
    for (const dim of shape) writer.int64(dim);
  });
}

function text(writer: BinaryWriter, field: number, value: string): void {
  if (value !== "") writer.tag(field, WireType.LengthDelimited).string(value);
}

/** A proto3 number: zero is not written. */
function number(writer: BinaryWriter, field: number, value: number | undefined): void {
  if (value) writer.tag(field, WireType.Varint).int64(value);
}

/** `val_type` of a list: an empty one has no other sign of its type. */
const listTypes = { texts: 1, ints: 2, floats: 3, flags: 4 } as const;

/** The fields of `AttrDef`. */
function writeAttribute(writer: BinaryWriter, attribute: Attribute): void {
  if ("text" in attribute) writer.tag(2, WireType.LengthDelimited).string(attribute.text);
  else if ("int" in attribute) writer.tag(3, WireType.Varint).int64(attribute.int);
  else if ("float" in attribute) writer.tag(4, WireType.Bit32).float(attribute.float);
  else if ("flag" in attribute) writer.tag(5, WireType.Varint).bool(attribute.flag);
  else if ("bytes" in attribute) writer.tag(7, WireType.LengthDelimited).bytes(attribute.bytes);
  else if ("content" in attribute) message(writer, 12, () => writeTensorContent(writer, attribute.content));
  else if ("graph" in attribute) message(writer, 13, () => writeGraph(writer, attribute.graph));
  else writeNested(writer, attribute);
}

function writeNested(writer: BinaryWriter, attribute: Attribute): void {
  if ("call" in attribute) {
    message(writer, 10, () => {
      writer.tag(1, WireType.LengthDelimited).string(attribute.call.name);
      attributes(writer, 2, attribute.call.attributes);
    });
  } else if ("lists" in attribute) {
    message(writer, 14, () => {
      for (const list of attribute.lists) message(writer, 1, () => writeIntegers(writer, 1, list));
    });
  } else message(writer, 1, () => writeList(writer, attribute));
}

function writeList(writer: BinaryWriter, attribute: Attribute): void {
  if ("texts" in attribute) {
    for (const text of attribute.texts) writer.tag(2, WireType.LengthDelimited).string(text);
    writeListType(writer, listTypes.texts);
  } else if ("ints" in attribute) {
    writeIntegers(writer, 3, attribute.ints);
    writeListType(writer, listTypes.ints);
  } else if ("floats" in attribute) {
    packed(writer, 4, attribute.floats, (value) => writer.float(value));
    writeListType(writer, listTypes.floats);
  } else if ("flags" in attribute) {
    packed(writer, 5, attribute.flags, (value) => writer.bool(value));
    writeListType(writer, listTypes.flags);
  }
}

function writeListType(writer: BinaryWriter, type: number): void {
  writer.tag(20, WireType.Varint).int32(type);
}

function writeIntegers(writer: BinaryWriter, field: number, values: readonly number[]): void {
  packed(writer, field, values, (value) => writer.int64(value));
}

function packed<Value>(
  writer: BinaryWriter,
  field: number,
  values: readonly Value[],
  write: (value: Value) => void,
): void {
  if (values.length === 0) return;
  message(writer, field, () => {
    for (const value of values) write(value);
  });
}
