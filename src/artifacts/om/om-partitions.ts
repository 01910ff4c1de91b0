import { limits } from "../../base/limits.ts";
import { malformedPartitionTable } from "../../diagnostics/faults/malformed-partition-table.ts";
import { partitionOffsetDiffers } from "../../diagnostics/faults/partition-offset-differs.ts";
import { partitionPastEnd } from "../../diagnostics/faults/partition-past-end.ts";
import { truncatedArtifact } from "../../diagnostics/faults/truncated-artifact.ts";
import { ByteCursor } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { Extent } from "../extent.ts";
import type { FactDraft } from "../fact-draft.ts";
import type { OmHeader } from "./om-header.ts";
import { partitionName } from "./om-partition-kinds.ts";

/** One part of a container. Offsets in bytes from the start of the file. */
export interface OmPartition {
  readonly kind: number;
  readonly name: string;
  readonly offset: number;
  /** As stated; what of it lies in the file ends at `end`. */
  readonly bytes: number;
  readonly end: number;
}

/** One partition table and where its data ends. */
export interface OmTable {
  readonly partitions: readonly OmPartition[];
  readonly offset: number;
  readonly bytes: number;
  readonly end: number;
}

/** What of a header decides how its table is read. */
export type ContainerKind = Pick<OmHeader, "family" | "tail" | "modelType">;

interface Row {
  readonly kind: number;
  readonly offset: number;
  readonly bytes: number;
  readonly at: number;
}

interface RawTable {
  readonly rows: readonly Row[];
  readonly at: number;
  readonly bytes: number;
  readonly rowBytes: number;
}

/** The container that a table lies in, where in it, and whether its parts are all that follows. */
export interface TableExtent extends Extent {
  readonly at: number;
  readonly alone: boolean;
}

/** Partitions of the "partition align" save mode start at multiples of this. */
const alignment = 32;

/**
 * Reads the partition table at `at`. Width by the loaders' rule (wide iff the header states a model length, or for a flow
 * or a bundle of Ascend); offsets are believed where they lie in the file, checked against the running sum that loaders
 * walk, and the sum is used where they do not. `undefined` with a fault where no table can be read.
 */
export function readOmTable(
  window: ByteWindow,
  header: ContainerKind,
  extent: TableExtent,
  draft: FactDraft,
): OmTable | undefined {
  const table = chooseTable(window, header.tail === "ascend-v2-wide", extent, draft);
  if (!table) return undefined;
  const partitions = placePartitions(table, extent, header, draft);
  const end = endOf(partitions, table, extent);
  return { partitions, offset: extent.at, bytes: table.bytes, end };
}

/**
 * Where the data of a table ends; files whose parts are aligned are padded behind the last one too. Where another table
 * follows, parts that merely happen to be aligned are not taken for such: one must lie behind a gap.
 */
function endOf(partitions: readonly OmPartition[], table: RawTable, extent: TableExtent): number {
  const end = partitions.reduce(
    (most, { offset, bytes }) => Math.max(most, offset + bytes),
    table.at + table.bytes,
  );
  const isAligned = partitions.every(({ offset }) => (offset - extent.start) % alignment === 0);
  const hasGaps = end - table.at > lengthOf(table);
  const aligned = extent.start + align(end - extent.start);
  return isAligned && (extent.alone || hasGaps) && aligned <= extent.end ? aligned : end;
}

/** Whether the container only holds other complete containers. */
export function isBundle(header: ContainerKind): boolean {
  return header.family === "ascend" && header.tail.startsWith("ascend-v2") && header.modelType === 5;
}

/** Whether the container is a flow of submodels. */
export function isFlow(header: ContainerKind): boolean {
  return header.family === "ascend" && header.tail.startsWith("ascend-v2") && header.modelType === 3;
}

function chooseTable(
  window: ByteWindow,
  isWide: boolean,
  extent: TableExtent,
  draft: FactDraft,
): RawTable | undefined {
  const place = { offset: extent.at, bytes: 4 };
  const count = readCount(window, extent, draft);
  if (count === undefined) return undefined;
  const first = readRows(window, isWide, count, extent);
  if (first && fits(first, extent)) return first;
  const second = readRows(window, !isWide, count, extent);
  if (second && fits(second, extent) && !(first && fitsLoosely(first, extent))) {
    const width = isWide ? "narrow" : "wide";
    draft.fault(malformedPartitionTable, "width", { offset: extent.at, width }, place);
    return second;
  }
  if (!first) {
    const what = `the partition table of ${count} parts`;
    const wanted = tableBytes(isWide, count);
    const available = extent.end - extent.at;
    draft.fault(truncatedArtifact, "read", { offset: extent.at, what, wanted, available }, place);
  }
  return first;
}

