import type { ByteWindow } from "../byte-window.ts";
import { readText } from "../read-text.ts";

// The three records of a zip file that are read (APPNOTE 4.3.7, 4.3.12, 4.3.16). Numbers are little-endian.

export const localRecord = 0x04034b50;
export const directoryRecord = 0x02014b50;
export const endRecord = 0x06054b50;
/** Lengths in bytes, without names and what else is of any length. */
export const localBytes = 30;
export const directoryBytes = 46;
export const endBytes = 22;
/** The end record is followed by a comment of at most this length. */
const longestComment = 0xffff;

/** What the header in front of a file and its record in the directory both state. Sizes in bytes. */
export interface ZipHeader {
  /** Least version of the format that a reader needs, times ten. */
  readonly version: number;
  readonly flags: number;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  /** Time in the lower half, date in the upper. */
  readonly time: number;
  /** CRC-32 of the content. */
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly nameBytes: number;
  readonly extraBytes: number;
  /** Up to its first NUL, fit for a terminal. */
  readonly name: string;
  /** Where the record ends, from the start of the file. */
  readonly end: number;
}

/** One entry, as the directory states it. */
export interface DirectoryRecord extends ZipHeader {
  readonly start: number;
  /** Version of the format that the writer had. */
  readonly madeBy: number;
  readonly commentBytes: number;
  readonly disk: number;
  readonly internalAttributes: number;
  readonly attributes: number;
  /** Of its local header, from the start of the file. */
  readonly offset: number;
}

/** What the record at the end of the file says of the directory. */
export interface EndRecord {
  /** Where this record begins, from the start of the file. */
  readonly start: number;
  readonly disk: number;
  readonly directoryDisk: number;
  readonly entriesOnDisk: number;
  readonly entries: number;
  /** Of the directory. */
  readonly bytes: number;
  /** Of the directory, from the start of the file. */
  readonly offset: number;
  readonly commentBytes: number;
}

/** The header in front of a file; `undefined` where there is none at `start`, or the file ends within it. */
export function readLocalHeader(window: ByteWindow, start: number): ZipHeader | undefined {
  const view = viewRecord(window, { start, bytes: localBytes, signature: localRecord });
  if (!view) return undefined;
  const shared = readShared(view, 4);
  const name = window.bytesAt(start + localBytes, shared.nameBytes);
  const end = start + localBytes + shared.nameBytes + shared.extraBytes;
  return name && { ...shared, name: readText(name), end };
}

/** A record of the directory; `undefined` where there is none at `start`, or the file ends within it. */
export function readDirectoryRecord(window: ByteWindow, start: number): DirectoryRecord | undefined {
  const view = viewRecord(window, { start, bytes: directoryBytes, signature: directoryRecord });
  if (!view) return undefined;
  const shared = readShared(view, 6);
  const commentBytes = view.getUint16(32, true);
  const name = window.bytesAt(start + directoryBytes, shared.nameBytes);
  return (
    name && {
      ...shared,
      name: readText(name),
      start,
      madeBy: view.getUint16(4, true),
      commentBytes,
      disk: view.getUint16(34, true),
      internalAttributes: view.getUint16(36, true),
      attributes: view.getUint32(38, true),
      offset: view.getUint32(42, true),
      end: start + directoryBytes + shared.nameBytes + shared.extraBytes + commentBytes,
    }
  );
}

/** The last end record of a file: behind it there may be at most its comment. */
export function findEndRecord(window: ByteWindow): EndRecord | undefined {
  const last = window.size - endBytes;
  for (let start = last; start >= Math.max(0, last - longestComment); start--) {
    const view = viewRecord(window, { start, bytes: endBytes, signature: endRecord });
    if (!view) continue;
    return {
      start,
      disk: view.getUint16(4, true),
      directoryDisk: view.getUint16(6, true),
      entriesOnDisk: view.getUint16(8, true),
      entries: view.getUint16(10, true),
      bytes: view.getUint32(12, true),
      offset: view.getUint32(16, true),
      commentBytes: view.getUint16(20, true),
    };
  }
  return undefined;
}

/** What both headers hold in the same order, from `at` on. */
function readShared(view: DataView, at: number): Omit<ZipHeader, "name" | "end"> {
  return {
    version: view.getUint16(at, true),
    flags: view.getUint16(at + 2, true),
    method: view.getUint16(at + 4, true),
    time: view.getUint32(at + 6, true),
    checksum: view.getUint32(at + 10, true),
    packedBytes: view.getUint32(at + 14, true),
    bytes: view.getUint32(at + 18, true),
    nameBytes: view.getUint16(at + 22, true),
    extraBytes: view.getUint16(at + 24, true),
  };
}

interface RecordPlace {
  readonly start: number;
  readonly bytes: number;
  readonly signature: number;
}

/** The part of a record that has one length always; `undefined` where it is not all there, or something else is. */
function viewRecord(window: ByteWindow, { start, bytes, signature }: RecordPlace): DataView | undefined {
  const record = window.bytesAt(start, bytes);
  if (!record) return undefined;
  const view = new DataView(record.buffer, record.byteOffset, bytes);
  return view.getUint32(0, true) === signature ? view : undefined;
}
