import { crc32 } from "../base/crc32.ts";
import { joinPieces, u32 } from "./sample-bytes.ts";

// Zip files for tests, written by hand from the format's description (APPNOTE 4.3). Where nothing else is asked for, an
// entry is as an HML package has it: stored, version 2.0, UTF-8, without a time. Nothing but tests imports this file.

/** What a header of an entry says. Texts are written as UTF-8, and their lengths are true unless stated. */
export interface SampleEntryHeader {
  readonly version: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly nameBytes: number;
  readonly extraBytes: number;
  readonly name: string | Uint8Array;
  readonly extra: string;
  /** These only stand in the directory. */
  readonly madeBy: number;
  readonly comment: string;
  readonly disk: number;
  readonly internalAttributes: number;
  readonly attributes: number;
  readonly offset: number;
}

/** One file, and what is wrong about it. */
export interface SampleEntry extends Partial<SampleEntryHeader> {
  readonly name: string | Uint8Array;
  /** As it lies in the file; what is packed is packed by the test. */
  readonly content?: string | Uint8Array;
  /** What only the header in front of the file says. */
  readonly local?: Partial<SampleEntryHeader>;
  /** What only the directory says. */
  readonly central?: Partial<SampleEntryHeader>;
  /** Bytes in front of the entry that belong to nothing. */
  readonly gap?: number;
}

/** What the record at the end says, and what stands around it. */
export interface SampleEnd {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly entriesOnDisk: number;
  readonly entries: number;
  readonly bytes: number;
  readonly offset: number;
  readonly comment: string;
  /** Zeros in front of the directory, between it and the record, and behind the record. */
  readonly before: number;
  readonly between: number;
  readonly after: number;
}

/** A zip file: its entries in order, then its directory. */
export function zip(entries: readonly SampleEntry[], end: Partial<SampleEnd> = {}): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    at += entry.gap ?? 0;
    const content = encode(entry.content ?? "");
    const file = joinPieces([
      u32(0x04034b50),
      shared(entry, entry.local),
      names(entry, entry.local),
      content,
    ]);
    files.push(joinPieces([entry.gap ?? 0, file]));
    directory.push(centralRecord(entry, at));
    at += file.length;
  }
  const central = joinPieces(directory);
  const before = end.before ?? 0;
  const comment = encode(end.comment ?? "");
  const count = end.entries ?? entries.length;
  return joinPieces([
    ...files,
    before,
    central,
    end.between ?? 0,
    u32(0x06054b50),
    u16(end.disk ?? 0, end.directoryDisk ?? 0, end.entriesOnDisk ?? count, count),
    u32(end.bytes ?? central.length, end.offset ?? at + before),
    u16(comment.length),
    comment,
    end.after ?? 0,
  ]);
}

function centralRecord(entry: SampleEntry, at: number): Uint8Array {
  const said = { ...entry, ...entry.central };
  const comment = encode(said.comment ?? "");
  return joinPieces([
    u32(0x02014b50),
    u16(said.madeBy ?? 20),
    shared(entry, entry.central),
    u16(comment.length, said.disk ?? 0, said.internalAttributes ?? 0),
    u32(said.attributes ?? 0, said.offset ?? at),
    names(entry, entry.central),
    comment,
  ]);
}

/** What both headers have in common. */
function shared(entry: SampleEntry, own: Partial<SampleEntryHeader> = {}): Uint8Array {
  const said = { ...entry, ...own };
  const content = encode(entry.content ?? "");
  return joinPieces([
    u16(said.version ?? 20, said.flags ?? 0x800, said.method ?? 0),
    u32(said.time ?? 0x210000, said.checksum ?? crc32(content)),
    u32(said.packedBytes ?? content.length, said.bytes ?? content.length),
    u16(said.nameBytes ?? encode(said.name).length, said.extraBytes ?? encode(said.extra ?? "").length),
  ]);
}

function names(entry: SampleEntry, own: Partial<SampleEntryHeader> = {}): Uint8Array {
  const said = { ...entry, ...own };
  return joinPieces([encode(said.name), encode(said.extra ?? "")]);
}

function encode(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? new TextEncoder().encode(text) : text;
}

function u16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 255, value >> 8]));
}
