import { ByteWriter } from "../byte-writer.ts";
import type { HeaderTail, OmHeader } from "./description.ts";

/** Size of the header in every generation. */
export const headerBytes = 256;

/** What the header says of the bytes behind it. */
export interface OmPayload {
  readonly bytes: number;
  readonly modelCount: number;
}

/** The 256 bytes in front of the first partition table. */
export function writeOmHeader(header: OmHeader, payload: OmPayload): Uint8Array {
  const wide = header.tail === "ascend-v2-wide";
  const writer = new ByteWriter()
    .text("IMOD")
    .u32(headerBytes)
    .u32(isSecondVersion(header.tail) ? 0x20000000 : 0x10000000)
    .zeros(64)
    .u32(wide ? 0 : payload.bytes)
    .u8(header.encrypted ? 1 : 0)
    .u8(0)
    .u8(header.modelType)
    .u8(0)
    .fixedText(header.name, 32)
    .u32(0)
    .zeros(32)
    .u32(header.irVersion ?? 2);
  tailWriters[header.tail](writer, header, payload);
  return writer.padTo(headerBytes).finish();
}

function isSecondVersion(tail: HeaderTail): boolean {
  return tail === "ascend-v2-narrow" || tail === "ascend-v2-wide";
}

type TailWriter = (writer: ByteWriter, header: OmHeader, payload: OmPayload) => void;

const hiaiPlatform = 0;
const ascendPlatform = 1;

/** Bytes 156 and on. What is not written stays zero. */
const tailWriters: Readonly<Record<HeaderTail, TailWriter>> = {
  "hiai-classic": (writer, header) => {
    writer.fixedText(header.platformVersion, 20).u8(hiaiPlatform).padTo(180).u32(0).u32(0);
  },
  "mobile-new": (writer, header) => {
    writer.fixedText(header.platformVersion, 20).u8(hiaiPlatform).u8(0).padTo(180).u32(0).u32(0).zeros(16);
  },
  "ascend-v1": (writer, header) => {
    writer.fixedText(header.platformVersion, 20).u8(ascendPlatform);
  },
  "ascend-v2-narrow": (writer, header, payload) => {
    writer.u32(header.modelCount ?? payload.modelCount);
    writer.fixedText(header.platformVersion, 20).u8(ascendPlatform);
  },
  "ascend-v2-wide": (writer, header, payload) => {
    writer.u32(header.modelCount ?? payload.modelCount);
    writer.fixedText(header.platformVersion, 20).u8(ascendPlatform).padTo(184);
    writer
      .u64(payload.bytes)
      .u8(0)
      .u8(header.dynamicShape ? 1 : 0);
  },
};