/** How many parts the table claims; `undefined` with a fault where that is not there, or cannot be. */
function readCount(window: ByteWindow, extent: TableExtent, draft: FactDraft): number | undefined {
  const place = { offset: extent.at, bytes: 4 };
  const most = limits.artifactPartitions;
  const cursor = new ByteCursor(window, extent.at, extent.end);
  const count = cursor.u32("the number of partitions");
  if (cursor.missing) draft.fault(truncatedArtifact, "read", { ...cursor.missing }, place);
  else if (count > 0 && count <= most) return count;
  else draft.fault(malformedPartitionTable, "count", { offset: extent.at, count, most }, place);
  return undefined;
}

function tableBytes(isWide: boolean, count: number): number {
  return isWide ? 8 + 24 * count : 4 + 12 * count;
}

/** The rows in one width; `undefined` where the extent has no room for them. */
function readRows(
  window: ByteWindow,
  isWide: boolean,
  count: number,
  extent: TableExtent,
): RawTable | undefined {
  const length = tableBytes(isWide, count);
  const bytes = length > extent.end - extent.at ? undefined : window.bytesAt(extent.at, length);
  if (!bytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const rowBytes = isWide ? 24 : 12;
  const rows: Row[] = [];
  for (let at = length - count * rowBytes; at < length; at += rowBytes) {
    const number = (place: number): number =>
      isWide ? Number(view.getBigUint64(at + 8 * place, true)) : view.getUint32(at + 4 * place, true);
    // In a wide row, padding that no compiler clears follows the kind.
    rows.push({ kind: view.getUint32(at, true), offset: number(1), bytes: number(2), at: extent.at + at });
  }
  return { rows, at: extent.at, bytes: length, rowBytes };
}

/** Whether table and parts fill the extent exactly, or, where more models follow, lie within it. */
function fits(table: RawTable, extent: TableExtent): boolean {
  const sum = lengthOf(table);
  const room = extent.end - extent.at;
  return extent.alone ? sum === room : sum <= room;
}

/** Bytes of a table and of its parts. */
function lengthOf(table: RawTable): number {
  return table.rows.reduce((total, { bytes }) => total + bytes, table.bytes);
}

/** Whether each part lies within the extent, kinds and all: good enough to prefer the asked width. */
function fitsLoosely(table: RawTable, extent: TableExtent): boolean {
  const room = extent.end - extent.at;
  return table.rows.every(({ kind, offset, bytes }) => kind < 64 && offset + bytes <= room);
}

function placePartitions(
  table: RawTable,
  extent: Extent,
  header: ContainerKind,
  draft: FactDraft,
): OmPartition[] {
  // Where offsets count from, and where a part is expected, from the start of the table. Offsets of a bundle include
  // the table (om-format: multi-model files).
  const origin = isBundle(header) ? 0 : table.bytes;
  let sum = table.bytes;
  let alignedSum = align(sum);
  return table.rows.map((row) => {
    const name = partitionName(row.kind, header);
    const stated = origin + row.offset;
    const isInFile = (place: number): boolean => table.at + place + row.bytes <= extent.end;
    const place = { offset: row.at, bytes: table.rowBytes };
    if (!isInFile(stated)) {
      const start = table.at + stated;
      const values = { partition: name, start, stop: start + row.bytes, end: extent.end };
      draft.fault(partitionPastEnd, "default", values, place);
    } else if (stated !== sum && stated !== alignedSum) {
      const id = stated < sum ? "overlap" : "default";
      const values = { partition: name, stated: row.offset, sum: sum - origin };
      draft.fault(partitionOffsetDiffers, id, values, place);
    }
    const offset = table.at + (!isInFile(stated) && isInFile(sum) ? sum : stated);
    const end = Math.max(offset, Math.min(offset + row.bytes, extent.end));
    sum += row.bytes;
    alignedSum = align(alignedSum + row.bytes);
    return { kind: row.kind, name, offset, bytes: row.bytes, end };
  });
}

function align(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}
