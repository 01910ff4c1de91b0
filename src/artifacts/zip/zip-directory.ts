import { inflateSync } from "fflate";
import { limits } from "../../base/limits.ts";
import type { ByteWindow } from "../byte-window.ts";
import { readText } from "../read-text.ts";
import {
  type DirectoryRecord,
  type EndRecord,
  findEndRecord,
  readDirectoryRecord,
  readLocalHeader,
} from "./zip-records.ts";

/** The directory of a zip file. */
export interface ZipDirectory {
  /** Fewer than `end` states where one of them is damaged. */
  readonly entries: readonly DirectoryRecord[];
  readonly end: EndRecord;
}

/** Bytes of a small entry, packed or not: a manifest with room to spare. */
const most = limits.artifactStringBytes * 16;

/**
 * Reads the central directory of a zip file; `undefined` where there is none. Zip64 is not read: no package of models of
 * more than 4 GB is known.
 */
export function readZipDirectory(window: ByteWindow): ZipDirectory | undefined {
  const end = findEndRecord(window);
  if (!end || end.offset + end.bytes > end.start) return undefined;
  const entries: DirectoryRecord[] = [];
  let at = end.offset;
  while (entries.length < end.entries) {
    const entry = readDirectoryRecord(window, at);
    if (!entry || entry.end > end.offset + end.bytes) break;
    entries.push(entry);
    at = entry.end;
  }
  return { entries, end };
}

/** Text of a small entry; `undefined` where it is too large, encrypted, damaged or packed in another way. */
export function readZipText(window: ByteWindow, entry: DirectoryRecord): string | undefined {
  if (entry.flags & 1 || entry.bytes > most || entry.packedBytes > most) return undefined;
  const local = readLocalHeader(window, entry.offset);
  const packed = local && window.bytesAt(local.end, entry.packedBytes);
  if (!packed) return undefined;
  if (entry.method === 0) return readText(packed);
  return entry.method === 8 ? inflateText(packed, entry.bytes) : undefined;
}

function inflateText(packed: Uint8Array, bytes: number): string | undefined {
  try {
    // The output is as large as stated and no larger: a bomb runs against its end.
    return readText(inflateSync(packed, { out: new Uint8Array(bytes) }));
  } catch {
    // fflate reports damaged data by throwing.
    return undefined;
  }
}
