import { limits } from "../base/limits.ts";
import { ByteCursor, type MissingBytes } from "./byte-cursor.ts";
import type { ByteWindow } from "./byte-window.ts";
import type { Extent } from "./extent.ts";

/** What all tables of one FlatBuffers file share: its bytes, the first fault found, and how much work is left. */
export interface FlatRun extends Extent {
  readonly window: ByteWindow;
  missing: MissingBytes | undefined;
  limit: string | undefined;
  stepsLeft: number;
  /** Bytes of text, and numbers in lists, that may still be read: tables may share them, so a small file can hold many. */
  textLeft: number;
  numbersLeft: number;
  /** Reads that could not be answered; a vector whose entries are nonsense is given up after some of them. */
  damages: number;
}

export function startFlatRun(window: ByteWindow, extent: Extent): FlatRun {
  return {
    window,
    ...extent,
    missing: undefined,
    limit: undefined,
    stepsLeft: limits.artifactItems,
    textLeft: limits.artifactTextBytes,
    numbersLeft: limits.artifactFields,
    damages: 0,
  };
}

/** A vector: where its elements begin, in bytes from the start of the file, and how many there are. */
export interface FlatVector {
  readonly at: number;
  readonly length: number;
}

const nothing: FlatVector = { at: 0, length: 0 };

/**
 * One table of a FlatBuffers file over random access. Fields are asked for by slot (their order in the schema); one that
 * is absent answers its default, one that leads outside of the file as well, and is remembered in the run. Vectors are
 * located, never fetched.
 */
export class FlatTable {
  readonly at: number;
  readonly run: FlatRun;
  readonly #slots: number;
  readonly #vtable: number;

  constructor(run: FlatRun, at: number, what: string) {
    this.run = run;
    this.at = at;
    const back = cursorAt(run, at, what).i32(what);
    this.#vtable = at - back;
    const head = cursorAt(run, this.#vtable, what);
    const bytes = head.u16(what);
    const inline = head.u16(what);
    noteMissing(run, head.missing);
    // Every layout is an even number of bytes and begins with two lengths that are at least its own.
    const sound = !head.missing && bytes >= 4 && bytes % 2 === 0 && inline >= 4 && at + inline <= run.end;
    if (!sound && !head.missing) noteMissing(run, { what, offset: at, wanted: 4, available: 0 });
    this.#slots = sound ? (bytes - 4) / 2 : 0;
  }

  /** The root table of the file, or of the one nested at `extent`. */
  static root(run: FlatRun): FlatTable {
    const cursor = cursorAt(run, run.start, "the root offset");
    const offset = cursor.u32("the root offset");
    noteMissing(run, cursor.missing);
    return new FlatTable(run, run.start + offset, "the root table");
  }

  /** Place of a field's value in bytes from the start of the file, or 0 where the field is absent. */
  #place(slot: number): number {
    if (slot >= this.#slots) return 0;
    const cursor = cursorAt(this.run, this.#vtable + 4 + 2 * slot, "a table's layout");
    const offset = cursor.u16("a table's layout");
    noteMissing(this.run, cursor.missing);
    return offset === 0 ? 0 : this.at + offset;
  }

  #scalar<Value>(slot: number, otherwise: Value, read: (cursor: ByteCursor) => Value): Value {
    const place = this.#place(slot);
    if (place === 0) return otherwise;
    const cursor = cursorAt(this.run, place, "a field");
    const value = read(cursor);
    noteMissing(this.run, cursor.missing);
    return cursor.missing ? otherwise : value;
  }

  u8(slot: number, otherwise = 0): number {
    return this.#scalar(slot, otherwise, (cursor) => cursor.u8("a field"));
  }

  i32(slot: number, otherwise = 0): number {
    return this.#scalar(slot, otherwise, (cursor) => cursor.i32("a field"));
  }

  u32(slot: number, otherwise = 0): number {
    return this.#scalar(slot, otherwise, (cursor) => cursor.u32("a field"));
  }

  u64(slot: number, otherwise = 0): number {
    return this.#scalar(slot, otherwise, (cursor) => cursor.u64("a field"));
  }

  f64(slot: number, otherwise = 0): number {
    return this.#scalar(slot, otherwise, (cursor) => readFloat(cursor, 8));
  }

  bool(slot: number, otherwise = false): boolean {
    return this.#scalar(slot, otherwise, (cursor) => cursor.u8("a field") !== 0);
  }

  text(slot: number): string {
    const { run } = this;
    const { at, length } = this.vector(slot, 1, "a text");
    const wanted = Math.min(length, limits.artifactStringBytes);
    if (wanted > run.textLeft) {
      run.limit ??= "artifactTextBytes";
      return "";
    }
    run.textLeft -= wanted;
    return new ByteCursor(run.window, at, run.end).text(wanted, "a text");
  }

  table(slot: number, what: string): FlatTable | undefined {
    const place = this.#place(slot);
    if (place === 0) return undefined;
    const target = follow(this.run, place, what);
    return target === undefined ? undefined : new FlatTable(this.run, target, what);
  }

  has(slot: number): boolean {
    return this.#place(slot) !== 0;
  }

  /** A vector of elements of `elementBytes` each, cut where the file ends. */
  vector(slot: number, elementBytes: number, what: string): FlatVector {
    const place = this.#place(slot);
    if (place === 0) return nothing;
    const target = follow(this.run, place, what);
    if (target === undefined) return nothing;
    const cursor = cursorAt(this.run, target, what);
    const length = cursor.u32(what);
    if (length * elementBytes > cursor.remaining) {
      const available = cursor.remaining;
      noteMissing(this.run, { what, offset: cursor.at, wanted: length * elementBytes, available });
    }
    return { at: cursor.at, length: Math.min(length, Math.floor(cursor.remaining / elementBytes)) };
  }

  /** The numbers of a vector of `int` or `uint`, at most `artifactListItems`; `undefined` where it is absent. */
  ints(slot: number, what: string): number[] | undefined {
    if (!this.has(slot)) return undefined;
    const { run } = this;
    const { at, length } = this.vector(slot, 4, what);
    const count = Math.min(length, limits.artifactListItems);
    if (count > run.numbersLeft) {
      run.limit ??= "artifactFields";
      return [];
    }
    run.numbersLeft -= count;
    const bytes = run.window.bytesAt(at, 4 * count) ?? new Uint8Array(0);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(4 * i, true));
  }

