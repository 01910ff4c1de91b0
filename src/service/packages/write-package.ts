import { packageFlags, packageTime, packageVersion } from "../../artifacts/him/package-entry.ts";
import {
  directoryBytes,
  directoryRecord,
  endBytes,
  endRecord,
  localBytes,
  localRecord,
} from "../../artifacts/zip/zip-records.ts";
import type { ByteSource } from "../../base/byte-source.ts";
import { crc32 } from "../../base/crc32.ts";

/** A file to be packed, under the name that it has in the package. */
export interface PackedFile {
  readonly name: string;
  readonly source: ByteSource;
}

/** Bytes that are read in one go. */
const block = 1024 * 1024;
/** What the four bytes of an offset can say; a package stays below it. */
export const largestPackage = 0xffff_ffff;

/** Length of the package of these files, in bytes. */
export function measurePackage(files: readonly PackedFile[]): number {
  const utf8 = new TextEncoder();
  return files.reduce(
    (sum, { name, source }) => sum + localBytes + directoryBytes + 2 * utf8.encode(name).length + source.size,
    endBytes,
  );
}

/** The bytes of a package in order (spec §27.2): the same files give the same bytes. Each file is read twice. */
export function* writePackage(files: readonly PackedFile[]): Generator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, source } of files) {
    const encoded = new TextEncoder().encode(name);
    const shared = writeShared(encoded, source, checksumOf(source));
    directory.push(
      join([
        numbers([directoryRecord, 4], [packageVersion, 2]),
        shared,
        numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
        encoded,
      ]),
    );
    const head = join([numbers([localRecord, 4]), shared, encoded]);
    yield head;
    yield* readBlocks(source);
    offset += head.length + source.size;
  }
  const central = join(directory);
  yield central;
  const { length } = files;
  yield numbers(
    [endRecord, 4],
    [0, 2],
    [0, 2],
    [length, 2],
    [length, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
}

/** CRC-32 of a whole source, block by block. */
export function checksumOf(source: ByteSource): number {
  let checksum = 0;
  for (const bytes of readBlocks(source)) checksum = crc32(bytes, checksum);
  return checksum;
}

/** The bytes of a source, block by block; each is good until the next is asked for. */
export function* readBlocks(source: ByteSource): Generator<Uint8Array> {
  for (let at = 0; at < source.size; at += block) yield source.read(at, block);
}

/** What the header in front of a file and its entry in the directory have in common. */
function writeShared(name: Uint8Array, { size }: ByteSource, checksum: number): Uint8Array {
  return numbers(
    [packageVersion, 2],
    [packageFlags, 2],
    [0, 2],
    [packageTime, 4],
    [checksum, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  );
}

/** Little-endian numbers, each with its length in bytes. */
function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of values) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
