import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { limits } from "../base/limits.ts";
import { ByteWindow } from "./byte-window.ts";
import { FlatTable, startFlatRun } from "./flat-table.ts";
import { flatSample as sample } from "./sample-bytes.ts";

const windowOver = (bytes: Uint8Array) => new ByteWindow(bytesSource(bytes));

function open(bytes: Uint8Array, start = 0, end = bytes.length) {
  const run = startFlatRun(windowOver(bytes), { start, end });
  return { run, root: FlatTable.root(run) };
}

describe("damage", () => {
  /** The sample with a number written at a place of its root table: `slot` of its layout, or behind a field. */
  function damaged(change: (view: DataView, root: number, vtable: number) => void) {
    const bytes = sample.slice();
    const view = new DataView(bytes.buffer);
    const root = view.getUint32(0, true);
    change(view, root, root - view.getInt32(root, true));
    return open(bytes);
  }
  const fieldAt = (view: DataView, root: number, vtable: number, slot: number) =>
    root + view.getUint16(vtable + 4 + 2 * slot, true);

  test("a root that lies outside is remembered, and has no fields", () => {
    for (const offset of [sample.length, sample.length + 1, 0xffff_fff0]) {
      const { run, root } = damaged((view) => view.setUint32(0, offset, true));
      expect(run.missing?.what).toBe("the root table");
      expect(run.damages).toBeGreaterThan(0);
      expect(root.has(0)).toBe(false);
    }
    expect(open(sample.subarray(0, 3)).run.missing).toEqual({
      what: "the root offset",
      offset: 0,
      wanted: 4,
      available: 3,
    });
  });

  test("a layout that cannot be one has no fields", () => {
    for (const bytes of [0, 2, 3, 5, 33]) {
      const { run, root } = damaged((view, _, vtable) => view.setUint16(vtable, bytes, true));
      expect([bytes, root.has(0), run.damages]).toEqual([bytes, false, 1]);
      expect(run.missing).toEqual({ what: "the root table", offset: root.at, wanted: 4, available: 0 });
    }
    const smallest = damaged((view, _, vtable) => view.setUint16(vtable, 4, true));
    expect([smallest.root.has(0), smallest.run.damages]).toEqual([false, 0]);
    expect(damaged((view, _, vtable) => view.setUint16(vtable + 2, 4, true)).run.damages).toBe(0);
    for (const inline of [0, 3]) {
      const { run } = damaged((view, _, vtable) => view.setUint16(vtable + 2, inline, true));
      expect([inline, run.damages]).toEqual([inline, 1]);
    }
    const room = damaged(() => {});
    const most = sample.length - room.root.at;
    expect(damaged((view, _, vtable) => view.setUint16(vtable + 2, most, true)).run.damages).toBe(0);
    expect(damaged((view, _, vtable) => view.setUint16(vtable + 2, most + 1, true)).run.damages).toBe(1);
  });

  test("a field that lies outside answers its default", () => {
    const { run, root } = damaged((view, _, vtable) => view.setUint16(vtable + 4 + 2, 0xfff0, true));
    expect(root.i32(1, -9)).toBe(-9);
    expect(run.missing).toMatchObject({ what: "a field", wanted: 1, available: 0 });
    expect(run.damages).toBeGreaterThan(0);
  });

  test("a table that is followed out of the file is none", () => {
    const { run, root } = damaged((view, at, vtable) =>
      view.setUint32(fieldAt(view, at, vtable, 10), 0x7fff_0000, true),
    );
    expect(root.table(10, "a table")).toBeUndefined();
    expect(run.missing).toMatchObject({ what: "a table", wanted: 4, available: 0 });
    const nowhere = damaged((view, at, vtable) => view.setUint32(fieldAt(view, at, vtable, 10), 0, true));
    expect(nowhere.root.table(10, "a table")).toBeUndefined();
    expect(nowhere.run.damages).toBe(0);
  });

  test("the last four bytes of a file can be a table's, and no fewer", () => {
    const last = (short: number) =>
      damaged((view, at, vtable) => {
        const field = fieldAt(view, at, vtable, 10);
        view.setUint32(field, sample.length - short - field, true);
      });
    const cut = last(3);
    expect(cut.root.table(10, "a table")).toBeUndefined();
    expect(cut.run.missing).toEqual({
      what: "a table",
      offset: sample.length - 3,
      wanted: 4,
      available: 3,
    });
    expect(last(4).root.table(10, "a table")).toBeDefined();
  });

  test("a vector that is longer than the file is cut, and says what it wanted", () => {
    const { run, root } = damaged((view, at, vtable) => {
      const field = fieldAt(view, at, vtable, 7);
      view.setUint32(field + view.getUint32(field, true), 1_000_000, true);
    });
    const { at, length } = root.vector(7, 4, "numbers");
    expect(length).toBe(Math.floor((sample.length - at) / 4));
    expect(run.missing).toEqual({
      what: "numbers",
      offset: at,
      wanted: 4_000_000,
      available: sample.length - at,
    });
    expect(root.ints(7, "numbers")?.length).toBe(length);
  });

  test("a vector that is longer by one element is cut as well", () => {
    const { at } = open(sample).root.vector(7, 4, "numbers");
    const bytes = sample.slice();
    const count = Math.floor((sample.length - at) / 4);
    new DataView(bytes.buffer).setUint32(at - 4, count + 1, true);
    const { run, root } = open(bytes);
    expect(root.vector(7, 4, "numbers")).toEqual({ at, length: count });
    expect(run.missing).toMatchObject({ wanted: 4 * (count + 1), available: sample.length - at });
    expect(run.damages).toBe(1);
  });

  test("a vector that ends with the file is whole", () => {
    const { run, root } = open(sample);
    const { at } = root.vector(5, 1, "a text");
    const count = sample.length - at;
    const bytes = sample.slice();
    new DataView(bytes.buffer).setUint32(at - 4, count, true);
    const whole = open(bytes);
    expect(whole.root.vector(5, 1, "a text")).toEqual({ at, length: count });
    expect(whole.run.damages).toBe(run.damages);
  });

  test("walking tables ends where the work is done, or where too many are damaged", () => {
    const { run, root } = open(sample);
    run.stepsLeft = 2;
    expect([...root.tables(6, "tables")].length).toBe(2);
    expect(run.limit).toBe("artifactItems");
    const tired = open(sample);
    tired.run.damages = limits.artifactFaults;
    expect([...tired.root.tables(6, "tables")].length).toBe(3);
    tired.run.damages = limits.artifactFaults + 1;
    expect([...tired.root.tables(6, "tables")].length).toBe(0);
    expect(tired.run.limit).toBeUndefined();
  });
});

