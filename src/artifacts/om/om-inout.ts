import { limits } from "../../base/limits.ts";
import type { FactGears, FactTensor } from "../../model/artifact-facts.ts";
import { ByteCursor, type MissingBytes } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import { hmlDtype } from "../element-types.ts";
import type { Extent } from "../extent.ts";
import { runtimeLayout, runtimeType } from "./om-element-types.ts";
import { factShape } from "./tensor-desc.ts";

/** What the input and output block (`MODEL_INOUT_INFO`) states: the same as the graph, in the runtime's numbering. */
export interface InoutInfo {
  /** Where the block lies. */
  readonly extent: Extent;
  readonly inputs: readonly FactTensor[];
  readonly outputs: readonly FactTensor[];
  readonly gears: readonly FactGears[];
  /** Entries of kinds that no source names. */
  readonly unknownEntries: number;
  /** The first read that went past the end of the block, or of an entry in it; what is behind it was not read. */
  readonly missing: MissingBytes | undefined;
}

/** Entry kinds of the block (om-format: inputs and outputs). */
const entry = { inputs: 0, outputs: 1, batch: 2, resolution: 3, dims: 4 } as const;
const lastKnownEntry = 6;

/** Reads the block: `{u32 kind, u32 length, value}` until its end. */
export function readInout(window: ByteWindow, extent: Extent): InoutInfo {
  const cursor = new ByteCursor(window, extent.start, extent.end);
  const inputs: FactTensor[] = [];
  const outputs: FactTensor[] = [];
  const gears: FactGears[] = [];
  let unknownEntries = 0;
  let missing: MissingBytes | undefined;
  while (cursor.remaining > 0 && !missing) {
    const kind = cursor.u32("an entry's kind");
    const length = cursor.u32("an entry's length");
    const value = new ByteCursor(window, cursor.at, cursor.at + length);
    cursor.skip(length, `entry ${kind}`);
    missing = cursor.missing;
    if (missing) break;
    if (kind === entry.inputs) inputs.push(...readTensors(value));
    else if (kind === entry.outputs) outputs.push(...readTensors(value));
    else if (kind === entry.batch) gears.push({ kind: "batch", choices: readBatches(value) });
    else if (kind === entry.resolution) gears.push({ kind: "resolution", choices: readLists(value) });
    else if (kind === entry.dims) gears.push({ kind: "dims", choices: readLists(value) });
    else if (kind > lastKnownEntry) unknownEntries++;
    missing = value.missing;
  }
  return { extent, inputs, outputs, gears, unknownEntries, missing };
}

/** Whether the bytes parse as the block, to their very end and with at least one tensor. */
export function isInout(window: ByteWindow, extent: Extent): boolean {
  const info = readInout(window, extent);
  return !info.missing && info.unknownEntries === 0 && info.inputs.length + info.outputs.length > 0;
}

function readTensors(cursor: ByteCursor): FactTensor[] {
  return readList(cursor, cursor.u32("the number of tensors"), () => readTensor(cursor));
}

function readTensor(cursor: ByteCursor): FactTensor {
  cursor.skip(8, "a tensor's size");
  const layout = runtimeLayout(cursor.i32("a tensor's layout"));
  const type = runtimeType(cursor.i32("a tensor's type"));
  const nameBytes = cursor.u32("a name's length");
  const dimsBytes = cursor.u32("the length of dimensions");
  const laterDimsBytes = cursor.u32("the length of dimensions after preprocessing");
  const rangesBytes = cursor.u32("the length of ranges");
  const name = cursor.text(nameBytes, "a tensor's name");
  const dims = readNumbers(cursor, dimsBytes);
  cursor.skip(laterDimsBytes, "dimensions after preprocessing");
  const bounds = readNumbers(cursor, rangesBytes);
  const ranges = dims.map((_, i) => bounds.slice(2 * i, 2 * i + 2));
  return { name, dtype: hmlDtype(type), shape: factShape(dims, ranges), layout };
}

function readNumbers(cursor: ByteCursor, bytes: number): number[] {
  const numbers = readList(cursor, Math.floor(bytes / 8), () => cursor.i64("a dimension"));
  cursor.skip(bytes - 8 * numbers.length, "the rest of a list of dimensions");
  return numbers;
}

function readBatches(cursor: ByteCursor): number[][] {
  return readList(cursor, cursor.u32("the number of batch sizes"), () => [cursor.u64("a batch size")]);
}

/** All lengths stand in front of all numbers. */
function readLists(cursor: ByteCursor): number[][] {
  const count = cursor.u32("the number of gears");
  const lengths = readList(cursor, count, () => cursor.u32("the length of a gear"));
  return lengths.map((length) => readList(cursor, length, () => cursor.u64("a gear")));
}

/** So many items, as far as the bytes and the limit go. */
function readList<Item>(cursor: ByteCursor, count: number, readItem: () => Item): Item[] {
  const items: Item[] = [];
  while (items.length < Math.min(count, limits.artifactListItems)) {
    const item = readItem();
    if (cursor.missing) break;
    items.push(item);
  }
  return items;
}
