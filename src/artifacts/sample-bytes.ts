import { Builder } from "flatbuffers";
import { bytesSource } from "../base/byte-source.ts";
import { ByteWindow } from "./byte-window.ts";
import { ProtoCursor, startProtoRun } from "./proto-cursor.ts";

// Bytes for tests, written by hand from the formats' descriptions: a piece is bytes, or a number of zeros that need not
// exist. Nothing but tests imports this file.

/** Bytes, or a number of zeros. */
export type Piece = Uint8Array | number;

const utf8 = new TextEncoder();

export function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce<number>((sum, piece) => sum + (typeof piece === "number" ? piece : piece.length), 0);
}

export function joinPieces(pieces: readonly Piece[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece !== "number") bytes.set(piece, at);
    at += lengthOf([piece]);
  }
  return bytes;
}

/** The same pieces so many times, as one. */
export function repeatPieces(pieces: readonly Piece[], count: number): Uint8Array {
  const one = joinPieces(pieces);
  const bytes = new Uint8Array(one.length * count);
  for (let i = 0; i < count; i++) bytes.set(one, i * one.length);
  return bytes;
}

/** A window over pieces that stand alone. */
export function windowOver(pieces: readonly Piece[]): ByteWindow {
  return new ByteWindow(bytesSource(joinPieces(pieces)));
}

/** A cursor over pieces that are one protobuf message. */
export function messageOver(pieces: readonly Piece[]): ProtoCursor {
  return new ProtoCursor(startProtoRun(windowOver(pieces)), 0, lengthOf(pieces));
}

export function varint(value: number): number[] {
  if (value < 0) return [...negative(value)];
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

/** Two's complement of 64 bits in ten bytes. */
function* negative(value: number): Generator<number> {
  let rest = BigInt.asUintN(64, BigInt(value));
  for (let i = 0; i < 9; i++, rest >>= 7n) yield Number(rest & 127n) | 128;
  yield Number(rest);
}

/** A protobuf field: a number, a text, or pieces. */
export function field(number: number, value: number | string | readonly Piece[]): Piece[] {
  if (typeof value === "number") return [Uint8Array.from([...varint(number * 8), ...varint(value)])];
  const pieces = typeof value === "string" ? [utf8.encode(value)] : value;
  return [Uint8Array.from([...varint(number * 8 + 2), ...varint(lengthOf(pieces))]), ...pieces];
}

/** A packed list of numbers. */
export function packed(number: number, values: readonly number[]): Piece[] {
  return field(number, [Uint8Array.from(values.flatMap(varint))]);
}

export function u32(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}

export function u64(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => {
    view.setBigInt64(8 * i, BigInt(value), true);
  });
  return new Uint8Array(view.buffer);
}

/** What a DOMI header says besides its length; bytes by offset override everything. */
export interface SampleHeader {
  readonly version?: number;
  readonly modelType?: number;
  readonly platform?: string;
  readonly bytes?: Readonly<Record<number, number>>;
}

/** A DOMI container with a narrow table. */
export function domi(
  parts: readonly (readonly [number, readonly Piece[]])[],
  { version = 0x1000_0000, modelType = 3, platform = "3.51.z.0", bytes = {} }: SampleHeader = {},
): Piece[] {
  const rows: number[] = [parts.length];
  let offset = 0;
  for (const [kind, pieces] of parts) {
    rows.push(kind, offset, lengthOf(pieces));
    offset += lengthOf(pieces);
  }
  const header = new Uint8Array(256);
  header.set(utf8.encode("IMOD"));
  header.set(u32(256, version), 4);
  header.set(u32(4 * rows.length + offset), 76);
  header[82] = modelType;
  header.set(utf8.encode(platform), version >= 0x2000_0000 ? 160 : 156);
  for (const [at, byte] of Object.entries(bytes)) header[Number(at)] = byte;
  return [header, u32(...rows), ...parts.flatMap(([, pieces]) => [...pieces])];
}

/** A DOMI container of Ascend with a wide table for each of its models. */
export function wideDomi(
  models: readonly (readonly (readonly [number, readonly Piece[]])[])[],
  { version = 0x2000_0000, platform = "1.11.z.0", modelType = 0, bytes = {} }: SampleHeader = {},
): Piece[] {
  const pieces = models.flatMap(wideModel);
  const header = joinPieces(domi([], { version, platform, modelType })).slice(0, 256);
  header.set(u32(0), 76);
  header.set(u32(models.length), 156);
  header.set(u64(lengthOf(pieces)), 184);
  for (const [at, byte] of Object.entries(bytes)) header[Number(at)] = byte;
  return [header, ...pieces];
}

function wideModel(parts: readonly (readonly [number, readonly Piece[]])[]): Piece[] {
  const rows: Piece[] = [u32(parts.length, 0)];
  let offset = 0;
  for (const [kind, pieces] of parts) {
    rows.push(u32(kind, 0), u64(offset, lengthOf(pieces)));
    offset += lengthOf(pieces);
  }
  return [...rows, ...parts.flatMap(([, pieces]) => [...pieces])];
}

/** `TensorDescriptor`. */
export function tensorDesc(type: number, shape: readonly number[], more: readonly Piece[] = []): Piece[] {
  return [...field(2, type), ...field(3, packed(1, shape)), ...field(4, "NCHW"), ...more];
}

/** One entry of an attribute map. */
export function attr(number: number, key: string, value: readonly Piece[]): Piece[] {
  return field(number, [...field(1, key), ...field(2, value)]);
}

