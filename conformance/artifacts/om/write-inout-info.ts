import { ByteWriter } from "../byte-writer.ts";
import type { OmElementType } from "./description.ts";
import { runtimeFormats, runtimeType } from "./element-types.ts";

/** One input or output as the runtime shows it. */
export interface InoutTensor {
  readonly name: string;
  readonly type: OmElementType;
  readonly shape: readonly number[];
  readonly layout: string;
  /** Logical bytes. */
  readonly size: number;
  /** Smallest and largest value of each dimension of a dynamic tensor. */
  readonly ranges?: readonly (readonly [number, number])[];
}

export interface InoutInfo {
  readonly inputs: readonly InoutTensor[];
  readonly outputs: readonly InoutTensor[];
  /** Batch sizes that a dynamic batch was compiled for. */
  readonly batches?: readonly number[];
}

/** The input and output block of Ascend: records of type, length and value. */
export function writeInoutInfo(info: InoutInfo): Uint8Array {
  const writer = new ByteWriter();
  writeRecord(writer, 0, writeTensors(info.inputs));
  writeRecord(writer, 1, writeTensors(info.outputs));
  if (info.batches) {
    const batches = new ByteWriter().u32(info.batches.length);
    for (const batch of info.batches) batches.u64(batch);
    writeRecord(writer, 2, batches.finish());
  }
  return writer.finish();
}

function writeRecord(writer: ByteWriter, type: number, value: Uint8Array): void {
  writer.u32(type).u32(value.length).bytes(value);
}

function writeTensors(tensors: readonly InoutTensor[]): Uint8Array {
  const writer = new ByteWriter().u32(tensors.length);
  for (const tensor of tensors) writeTensor(writer, tensor);
  return writer.finish();
}

function writeTensor(writer: ByteWriter, tensor: InoutTensor): void {
  const name = new TextEncoder().encode(tensor.name);
  const ranges = tensor.ranges ?? [];
  const dimBytes = 8 * tensor.shape.length;
  writer
    .u64(tensor.size)
    .i32(runtimeFormats[tensor.layout] ?? -1)
    .i32(runtimeType(tensor.type));
  writer
    .u32(name.length)
    .u32(dimBytes)
    .u32(dimBytes)
    .u32(16 * ranges.length)
    .bytes(name);
  for (const dim of tensor.shape) writer.i64(dim);
  // The second list holds the dimensions after static image preprocessing; without it they are the same.
  for (const dim of tensor.shape) writer.i64(dim);
  for (const [low, high] of ranges) writer.i64(low).i64(high);
}