  /** The first numbers of a vector of `float` or `double`. */
  floats(slot: number, bytes: 4 | 8, most: number): number[] {
    const { at, length } = this.vector(slot, bytes, "a list of numbers");
    const cursor = new ByteCursor(this.run.window, at, this.run.end);
    return Array.from({ length: Math.min(length, most) }, () => readFloat(cursor, bytes));
  }

  /** The first numbers of a vector of `long`. */
  longs(slot: number, most: number): number[] {
    const { at, length } = this.vector(slot, 8, "a list of numbers");
    const cursor = new ByteCursor(this.run.window, at, this.run.end);
    return Array.from({ length: Math.min(length, most) }, () => cursor.i64("a list of numbers"));
  }

  /** Walks a vector of tables; the run's work is bounded. */
  *tables(slot: number, what: string): Generator<FlatTable> {
    const { at, length } = this.vector(slot, 4, what);
    for (let i = 0; i < length; i++) {
      if (this.run.stepsLeft-- <= 0) {
        this.run.limit ??= "artifactItems";
        return;
      }
      if (this.run.damages > limits.artifactFaults) return;
      const target = follow(this.run, at + 4 * i, what);
      if (target !== undefined) yield new FlatTable(this.run, target, what);
    }
  }

  /** One table of a vector of tables. */
  tableAt(slot: number, index: number, what: string): FlatTable | undefined {
    const { at, length } = this.vector(slot, 4, what);
    const target = index >= 0 && index < length ? follow(this.run, at + 4 * index, what) : undefined;
    return target === undefined ? undefined : new FlatTable(this.run, target, what);
  }
}

function cursorAt(run: FlatRun, at: number, what: string): ByteCursor {
  const inside = at >= run.start && at <= run.end;
  if (!inside) noteMissing(run, { what, offset: at, wanted: 1, available: 0 });
  return new ByteCursor(run.window, inside ? at : run.end, run.end);
}

function follow(run: FlatRun, place: number, what: string): number | undefined {
  const cursor = cursorAt(run, place, what);
  const offset = cursor.u32(what);
  noteMissing(run, cursor.missing);
  const target = place + offset;
  if (cursor.missing || offset === 0) return undefined;
  if (target + 4 <= run.end) return target;
  noteMissing(run, { what, offset: target, wanted: 4, available: Math.max(0, run.end - target) });
  return undefined;
}

function noteMissing(run: FlatRun, missing: MissingBytes | undefined): void {
  if (!missing) return;
  run.missing ??= missing;
  run.damages++;
}

function readFloat(cursor: ByteCursor, bytes: 4 | 8): number {
  const data = cursor.bytes(bytes, "a number");
  if (data.length < bytes) return 0;
  const view = new DataView(data.buffer, data.byteOffset, bytes);
  return bytes === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
}