/** `OpDef` as a field of a graph. */
export function op(name: string, type: string, more: readonly Piece[] = []): Piece[] {
  return field(6, [...field(1, name), ...field(2, type), ...more]);
}

/** A constant whose data lies at a place of the weights. */
export function constant(
  name: string,
  type: number,
  shape: readonly number[],
  place: readonly [number, number],
): Piece[] {
  const [offset, bytes] = place;
  const desc = tensorDesc(type, shape, [...field(11, bytes), ...field(18, offset)]);
  return op(name, "Const", attr(10, "value", field(12, field(1, desc))));
}

const port = tensorDesc(1, [1, 4]);

/** Operators of the smallest graph that has an input and an output. */
export const smallestGraph: readonly Piece[] = [
  ...op("data", "Data", [...field(33, port), ...field(34, port)]),
  ...op("out", "NetOutput", [...field(5, "data:0"), ...field(33, port)]),
];

/** `ModelDef` of a main graph, further graphs, and attributes. */
export function modelDef(
  ops: readonly Piece[] = smallestGraph,
  { attrs = [], graphs = [] }: { readonly attrs?: readonly Piece[]; readonly graphs?: readonly Piece[] } = {},
): Piece[] {
  return [...field(1, "sample"), ...field(7, [...field(1, "main"), ...ops]), ...graphs, ...attrs];
}

/** One FlatBuffers table: values by slot. */
export interface SampleTable {
  readonly offsets?: Readonly<Record<number, number>>;
  readonly bytes?: Readonly<Record<number, number>>;
  readonly ints?: Readonly<Record<number, number>>;
  readonly longs?: Readonly<Record<number, number>>;
}

export function flatTable(
  builder: Builder,
  { offsets = {}, bytes = {}, ints = {}, longs = {} }: SampleTable,
): number {
  builder.startObject(16);
  for (const [slot, value] of Object.entries(longs)) builder.addFieldInt64(Number(slot), BigInt(value), 0n);
  for (const [slot, value] of Object.entries(offsets)) builder.addFieldOffset(Number(slot), value, 0);
  for (const [slot, value] of Object.entries(ints)) builder.addFieldInt32(Number(slot), value, 0);
  for (const [slot, value] of Object.entries(bytes)) builder.addFieldInt8(Number(slot), value, 0);
  return builder.endObject();
}

export function offsetVector(builder: Builder, offsets: readonly number[]): number {
  builder.startVector(4, offsets.length, 4);
  for (const offset of [...offsets].reverse()) builder.addOffset(offset);
  return builder.endVector();
}

export function intVector(builder: Builder, values: readonly number[]): number {
  builder.startVector(4, values.length, 4);
  for (const value of [...values].reverse()) builder.addInt32(value);
  return builder.endVector();
}

/** A FlatBuffers file; `build` returns its root table. */
export function flatFile(identifier: string | undefined, build: (builder: Builder) => number): Uint8Array {
  const builder = new Builder(1024);
  builder.finish(build(builder), identifier);
  return builder.asUint8Array().slice();
}

/** A FlatBuffers file whose root table has one field of each type that is read, and some that are absent. */
export const flatSample = flatFile(undefined, (builder) => {
  const text = builder.createString("name");
  const inner = [1, 2, 3].map((number) => {
    builder.startObject(1);
    builder.addFieldInt32(0, number, 0);
    return builder.endObject();
  });
  builder.startVector(4, 3, 4);
  for (const one of inner.toReversed()) builder.addOffset(one);
  const tables = builder.endVector();
  builder.startVector(4, 2, 4);
  builder.addInt32(-7);
  builder.addInt32(6);
  const ints = builder.endVector();
  builder.startVector(4, 2, 4);
  builder.addFloat32(0.5);
  builder.addFloat32(1.5);
  const floats = builder.endVector();
  builder.startVector(8, 2, 8);
  builder.addFloat64(0.25);
  builder.addFloat64(-2);
  const doubles = builder.endVector();
  builder.startVector(8, 2, 8);
  builder.addInt64(-5n);
  builder.addInt64(9n);
  const longs = builder.endVector();
  builder.startObject(14);
  builder.addFieldInt8(0, 200, 0);
  builder.addFieldInt32(1, -2, 0);
  builder.addFieldInt64(2, 2n ** 40n, 0n);
  builder.addFieldFloat64(3, 2.5, 0);
  builder.addFieldInt8(4, 1, 0);
  builder.addFieldOffset(5, text, 0);
  builder.addFieldOffset(6, tables, 0);
  builder.addFieldOffset(7, ints, 0);
  builder.addFieldOffset(8, floats, 0);
  builder.addFieldOffset(9, longs, 0);
  builder.addFieldOffset(10, inner[1] ?? 0, 0);
  builder.addFieldOffset(11, doubles, 0);
  return builder.endObject();
});

/** An offset in a FlatBuffers file that leads out of it. */
export const astray = 0x7000_0000;

/** The fault of a file in which `what` is at such an offset, for the first one there. */
export function astrayFault(what: string, bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = [...bytes.keys()].find((i) => i + 4 <= bytes.length && view.getUint32(i, true) === astray) ?? 0;
  return {
    code: "HML7119",
    name: "malformed-flatbuffer",
    severity: "error",
    message: `${what} at byte ${at + astray} needs 4 bytes and the file has 0 there`,
    offset: bytes.length,
    bytes: 0,
  };
}
