import { limits } from "../../base/limits.ts";
import { packageDamaged } from "../../diagnostics/faults/package-damaged.ts";
import { packageEntryCompressed } from "../../diagnostics/faults/package-entry-compressed.ts";
import { packageEntryEncrypted } from "../../diagnostics/faults/package-entry-encrypted.ts";
import { packageEntryNoFile } from "../../diagnostics/faults/package-entry-no-file.ts";
import { packageHeadersDisagree } from "../../diagnostics/faults/package-headers-disagree.ts";
import { packageLimit } from "../../diagnostics/faults/package-limit.ts";
import { packageNotCanonical } from "../../diagnostics/faults/package-not-canonical.ts";
import { packageTrailingData } from "../../diagnostics/faults/package-trailing-data.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { FactDraft } from "../fact-draft.ts";
import {
  type DirectoryRecord,
  type EndRecord,
  endBytes,
  findEndRecord,
  localBytes,
  readDirectoryRecord,
  readLocalHeader,
  type ZipHeader,
} from "../zip/zip-records.ts";
import { type PackageEntry, packageFlags, packageTime, packageVersion } from "./package-entry.ts";
import { placeOf, reportPackageNames } from "./report-package-names.ts";

/** What a number of four bytes says where the true one stands in the fields of zip64. */
const elsewhere = 0xffff_ffff;

/**
 * Reads the directory of an HML package (spec §27) and compares it with the headers in front of the files: one form is a
 * package, everything else is a fault in `draft`. Entries are returned as far as they are safe to look at; whoever
 * unpacks does so only without faults. Reads no content.
 */
export function readPackageDirectory(window: ByteWindow, draft: FactDraft): readonly PackageEntry[] {
  const end = readEnd(window, draft);
  if (!end) return [];
  const records = readRecords(window, end, draft);
  reportPackageNames(records, draft);
  const entries: PackageEntry[] = [];
  let next = 0;
  for (const record of records) {
    reportForm(record, draft);
    const { name, nameBytes, offset, packedBytes: bytes, checksum } = record;
    if (offset < next) {
      draft.fault(packageHeadersDisagree, "overlap", { entry: name, offset }, placeOf(record));
    } else if (offset > next) reportGap(next, offset, draft);
    const start = offset + localBytes + nameBytes;
    next = Math.max(next, start + bytes);
    if (!agreesWithLocal(window, record, draft) || !isPlain(record) || start + bytes > end.offset) continue;
    draft.section(name, offset, localBytes + nameBytes + bytes);
    entries.push({ name, offset: start, bytes, checksum });
  }
  if (next < end.offset) reportGap(next, end.offset, draft);
  else if (next > end.offset) {
    draft.fault(packageDamaged, "directory", end, { offset: end.offset, bytes: end.bytes });
  }
  draft.section("package directory", end.offset, end.bytes + endBytes);
  return entries;
}

function reportGap(from: number, to: number, draft: FactDraft): void {
  const gap = { offset: from, bytes: to - from };
  draft.fault(packageTrailingData, "default", gap, gap);
}

/** The record that ends the file: nothing may follow it, not even its own comment. */
function readEnd(window: ByteWindow, draft: FactDraft): EndRecord | undefined {
  const end = findEndRecord(window);
  if (!end) {
    draft.fault(packageDamaged, "end", {}, { offset: window.size - endBytes, bytes: endBytes });
    return undefined;
  }
  const { start, entries, bytes, offset } = end;
  const place = { offset: start, bytes: endBytes };
  if (end.commentBytes > 0) {
    draft.fault(packageNotCanonical, "default", { entry: "the directory", what: "a comment" }, place);
  }
  if (start + endBytes < window.size) reportGap(start + endBytes, window.size, draft);
  if (entries === 0xffff || bytes === elsewhere || offset === elsewhere) {
    draft.fault(packageHeadersDisagree, "zip64", { entry: "the directory" }, place);
    return undefined;
  }
  for (const [limit, value] of [
    ["packageEntries", entries],
    ["packageDirectoryBytes", bytes],
  ] as const) {
    if (value <= limits[limit]) continue;
    draft.fault(packageLimit, "default", { limit, most: limits[limit] }, place);
    return undefined;
  }
  const one = end.disk === 0 && end.directoryDisk === 0 && end.entriesOnDisk === entries;
  if (!one || offset + bytes !== start) draft.fault(packageDamaged, "directory", end, place);
  return offset + bytes > start ? undefined : end;
}

