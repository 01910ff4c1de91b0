import { limits } from "../../base/limits.ts";
import { packageDamaged } from "../../diagnostics/faults/package-damaged.ts";
import { packageEntryCompressed } from "../../diagnostics/faults/package-entry-compressed.ts";
import { packageEntryEncrypted } from "../../diagnostics/faults/package-entry-encrypted.ts";
import { packageEntryNameUnsafe } from "../../diagnostics/faults/package-entry-name-unsafe.ts";
import { packageEntryNoFile } from "../../diagnostics/faults/package-entry-no-file.ts";
import { packageEntryTwice } from "../../diagnostics/faults/package-entry-twice.ts";
import { packageHeadersDisagree } from "../../diagnostics/faults/package-headers-disagree.ts";
import { packageLimit } from "../../diagnostics/faults/package-limit.ts";
import { packageNotCanonical } from "../../diagnostics/faults/package-not-canonical.ts";
import { packageTrailingData } from "../../diagnostics/faults/package-trailing-data.ts";
import { packageWithoutDeclaration } from "../../diagnostics/faults/package-without-declaration.ts";
import { ByteCursor } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { FactDraft, Place } from "../fact-draft.ts";
import {
  directoryRecord,
  endBytes,
  endRecord,
  explainUnsafeName,
  isDeclarationName,
  localBytes,
  localRecord,
  type PackageEntry,
  packageFlags,
  packageTime,
  packageVersion,
} from "./package-entry.ts";

/** An entry as the directory states it. */
interface Record {
  readonly name: string;
  readonly nameBytes: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly attributes: number;
  /** Lengths of extra fields and comment, disk, versions, internal attributes: anything that is not as it should be. */
  readonly besides: string | undefined;
  /** Of its local header. */
  readonly offset: number;
  readonly place: Place;
}

