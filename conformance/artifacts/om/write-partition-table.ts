import { ByteWriter } from "../byte-writer.ts";
import type { OmModel } from "./description.ts";

/** One partition table and the data behind it. */
export function writePartitionTable(model: OmModel): Uint8Array {
  const tableBytes =
    model.width === "wide" ? 8 + 24 * model.partitions.length : 4 + 12 * model.partitions.length;
  const alignment = model.alignment ?? 1;
  const align = (offset: number) => Math.ceil(offset / alignment) * alignment;
  const writer = new ByteWriter().u32(model.partitions.length);
  if (model.width === "wide") writer.u32(0);
  let offset = align(tableBytes) - tableBytes;
  for (const { type, content } of model.partitions) {
    if (model.width === "wide") writer.u32(type).u32(0).u64(offset).u64(content.length);
    else writer.u32(type).u32(offset).u32(content.length);
    offset = align(tableBytes + offset + content.length) - tableBytes;
  }
  for (const { content } of model.partitions) writer.padTo(align(writer.length)).bytes(content);
  return writer.padTo(align(writer.length)).finish();
}
