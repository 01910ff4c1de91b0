import { Builder } from "flatbuffers";
import { expect, test } from "vitest";
import type { ByteSource } from "../base/byte-source.ts";
import { readArtifact } from "./read-artifact.ts";

// Artifacts of a gigabyte that exist only as a few stretches of bytes with zeros between: what is read is counted.

/** Bytes, or a number of zeros. */
type Piece = Uint8Array | number;

const gigabyte = 1_000_000_000;
const constants = 300;

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce<number>((sum, piece) => sum + (typeof piece === "number" ? piece : piece.length), 0);
}

class SparseSource implements ByteSource {
  readonly size: number;
  fetched = 0;
  readonly #pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.size = lengthOf(pieces);
  }

  read(offset: number, length: number): Uint8Array {
    const result = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
    this.fetched += result.length;
    let at = 0;
    for (const piece of this.#pieces) {
      const size = lengthOf([piece]);
      if (typeof piece !== "number" && at < offset + result.length && at + size > offset) {
        const from = Math.max(offset, at);
        const to = Math.min(offset + result.length, at + size);
        result.set(piece.subarray(from - at, to - at), from - offset);
      }
      at += size;
    }
    return result;
  }
}

const utf8 = new TextEncoder();

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

/** A protobuf field: a number, a text, or pieces. */
function field(number: number, value: number | string | readonly Piece[]): Piece[] {
  if (typeof value === "number") return [Uint8Array.from([...varint(number * 8), ...varint(value)])];
  const pieces = typeof value === "string" ? [utf8.encode(value)] : value;
  return [Uint8Array.from([...varint(number * 8 + 2), ...varint(lengthOf(pieces))]), ...pieces];
}

function domi(parts: readonly (readonly [number, readonly Piece[]])[]): Piece[] {
  const table = new DataView(new ArrayBuffer(4 + 12 * parts.length));
  table.setUint32(0, parts.length, true);
  let offset = 0;
  parts.forEach(([kind, pieces], i) => {
    table.setUint32(4 + 12 * i, kind, true);
    table.setUint32(8 + 12 * i, offset, true);
    table.setUint32(12 + 12 * i, lengthOf(pieces), true);
    offset += lengthOf(pieces);
  });
  const header = new DataView(new ArrayBuffer(256));
  new Uint8Array(header.buffer).set(utf8.encode("IMOD"));
  new Uint8Array(header.buffer).set(utf8.encode("3.51.z.0"), 156);
  header.setUint32(4, 256, true);
  header.setUint32(8, 0x1000_0000, true);
  header.setUint32(76, table.byteLength + offset, true);
  header.setUint8(82, 3);
  return [
    new Uint8Array(header.buffer),
    new Uint8Array(table.buffer),
    ...parts.flatMap(([, pieces]) => [...pieces]),
  ];
}

function modelDef(ops: readonly Piece[]): Piece[] {
  const desc = [...field(2, 1), ...field(3, field(1, [Uint8Array.of(1, 4)])), ...field(4, "NCHW")];
  const data = field(6, [...field(1, "data"), ...field(2, "Data"), ...field(33, desc), ...field(34, desc)]);
  const out = [...field(1, "out"), ...field(2, "NetOutput"), ...field(5, "data:0"), ...field(33, desc)];
  return [...field(1, "big"), ...field(7, [...field(1, "big"), ...data, ...ops, ...field(6, out)])];
}

function constOp(name: string, tensor: readonly Piece[]): Piece[] {
  const entry = [...field(1, "value"), ...field(2, field(12, tensor))];
  return field(6, [...field(1, name), ...field(2, "Const"), ...field(10, entry)]);
}

const each = Math.floor(gigabyte / constants / 4) * 4;
const shape = field(3, field(1, [Uint8Array.from(varint(each / 4))]));
const names = Array.from({ length: constants }, (_, i) => `layer_${i}/weights`);

function omWithPartition(): Piece[] {
  const ops = names.flatMap((name, i) =>
    constOp(name, field(1, [...field(2, 1), ...shape, ...field(11, each), ...field(18, i * each)])),
  );
  return domi([
    [0, modelDef(ops)],
    [1, [each * constants]],
  ]);
}

