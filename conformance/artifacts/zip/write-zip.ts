import { ByteWriter, joinBytes } from "../byte-writer.ts";

/** One entry of an archive; stored, not compressed. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** What both headers say in place of what is so. */
  readonly says?: {
    /** 1 is added for an encrypted entry. */
    readonly flags?: number;
    /** 8 is deflated. */
    readonly method?: number;
    /** Length when it is unpacked, in bytes. */
    readonly bytes?: number;
  };
  /** Kind of file as Unix has it, in the upper half; only the directory says it. */
  readonly attributes?: number;
}

/** 1980-01-01 00:00:00, the earliest time that the format can say: bytes do not depend on the clock. */
const dosDate = 0x0021;

/** A zip archive of stored entries in the order given, with the smallest headers that the format allows. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const body = new ByteWriter();
  const directory: Uint8Array[] = [];
  for (const entry of entries) {
    const { name, content } = entry;
    const offset = body.length;
    const encoded = new TextEncoder().encode(name);
    const common = writeCommon(encoded, entry);
    body.u32(0x04034b50).u16(20).bytes(common).bytes(encoded).bytes(content);
    directory.push(
      new ByteWriter()
        .u32(0x02014b50)
        .u16(20)
        .u16(20)
        .bytes(common)
        .u16(0)
        .u16(0)
        .u16(0)
        .u32(entry.attributes ?? 0)
        .u32(offset)
        .bytes(encoded)
        .finish(),
    );
  }
  const central = joinBytes(directory);
  const start = body.length;
  body.bytes(central).u32(0x06054b50).u16(0).u16(0).u16(entries.length).u16(entries.length);
  return body.u32(central.length).u32(start).u16(0).finish();
}

/** What local header and directory entry share: flags (UTF-8 names), method, time, checksum, sizes, name length. */
function writeCommon(name: Uint8Array, { content, says = {} }: ZipEntry): Uint8Array {
  return new ByteWriter()
    .u16(says.flags ?? 0x0800)
    .u16(says.method ?? 0)
    .u16(0)
    .u16(dosDate)
    .u32(crc32(content))
    .u32(content.length)
    .u32(says.bytes ?? content.length)
    .u16(name.length)
    .u16(0)
    .finish();
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
