import { inflateSync } from "fflate";
import { limits } from "../../base/limits.ts";
import { ByteCursor } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import { readText } from "../read-text.ts";

/** One entry of a zip file, as its central directory states it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Of its local header, from the start of the file. */
  readonly offset: number;
}

/** The directory of a zip file. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly offset: number;
  readonly bytes: number;
  /** Behind the end record and its comment. */
  readonly end: number;
}

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const endRecordBytes = 22;
/** The end record is followed by a comment of at most this length (APPNOTE 4.3.16). */
const longestComment = 0xffff;

/**
 * Reads the central directory of a zip file; `undefined` where there is none. Zip64 is not read: no package of models of
 * more than 4 GB is known.
 */
export function readZipDirectory(window: ByteWindow): ZipDirectory | undefined {
  const end = findEndRecord(window);
  if (end === undefined) return undefined;
  const record = new ByteCursor(window, end + 10, window.size);
  const count = record.u16("the number of entries");
  const bytes = record.u32("the size of the directory");
  const offset = record.u32("the place of the directory");
  const comment = record.u16("the length of the comment");
  if (record.missing || offset + bytes > end) return undefined;
  const cursor = new ByteCursor(window, offset, offset + bytes);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count && cursor.remaining > 0; i++) {
    const entry = readEntry(cursor);
    if (!entry || cursor.missing) break;
    entries.push(entry);
  }
  return { entries, offset, bytes, end: end + endRecordBytes + comment };
}

function findEndRecord(window: ByteWindow): number | undefined {
  const start = Math.max(0, window.size - endRecordBytes - longestComment);
  const tail = window.bytesAt(start, window.size - start);
  if (!tail) return undefined;
  for (let at = tail.length - endRecordBytes; at >= 0; at--) {
    if (tail[at] === 0x50 && tail[at + 1] === 0x4b && tail[at + 2] === 0x05 && tail[at + 3] === 0x06) {
      return new ByteCursor(window, start + at, window.size).u32("the end record") === endRecord
        ? start + at
        : undefined;
    }
  }
  return undefined;
}

function readEntry(cursor: ByteCursor): ZipEntry | undefined {
  if (cursor.u32("a directory record") !== directoryRecord) return undefined;
  cursor.skip(4, "versions");
  const flags = cursor.u16("flags");
  const method = cursor.u16("the method");
  cursor.skip(8, "time and checksum");
  const packedBytes = cursor.u32("a packed size");
  const bytes = cursor.u32("a size");
  const nameBytes = cursor.u16("the length of a name");
  const extraBytes = cursor.u16("the length of extra fields");
  const commentBytes = cursor.u16("the length of a comment");
  cursor.skip(8, "attributes");
  const offset = cursor.u32("the place of an entry");
  const name = cursor.text(nameBytes, "the name of an entry");
  cursor.skip(extraBytes + commentBytes, "extra fields");
  return { name, encrypted: (flags & 1) !== 0, method, packedBytes, bytes, offset };
}

/** Text of a small entry; `undefined` where it is too large, encrypted, damaged or packed in another way. */
export function readZipText(window: ByteWindow, entry: ZipEntry): string | undefined {
  const most = limits.artifactStringBytes * 16;
  if (entry.encrypted || entry.bytes > most || entry.packedBytes > most) return undefined;
  const local = new ByteCursor(window, entry.offset + 26, window.size);
  const nameBytes = local.u16("the length of a name");
  const extraBytes = local.u16("the length of extra fields");
  local.skip(nameBytes + extraBytes, "a local header");
  const packed = local.bytes(entry.packedBytes, "the data of an entry");
  if (local.missing) return undefined;
  if (entry.method === 0) return readText(packed);
  if (entry.method !== 8) return undefined;
  try {
    // The output is as large as stated and no larger: a bomb runs against its end.
    return readText(inflateSync(packed, { out: new Uint8Array(entry.bytes) }));
  } catch {
    // fflate reports damaged data by throwing.
    return undefined;
  }
}
