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

type Width = "narrow" | "wide";

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
  header: OmHeader,
  extent: Extent & { readonly at: number; readonly alone: boolean },
  draft: FactDraft,
): OmTable | undefined {
  const asked: Width = header.tail === "ascend-v2-wide" ? "wide" : "narrow";
  const table = chooseTable(window, asked, extent, draft);
  if (!table) return undefined;
  // Offsets of a bundle count from the end of the header and include the table (om-format: multi-model files).
  const base = isBundle(header) ? extent.at : extent.at + table.bytes;
  const partitions = placePartitions(table, base, { extent, header }, draft);
  const end = endOf(partitions, table, extent);
  return { partitions, offset: extent.at, bytes: table.bytes, end };
}

/** Where the data of a table ends; files whose parts are aligned are padded behind the last one too. */
function endOf(partitions: readonly OmPartition[], table: RawTable, extent: Extent): number {
  const end = partitions.reduce(
    (most, { offset, bytes }) => Math.max(most, offset + bytes),
    table.at + table.bytes,
  );
  const aligned = Math.ceil((end - extent.start) / alignment) * alignment + extent.start;
  const padded = partitions.every(({ offset }) => (offset - extent.start) % alignment === 0);
  return padded && aligned <= extent.end ? aligned : end;
}

/** Whether the container only holds other complete containers. */
export function isBundle(header: OmHeader): boolean {
  return header.family === "ascend" && header.tail.startsWith("ascend-v2") && header.modelType === 5;
}

/** Whether the container is a flow of submodels. */
export function isFlow(header: OmHeader): boolean {
  return header.family === "ascend" && header.tail.startsWith("ascend-v2") && header.modelType === 3;
}

function chooseTable(
  window: ByteWindow,
  asked: Width,
  extent: Extent & { readonly at: number; readonly alone: boolean },
  draft: FactDraft,
): RawTable | undefined {
  const first = readRows(window, asked, extent);
  const other: Width = asked === "wide" ? "narrow" : "wide";
  if (first && fits(first, extent)) return first;
  const second = readRows(window, other, extent);
  const place = { offset: extent.at, bytes: Math.min(4, Math.max(0, extent.end - extent.at)) };
  if (second && fits(second, extent) && !(first && fitsLoosely(first, extent))) {
    draft.fault(malformedPartitionTable, "width", { offset: extent.at, width: other }, place);
    return second;
  }
  if (first) return first;
  const cursor = new ByteCursor(window, extent.at, extent.end);
  const count = cursor.u32("the number of partitions");
  if (cursor.missing) {
    const { offset, what, wanted, available } = cursor.missing;
    draft.fault(truncatedArtifact, "read", { offset, what, wanted, available }, place);
  } else if (count === 0 || count > limits.artifactPartitions) {
    draft.fault(
      malformedPartitionTable,
      "count",
      { offset: extent.at, count, most: limits.artifactPartitions },
      place,
    );
  } else {
    const wanted = tableBytes(asked, count);
    const available = extent.end - extent.at;
    const what = `the partition table of ${count} parts`;
    draft.fault(truncatedArtifact, "read", { offset: extent.at, what, wanted, available }, place);
  }
  return undefined;
}

function tableBytes(width: Width, count: number): number {
  return width === "wide" ? 8 + 24 * count : 4 + 12 * count;
}

function readRows(
  window: ByteWindow,
  width: Width,
  extent: Extent & { readonly at: number },
): RawTable | undefined {
  const cursor = new ByteCursor(window, extent.at, extent.end);
  const count = cursor.u32("the number of partitions");
  if (count === 0 || count > limits.artifactPartitions) return undefined;
  if (tableBytes(width, count) > extent.end - extent.at) return undefined;
  if (width === "wide") cursor.skip(4, "padding");
  const rows: Row[] = [];
  for (let i = 0; i < count && !cursor.missing; i++) {
    const at = cursor.at;
    const kind = cursor.u32("a partition's kind");
    if (width === "wide") cursor.skip(4, "padding");
    const offset = width === "wide" ? cursor.u64("a partition's offset") : cursor.u32("a partition's offset");
    const bytes = width === "wide" ? cursor.u64("a partition's size") : cursor.u32("a partition's size");
    rows.push({ kind, offset, bytes, at });
  }
  return { rows, at: extent.at, bytes: tableBytes(width, count) };
}

/** Whether table and parts fill the extent exactly, or, where more models follow, lie within it. */
function fits(table: RawTable, extent: Extent & { readonly at: number; readonly alone: boolean }): boolean {
  const sum = table.rows.reduce((total, { bytes }) => total + bytes, table.bytes);
  const room = extent.end - extent.at;
  return extent.alone ? sum === room : sum <= room;
}

/** Whether each part lies within the extent, kinds and all: good enough to prefer the asked width. */
function fitsLoosely(table: RawTable, extent: Extent & { readonly at: number }): boolean {
  const room = extent.end - extent.at - table.bytes;
  return table.rows.every(({ kind, offset, bytes }) => kind < 64 && offset + bytes <= room + table.bytes);
}

function placePartitions(
  table: RawTable,
  base: number,
  context: { readonly extent: Extent; readonly header: OmHeader },
  draft: FactDraft,
): OmPartition[] {
  const { extent, header } = context;
  const partitions: OmPartition[] = [];
  let sum = isBundle(header) ? table.bytes : 0;
  let alignedSum = Math.ceil((sum + table.bytes) / alignment) * alignment - table.bytes;
  for (const row of table.rows) {
    const name = partitionName(row.kind, header);
    const inFile = base + row.offset + row.bytes <= extent.end;
    const exact = row.offset === sum || row.offset === alignedSum;
    const place = {
      offset: row.at,
      bytes: table.bytes > 0 ? Math.round((table.bytes - 4) / table.rows.length) : 0,
    };
    if (!exact && inFile) {
      const id = row.offset < sum ? "overlap" : "default";
      draft.fault(partitionOffsetDiffers, id, { partition: name, stated: row.offset, sum }, place);
    }
    const offset = inFile || base + sum + row.bytes > extent.end ? base + row.offset : base + sum;
    if (!inFile) {
      const values = {
        partition: name,
        start: base + row.offset,
        stop: base + row.offset + row.bytes,
        end: extent.end,
      };
      draft.fault(partitionPastEnd, "default", values, place);
    }
    const end = Math.min(offset + row.bytes, extent.end);
    partitions.push({ kind: row.kind, name, offset, bytes: row.bytes, end: Math.max(offset, end) });
    sum += row.bytes;
    alignedSum = Math.ceil((alignedSum + row.bytes + table.bytes) / alignment) * alignment - table.bytes;
  }
  return partitions;
}