function omWithInlineConstants(): Piece[] {
  const ops = names.flatMap((name) =>
    constOp(name, [...field(1, [...field(2, 1), ...shape]), ...field(2, [each])]),
  );
  return domi([[0, modelDef(ops)]]);
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
  const builder = new Builder(1024);
  const marker = Uint8Array.from({ length: 16 }, (_, i) => 0xa0 + i);
  const root = build(builder, builder.createByteVector(marker));
  builder.finish(root, identifier);
  const bytes = builder.asUint8Array().slice();
  const at = bytes.findIndex((_, i) => marker.every((byte, k) => bytes[i + k] === byte));
  new DataView(bytes.buffer).setUint32(at - 4, gigabyte, true);
  return [bytes.subarray(0, at), gigabyte];
}

function tflite(): Piece[] {
  return stretched((builder, data) => {
    const name = builder.createString("weights");
    const dims = intVector(builder, [gigabyte]);
    const tensor = table(builder, { 0: dims, 3: name }, { 1: 9 }, { 2: 1 });
    const tensors = offsetVector(builder, [tensor]);
    const subgraph = table(builder, { 0: tensors });
    const subgraphs = offsetVector(builder, [subgraph]);
    const buffers = offsetVector(builder, [table(builder, {}), table(builder, { 0: data })]);
    return table(builder, { 2: subgraphs, 4: buffers }, {}, { 0: 3 });
  }, "TFL3");
}

function ms(): Piece[] {
  return stretched((builder, data) => {
    const name = builder.createString("weights");
    const dims = intVector(builder, [gigabyte]);
    const tensor = table(builder, { 2: dims, 6: data, 9: name }, {}, { 1: 32 });
    const tensors = offsetVector(builder, [tensor]);
    const version = builder.createString("MindSpore Lite 2.0.0");
    return table(builder, { 1: version, 7: tensors });
  }, "MSL2");
}

function table(
  builder: Builder,
  offsets: Readonly<Record<number, number>>,
  bytes: Readonly<Record<number, number>> = {},
  ints: Readonly<Record<number, number>> = {},
): number {
  builder.startObject(16);
  for (const [slot, value] of Object.entries(offsets)) builder.addFieldOffset(Number(slot), value, 0);
  for (const [slot, value] of Object.entries(ints)) builder.addFieldInt32(Number(slot), value, 0);
  for (const [slot, value] of Object.entries(bytes)) builder.addFieldInt8(Number(slot), value, 0);
  return builder.endObject();
}

function offsetVector(builder: Builder, offsets: readonly number[]): number {
  builder.startVector(4, offsets.length, 4);
  for (const offset of [...offsets].reverse()) builder.addOffset(offset);
  return builder.endVector();
}

function intVector(builder: Builder, values: readonly number[]): number {
  builder.startVector(4, values.length, 4);
  for (const value of [...values].reverse()) builder.addInt32(value);
  return builder.endVector();
}

test.each([
  ["om, weights in their partition", omWithPartition(), "float32", constants],
  ["om, weights in the graph", omWithInlineConstants(), "float32", constants],
  ["onnx", onnx(), "float32", constants],
  ["tflite", tflite(), "int8", 1],
  ["ms", ms(), "int8", 1],
])("a gigabyte of %s is read in less than one percent of it", (_, pieces, type, count) => {
  const source = new SparseSource(pieces);
  const facts = readArtifact(source);
  expect(facts.faults).toEqual([]);
  expect(facts.weights).toMatchObject({ constants: count });
  expect(facts.weights.byType.get(type)).toBeGreaterThan(gigabyte * 0.99);
  expect(source.size).toBeGreaterThan(gigabyte * 0.99);
  expect(source.fetched).toBeLessThan(source.size / 100);
});

test("a length of 2^63 allocates nothing", () => {
  const huge = Uint8Array.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]);
  for (const head of [
    [0x08, 0x07, 0x3a],
    [0x0a, 0x01, 0x61, 0x3a],
  ]) {
    const source = new SparseSource([Uint8Array.from([...head, ...huge]), 1000]);
    const facts = readArtifact(source);
    expect(facts.faults.map(({ name }) => name)).toContain("malformed-model-definition");
    expect(source.fetched).toBeLessThan(10_000);
  }
});
