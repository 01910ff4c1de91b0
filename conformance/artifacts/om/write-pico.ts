import { ByteWriter } from "../byte-writer.ts";

/** A model for HiSilicon's vision chips: the container that begins with `PICO`. */
export interface PicoModel {
  readonly name: string;
  readonly graph: string;
  readonly batch: number;
  readonly inputs: readonly PicoTensor[];
  readonly outputs: readonly PicoTensor[];
  /** Compiled parameters and instructions, opaque. */
  readonly parameters: Uint8Array;
  readonly instructions: Uint8Array;
}

export interface PicoTensor {
  readonly name: string;
  readonly shape: readonly number[];
}

const headerBytes = 32;

/** Header, parameters, records of tag and value, instructions. */
export function writePico(model: PicoModel): Uint8Array {
  const records = writeRecords(model);
  const instructionOffset = headerBytes + model.parameters.length + records.length;
  const writer = new ByteWriter()
    .text("PICO")
    .u32(model.parameters.length)
    .u32(instructionOffset + model.instructions.length)
    .u32(model.parameters.length)
    .u32(headerBytes)
    .u32(0x10000)
    .u32(instructionOffset)
    .u32(model.instructions.length);
  return writer.bytes(model.parameters).bytes(records).bytes(model.instructions).finish();
}

/** The three high bits of a tag tell how its value is stored. */
const kinds = { u32: 3, bytes8: 4, bytes32: 6 } as const;

function writeRecords(model: PicoModel): Uint8Array {
  const writer = new ByteWriter();
  short(writer, 0x000d, model.name);
  u32(writer, 0x000a, model.batch);
  long(writer, 0x040, writeGraph(model));
  return writer.finish();
}

function writeGraph(model: PicoModel): Uint8Array {
  const writer = new ByteWriter();
  u32(writer, 0x41, 0);
  model.inputs.forEach((tensor, id) => {
    long(writer, 0x50, writeTensor(tensor, { id, idTag: 0x51, nameTag: 0x58, shapeTag: 0x5a }));
  });
  model.outputs.forEach((tensor, id) => {
    long(writer, 0x60, writeTensor(tensor, { id, idTag: 0x61, nameTag: 0x66, shapeTag: 0x69 }));
  });
  return writer.finish();
}

interface TensorTags {
  readonly id: number;
  readonly idTag: number;
  readonly nameTag: number;
  readonly shapeTag: number;
}

function writeTensor(tensor: PicoTensor, tags: TensorTags): Uint8Array {
  const writer = new ByteWriter();
  u32(writer, tags.idTag, tags.id);
  short(writer, tags.nameTag, tensor.name);
  const shape = new ByteWriter();
  for (const dim of tensor.shape) shape.u32(dim);
  long(writer, tags.shapeTag, shape.finish());
  return writer.finish();
}

function u32(writer: ByteWriter, tag: number, value: number): void {
  writer.u16((kinds.u32 << 13) | tag).u32(value);
}

/** Names are padded with NUL. */
function short(writer: ByteWriter, tag: number, value: string): void {
  writer
    .u16((kinds.bytes8 << 13) | tag)
    .u8(value.length + 1)
    .text(value)
    .u8(0);
}

function long(writer: ByteWriter, tag: number, value: Uint8Array): void {
  writer
    .u16((kinds.bytes32 << 13) | tag)
    .u32(value.length)
    .bytes(value);
}