/** What the record at the end of the file says of the directory. */
interface End {
  readonly count: number;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Reads the directory of an HML package (spec §14.2) and compares it with the headers in front of the files: one form is
 * a package, everything else is a fault in `draft`. Entries are returned as far as they are safe to look at; whoever
 * unpacks does so only without faults. Reads no content.
 */
export function readPackageDirectory(window: ByteWindow, draft: FactDraft): readonly PackageEntry[] {
  const end = readEnd(window, draft);
  if (!end) return [];
  const records = readRecords(window, end, draft);
  reportNames(records, draft);
  const entries: PackageEntry[] = [];
  let next = 0;
  for (const record of records) {
    reportForm(record, draft);
    const { name, nameBytes, offset, bytes, checksum, place } = record;
    const header = { offset, bytes: localBytes + nameBytes };
    if (offset < next) draft.fault(packageHeadersDisagree, "overlap", { entry: name, offset }, place);
    else if (offset > next) reportGap(next, offset, draft);
    const start = offset + localBytes + nameBytes;
    next = Math.max(next, start + bytes);
    if (!agreesWithLocal(window, record, draft) || start + bytes > end.offset) continue;
    draft.section(name, header.offset, header.bytes + bytes);
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
function readEnd(window: ByteWindow, draft: FactDraft): End | undefined {
  const at = findEnd(window);
  if (at === undefined) {
    draft.fault(packageDamaged, "end", {}, { offset: Math.max(0, window.size - endBytes), bytes: endBytes });
    return undefined;
  }
  const place = { offset: at, bytes: endBytes };
  const cursor = new ByteCursor(window, at + 4, window.size);
  const disks = cursor.u16("the disk") + cursor.u16("the disk of the directory");
  const [onDisk, count] = [cursor.u16("the entries of the disk"), cursor.u16("the number of entries")];
  const [bytes, offset] = [cursor.u32("the size of the directory"), cursor.u32("the place of the directory")];
  if (cursor.u16("the length of the comment") > 0) {
    draft.fault(packageNotCanonical, "default", { entry: "the directory", what: "a comment" }, place);
  }
  if (at + endBytes < window.size) reportGap(at + endBytes, window.size, draft);
  if (count === 0xffff || bytes === 0xffffffff || offset === 0xffffffff) {
    draft.fault(packageHeadersDisagree, "zip64", { entry: "the directory" }, place);
    return undefined;
  }
  const exceeded = count > limits.packageEntries ? "packageEntries" : "packageDirectoryBytes";
  if (count > limits.packageEntries || bytes > limits.packageDirectoryBytes) {
    draft.fault(packageLimit, "default", { limit: exceeded, most: limits[exceeded] }, place);
    return undefined;
  }
  if (disks !== 0 || onDisk !== count || offset + bytes !== at) {
    draft.fault(packageDamaged, "directory", { bytes, offset }, place);
    if (offset + bytes > at) return undefined;
  }
  return { count, offset, bytes };
}

/** Where the end record begins; behind it there may be at most its comment. */
function findEnd(window: ByteWindow): number | undefined {
  const longest = Math.min(window.size, endBytes + 0xffff);
  const tail = window.bytesAt(window.size - longest, longest)?.slice() ?? new Uint8Array(0);
  const view = new DataView(tail.buffer);
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (view.getUint32(at, true) === endRecord) return window.size - longest + at;
  }
  return undefined;
}

function readRecords(window: ByteWindow, { count, offset, bytes }: End, draft: FactDraft): readonly Record[] {
  const cursor = new ByteCursor(window, offset, offset + bytes);
  const records: Record[] = [];
  for (let index = 0; index < count; index++) {
    const record = readRecord(cursor);
    if (!record || cursor.missing) {
      draft.fault(packageDamaged, "record", { index }, { offset: cursor.at, bytes: 4 });
      return records;
    }
    records.push(record);
  }
  if (cursor.remaining > 0) reportGap(cursor.at, offset + bytes, draft);
  return records;
}

function readRecord(cursor: ByteCursor): Record | undefined {
  const start = cursor.at;
  if (cursor.u32("a directory record") !== directoryRecord) return undefined;
  const [made, needed] = [cursor.u16("the version"), cursor.u16("the version that is needed")];
  const [flags, method] = [cursor.u16("flags"), cursor.u16("the method")];
  const time = cursor.u32("the time");
  const checksum = cursor.u32("the checksum");
  const [packedBytes, bytes] = [cursor.u32("the packed size"), cursor.u32("the size")];
  const nameBytes = cursor.u16("the length of the name");
  const [extra, comment] = [
    cursor.u16("the length of extra fields"),
    cursor.u16("the length of the comment"),
  ];
  const [disk, internal] = [cursor.u16("the disk"), cursor.u16("internal attributes")];
  const attributes = cursor.u32("attributes");
  const offset = cursor.u32("the place");
  const name = cursor.text(nameBytes, "the name");
  cursor.skip(extra + comment, "extra fields");
  const besides = extra
    ? "extra fields"
    : comment
      ? "a comment"
      : disk || internal || made !== packageVersion || needed !== packageVersion
        ? "another version, disk or attribute"
        : undefined;
  const place = { offset: start, bytes: cursor.at - start };
  return {
    name,
    nameBytes,
    flags,
    method,
    time,
    checksum,
    packedBytes,
    bytes,
    attributes,
    besides,
    offset,
    place,
  };
}

function reportNames(records: readonly Record[], draft: FactDraft): void {
  const [first] = records;
  if (!first || !isDeclarationName(first.name)) {
    const values = { entry: first?.name ?? "" };
    draft.fault(packageWithoutDeclaration, "default", values, first?.place ?? { offset: 0, bytes: 4 });
  }
  const seen = new Map<string, string>();
  let previous: string | undefined;
  for (const { name, nameBytes, place } of records) {
    const why = explainUnsafeName(name);
    if (why !== undefined) draft.fault(packageEntryNameUnsafe, "default", { entry: name, why }, place);
    if (nameBytes > limits.packageNameBytes) {
      const values = { limit: "packageNameBytes", most: limits.packageNameBytes };
      draft.fault(packageLimit, "default", values, place);
    }
    const folded = name.normalize("NFC").toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) draft.fault(packageEntryTwice, "default", { entry: name, other }, place);
    else if (previous !== undefined && name < previous) {
      draft.fault(packageNotCanonical, "order", { entry: name, other: previous }, place);
    }
    if (name !== first?.name) previous = name;
    seen.set(folded, name);
  }
}

/** Whatever makes an entry anything else than a stored file without a time. */
function reportForm(record: Record, draft: FactDraft): void {
  const { name: entry, flags, method, time, attributes, besides, place } = record;
  // The format of a file in the upper half, as Unix has it: 0 where none is stated, 8 for a regular file.
  const format = attributes >>> 28;
  if (flags & 1) draft.fault(packageEntryEncrypted, "default", { entry }, place);
  if (method !== 0) draft.fault(packageEntryCompressed, "default", { entry, method }, place);
  if (format === 0xa) draft.fault(packageEntryNoFile, "default", { entry, kind: "a symbolic link" }, place);
  else if (format !== 0 && format !== 8) {
    draft.fault(packageEntryNoFile, "default", { entry, kind: "no regular file" }, place);
  }
  if (record.packedBytes === 0xffffffff || record.bytes === 0xffffffff || record.offset === 0xffffffff) {
    draft.fault(packageHeadersDisagree, "zip64", { entry }, place);
  } else if (method === 0 && record.packedBytes !== record.bytes) {
    const values = { entry, what: "size", local: record.bytes, central: record.packedBytes };
    draft.fault(packageHeadersDisagree, "default", values, place);
  }
  const odd =
    besides ??
    ((flags & ~1) !== packageFlags
      ? "other flags"
      : time !== packageTime
        ? "a time"
        : attributes !== 0
          ? "attributes"
          : undefined);
  if (odd !== undefined) draft.fault(packageNotCanonical, "default", { entry, what: odd }, place);
}

/** Whether the header in front of a file says what the directory says. */
function agreesWithLocal(window: ByteWindow, record: Record, draft: FactDraft): boolean {
  const { name: entry, offset } = record;
  const cursor = new ByteCursor(window, offset, window.size);
  const place = { offset, bytes: localBytes };
  if (cursor.u32("a local header") !== localRecord) {
    draft.fault(packageHeadersDisagree, "header", { entry, offset }, place);
    return false;
  }
  const local = {
    version: cursor.u16("the version"),
    flags: cursor.u16("flags"),
    method: cursor.u16("the method"),
    time: cursor.u32("the time"),
    checksum: cursor.u32("the checksum"),
    "packed size": cursor.u32("the packed size"),
    size: cursor.u32("the size"),
    "length of the name": cursor.u16("the length of the name"),
    "length of extra fields": cursor.u16("the length of extra fields"),
    name: cursor.text(record.nameBytes, "the name"),
  };
  const central = {
    version: packageVersion,
    flags: record.flags,
    method: record.method,
    time: record.time,
    checksum: record.checksum,
    "packed size": record.packedBytes,
    size: record.bytes,
    "length of the name": record.nameBytes,
    "length of extra fields": 0,
    name: record.name,
  };
  for (const what of Object.keys(central) as (keyof typeof central)[]) {
    if (local[what] === central[what]) continue;
    const values = { entry, what, local: local[what], central: central[what] };
    draft.fault(packageHeadersDisagree, "default", values, place);
    return false;
  }
  return cursor.missing === undefined;
}