test("a root offset that lies outside is remembered", () => {
  const { run } = open(sample, sample.length + 1, sample.length);
  const what = "the root offset";
  expect(run.missing).toEqual({ what, offset: sample.length + 1, wanted: 1, available: 0 });
});

test("a layout that ends with the file has no place for its fields", () => {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 4, true);
  view.setInt32(4, 4 - 12, true);
  view.setUint16(12, 8, true);
  view.setUint16(14, 4, true);
  const what = "a table's layout";
  const first = open(bytes);
  expect([first.root.has(0), first.run.damages]).toEqual([false, 1]);
  expect(first.run.missing).toEqual({ what, offset: 16, wanted: 2, available: 0 });
  const second = open(bytes);
  expect([second.root.has(1), second.run.damages]).toEqual([false, 2]);
  expect(second.run.missing).toEqual({ what, offset: 18, wanted: 1, available: 0 });
});

describe("damage to a field", () => {
  /** The sample whose root table has the field of `slot` at `place`, from the start of the file. */
  function fieldPlaced(slot: number, place: number) {
    const bytes = sample.slice();
    const view = new DataView(bytes.buffer);
    const root = view.getUint32(0, true);
    view.setUint16(root - view.getInt32(root, true) + 4 + 2 * slot, place - root, true);
    return open(bytes);
  }
  const end = sample.length;

  test("that reaches beyond the file is told by what is left of it, and the default answers", () => {
    const cut = (slot: number, left: number) => fieldPlaced(slot, end - left);
    const wide = cut(3, 4);
    expect(wide.root.f64(3, 0.5)).toBe(0.5);
    expect(wide.run.missing).toEqual({ what: "a number", offset: end - 4, wanted: 8, available: 4 });
    expect(wide.run.damages).toBe(1);
    const long = cut(2, 7);
    expect(long.root.u64(2, 9)).toBe(9);
    expect(long.run.missing).toEqual({ what: "a field", offset: end - 7, wanted: 8, available: 7 });
    for (const read of ["i32", "u32"] as const) {
      const short = cut(1, 3);
      expect(short.root[read](1, 9)).toBe(9);
      expect(short.run.missing).toEqual({ what: "a field", offset: end - 3, wanted: 4, available: 3 });
    }
    const nothing = cut(0, 0);
    expect([nothing.root.u8(0, 9), nothing.root.bool(0, true)]).toEqual([9, true]);
    expect(nothing.run.missing).toEqual({ what: "a field", offset: end, wanted: 1, available: 0 });
    expect(nothing.run.damages).toBe(2);
    const truth = cut(4, 0);
    expect(truth.root.bool(4, true)).toBe(true);
    expect(truth.run.missing).toEqual({ what: "a field", offset: end, wanted: 1, available: 0 });
    const last = cut(0, 1);
    expect(last.root.u8(0, 9)).toBe(sample[end - 1]);
    expect(last.run.damages).toBe(0);
  });

  test("that leads to a text, a list or a table leaves it empty", () => {
    const text = fieldPlaced(5, end - 3);
    expect(text.root.text(5)).toBe("");
    expect(text.run.missing).toEqual({ what: "a text", offset: end - 3, wanted: 4, available: 3 });
    expect([text.root.vector(5, 1, "a text"), text.run.damages]).toEqual([{ at: 0, length: 0 }, 2]);
    const list = fieldPlaced(7, end - 3);
    expect(list.root.ints(7, "numbers")).toEqual([]);
    expect(list.run.missing?.what).toBe("numbers");
    expect([list.root.floats(7, 4, 9), list.root.longs(7, 9)]).toEqual([[], []]);
    const other = fieldPlaced(8, end - 3);
    expect(other.root.floats(8, 4, 9)).toEqual([]);
    expect(other.run.missing?.what).toBe("a list of numbers");
    const longs = fieldPlaced(9, end - 3);
    expect(longs.root.longs(9, 9)).toEqual([]);
    expect(longs.run.missing?.what).toBe("a list of numbers");
    const table = fieldPlaced(10, end - 3);
    expect(table.root.table(10, "a table")).toBeUndefined();
    expect(table.run.missing?.what).toBe("a table");
    const tables = fieldPlaced(6, end - 3);
    expect([...tables.root.tables(6, "tables")]).toEqual([]);
    expect(tables.root.tableAt(6, 0, "a table")).toBeUndefined();
    expect(tables.run.missing?.what).toBe("tables");
  });

  test("is the first that is found, and every one counts", () => {
    const { run, root } = fieldPlaced(0, end);
    expect([root.u8(0), root.u8(0), root.u8(0)]).toEqual([0, 0, 0]);
    expect(run.damages).toBe(3);
    const first = run.missing;
    expect(fieldPlaced(7, end - 3).root.ints(7, "numbers")).toEqual([]);
    expect(run.missing).toBe(first);
  });
});

describe("a table within another file", () => {
  test("does not reach out of it, in front or behind", () => {
    const around = new Uint8Array(sample.length + 24).fill(0);
    around.set(sample, 16);
    const view = new DataView(around.buffer);
    const root = 16 + view.getUint32(16, true);
    const back = view.getInt32(root, true);
    view.setInt32(root, root - 15, true);
    const before = open(around, 16, 16 + sample.length);
    expect(before.root.has(0)).toBe(false);
    expect(before.run.missing).toEqual({ what: "the root table", offset: 15, wanted: 1, available: 0 });
    view.setInt32(root, root - 16, true);
    // Where the file begins a layout may be: what it says is another matter.
    expect(open(around, 16, 16 + sample.length).run.missing?.offset).not.toBe(16);
    view.setInt32(root, back, true);
    const field = root + view.getUint16(root - back + 4 + 2 * 7, true);
    view.setUint32(field + view.getUint32(field, true), 1000, true);
    const { root: whole, run } = open(around, 16, 16 + sample.length);
    const { at, length } = whole.vector(7, 4, "numbers");
    expect(length).toBe(Math.floor((16 + sample.length - at) / 4));
    expect(run.missing?.available).toBe(16 + sample.length - at);
  });
});
