import type { Builder } from "flatbuffers";
import {
  attr,
  constant,
  domi,
  field,
  flatFile,
  flatTable,
  intVector,
  modelDef,
  offsetVector,
  op,
  type Piece,
  smallestGraph,
  tensorDesc,
} from "./sample-bytes.ts";

// Artifacts of a gigabyte that exist only as a few stretches of bytes with zeros between. Only tests and the benchmark
// import this file.

const gigabyte = 1_000_000_000;
const constants = 300;

const each = Math.floor(gigabyte / constants / 4) * 4;
const names = Array.from({ length: constants }, (_, i) => `layer_${i}/weights`);

function omWithPartition(): Piece[] {
  const ops = names.flatMap((name, i) => constant(name, 1, [each / 4], [i * each, each]));
  return domi([
    [0, modelDef([...ops, ...smallestGraph])],
    [1, [each * constants]],
  ]);
}

function omWithInlineConstants(): Piece[] {
  const desc = field(1, tensorDesc(1, [each / 4]));
  const value = attr(10, "value", field(12, [...desc, ...field(2, [each])]));
  const ops = names.flatMap((name) => op(name, "Const", value));
  return domi([[0, modelDef([...ops, ...smallestGraph])]]);
}

function onnx(): Piece[] {
  const initializers = names.flatMap((name) =>
    field(5, [...field(1, each / 4), ...field(2, 1), ...field(8, name), ...field(9, [each])]),
  );
  const port = (name: string) => [...field(1, name), ...field(2, field(1, field(1, 1)))];
  const node = [...field(1, "x"), ...field(2, "y"), ...field(4, "Relu")];
  const graph = [
    ...field(1, node),
    ...field(2, "big"),
    ...initializers,
    ...field(11, port("x")),
    ...field(12, port("y")),
  ];
  return [...field(1, 8), ...field(2, "test"), ...field(7, graph), ...field(8, field(2, 17))];
}

/** A FlatBuffers file whose first vector, which a builder puts last, is stretched to the end of a gigabyte. */
function stretched(build: (builder: Builder, data: number) => number, identifier: string): Piece[] {
  const marker = Uint8Array.from({ length: 16 }, (_, i) => 0xa0 + i);
  const bytes = flatFile(identifier, (builder) => build(builder, builder.createByteVector(marker)));
  const at = bytes.findIndex((_, i) => marker.every((byte, k) => bytes[i + k] === byte));
  new DataView(bytes.buffer).setUint32(at - 4, gigabyte, true);
  return [bytes.subarray(0, at), gigabyte];
}

function tflite(): Piece[] {
  return stretched((builder, data) => {
    const name = builder.createString("weights");
    const dims = intVector(builder, [gigabyte]);
    const tensor = flatTable(builder, { offsets: { 0: dims, 3: name }, bytes: { 1: 9 }, ints: { 2: 1 } });
    const tensors = offsetVector(builder, [tensor]);
    const subgraphs = offsetVector(builder, [flatTable(builder, { offsets: { 0: tensors } })]);
    const empty = flatTable(builder, {});
    const buffers = offsetVector(builder, [empty, flatTable(builder, { offsets: { 0: data } })]);
    return flatTable(builder, { offsets: { 2: subgraphs, 4: buffers }, ints: { 0: 3 } });
  }, "TFL3");
}

function ms(): Piece[] {
  return stretched((builder, data) => {
    const name = builder.createString("weights");
    const dims = intVector(builder, [gigabyte]);
    const tensor = flatTable(builder, { offsets: { 2: dims, 6: data, 9: name }, ints: { 1: 32 } });
    const tensors = offsetVector(builder, [tensor]);
    const version = builder.createString("MindSpore Lite 2.0.0");
    return flatTable(builder, { offsets: { 1: version, 7: tensors } });
  }, "MSL2");
}

/** An artifact of a gigabyte, and what a reader must find in it. */
export interface SampleGigabyte {
  readonly name: string;
  readonly pieces: readonly Piece[];
  /** Type of nearly all of its weights. */
  readonly type: string;
  readonly constants: number;
}

export const sampleGigabytes: readonly SampleGigabyte[] = [
  { name: "om, weights in their partition", pieces: omWithPartition(), type: "float32", constants },
  { name: "om, weights in the graph", pieces: omWithInlineConstants(), type: "float32", constants },
  { name: "onnx", pieces: onnx(), type: "float32", constants },
  { name: "tflite", pieces: tflite(), type: "int8", constants: 1 },
  { name: "ms", pieces: ms(), type: "int8", constants: 1 },
];