function readRecords(window: ByteWindow, end: EndRecord, draft: FactDraft): readonly DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  const stop = end.offset + end.bytes;
  let at = end.offset;
  for (let index = 0; index < end.entries; index++) {
    const record = readDirectoryRecord(window, at);
    if (!record || record.end > stop) {
      draft.fault(packageDamaged, "record", { index }, { offset: at, bytes: 4 });
      return records;
    }
    records.push(record);
    at = record.end;
  }
  if (at < stop) reportGap(at, stop, draft);
  return records;
}

/** Whatever makes an entry anything else than a stored file without a time. */
function reportForm(record: DirectoryRecord, draft: FactDraft): void {
  const { name: entry, flags, method, packedBytes, bytes } = record;
  const place = placeOf(record);
  // The format of a file in the upper half, as Unix has it: 0 where none is stated, 8 for a regular file.
  const format = record.attributes >>> 28;
  if (flags & 1) draft.fault(packageEntryEncrypted, "default", { entry }, place);
  if (method !== 0) draft.fault(packageEntryCompressed, "default", { entry, method }, place);
  if (format !== 0 && format !== 8) {
    const kind = format === 0xa ? "a symbolic link" : "no regular file";
    draft.fault(packageEntryNoFile, "default", { entry, kind }, place);
  }
  if ([packedBytes, bytes, record.offset].includes(elsewhere)) {
    draft.fault(packageHeadersDisagree, "zip64", { entry }, place);
  } else if (method === 0 && packedBytes !== bytes) {
    draft.fault(packageHeadersDisagree, "stored", { entry, packed: packedBytes, bytes }, place);
  }
  const what = explainForm(record);
  if (what !== undefined) draft.fault(packageNotCanonical, "default", { entry, what }, place);
}

/** Whether the bytes of an entry are those of its file. */
function isPlain({ flags, method, packedBytes, bytes }: DirectoryRecord): boolean {
  return (flags & 1) === 0 && method === 0 && packedBytes === bytes;
}

/** The first thing about an entry that `hml pack` does not write; encryption is told apart. */
function explainForm(record: DirectoryRecord): string | undefined {
  if (record.extraBytes > 0) return "extra fields";
  if (record.commentBytes > 0) return "a comment";
  const { madeBy, version, disk, internalAttributes } = record;
  if (madeBy !== packageVersion || version !== packageVersion) return "another version";
  if (disk !== 0 || internalAttributes !== 0) return "another disk or attribute";
  if ((record.flags & ~1) !== packageFlags) return "other flags";
  if (record.time !== packageTime) return "a time";
  return record.attributes === 0 ? undefined : "attributes";
}

/** What the header in front of a file says as well as the directory, and the words for it. */
const saidTwice: readonly (readonly [field: keyof ZipHeader, what: string])[] = [
  ["version", "version"],
  ["flags", "flags"],
  ["method", "method"],
  ["time", "time"],
  ["checksum", "checksum"],
  ["packedBytes", "packed size"],
  ["bytes", "size"],
  ["nameBytes", "length of the name"],
  ["extraBytes", "length of extra fields"],
  ["name", "name"],
];

/** Whether the header in front of a file says what the directory says. */
function agreesWithLocal(window: ByteWindow, record: DirectoryRecord, draft: FactDraft): boolean {
  const { name: entry, offset } = record;
  const place = { offset, bytes: localBytes };
  const local = readLocalHeader(window, offset);
  if (!local) {
    draft.fault(packageHeadersDisagree, "header", { entry, offset }, place);
    return false;
  }
  // What the directory says otherwise of these two is told as its form.
  const central = { ...record, version: packageVersion, extraBytes: 0 };
  for (const [field, what] of saidTwice) {
    if (local[field] === central[field]) continue;
    const values = { entry, what, local: local[field], central: central[field] };
    draft.fault(packageHeadersDisagree, "default", values, place);
    return false;
  }
  return true;
}
