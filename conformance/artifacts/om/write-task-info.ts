import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { ByteWriter } from "../byte-writer.ts";
import { makeNoise } from "../make-values.ts";

/** What Ascend's `ModelTaskDef` says of the whole model. Sizes in bytes. */
export interface TaskInfo {
  readonly memorySize: number;
  readonly weightSize: number;
  readonly tasks: number;
}

/** The task partition of an Ascend model. */
export function writeTaskInfo(info: TaskInfo): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(1, WireType.LengthDelimited).string("1.0");
  for (let id = 0; id < info.tasks; id++) {
    writer.tag(10, WireType.LengthDelimited).fork();
    writer.tag(1, WireType.Varint).uint32(id).tag(2, WireType.Varint).uint32(0).join();
  }
  writer.tag(11, WireType.Varint).uint64(info.memorySize);
  writer.tag(14, WireType.Varint).uint64(info.weightSize);
  return writer.finish();
}

/** The task partition of a HiAI partitioned model: one compiled block, opaque but for its first word. */
export function writeTaskBlock(bytes: number, seed: string): Uint8Array {
  return new ByteWriter()
    .u32(0xabcdabcd)
    .bytes(makeNoise(bytes - 4, seed))
    .finish();
}
