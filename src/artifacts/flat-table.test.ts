import { Builder } from "flatbuffers";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { limits } from "../base/limits.ts";
import { ByteWindow } from "./byte-window.ts";
import { FlatTable, startFlatRun } from "./flat-table.ts";
import { findMindspore, identifierAt, looksLikeMindspore, looksLikeTflite } from "./looks-like-flatbuffer.ts";

const windowOver = (bytes: Uint8Array) => new ByteWindow(bytesSource(bytes));

function open(bytes: Uint8Array, start = 0, end = bytes.length) {
  const run = startFlatRun(windowOver(bytes), { start, end });
  return { run, root: FlatTable.root(run) };
}

/** Written by the library of the format: nothing of the reader is in it. */
function build(write: (builder: Builder) => number, identifier?: string): Uint8Array {
  const builder = new Builder();
  builder.finish(write(builder), identifier);
  return builder.asUint8Array().slice();
}

const sample = build((builder) => {
  const text = builder.createString("name");
  const inner = [1, 2, 3].map((number) => {
    builder.startObject(1);
    builder.addFieldInt32(0, number, 0);
    return builder.endObject();
  });
  builder.startVector(4, 3, 4);
  for (const one of inner.toReversed()) builder.addOffset(one);
  const tables = builder.endVector();
  builder.startVector(4, 2, 4);
  builder.addInt32(-7);
  builder.addInt32(6);
  const ints = builder.endVector();
  builder.startVector(4, 2, 4);
  builder.addFloat32(0.5);
  builder.addFloat32(1.5);
  const floats = builder.endVector();
  builder.startVector(8, 2, 8);
  builder.addFloat64(0.25);
  builder.addFloat64(-2);
  const doubles = builder.endVector();
  builder.startVector(8, 2, 8);
  builder.addInt64(-5n);
  builder.addInt64(9n);
  const longs = builder.endVector();
  builder.startObject(14);
  builder.addFieldInt8(0, 200, 0);
  builder.addFieldInt32(1, -2, 0);
  builder.addFieldInt64(2, 2n ** 40n, 0n);
  builder.addFieldFloat64(3, 2.5, 0);
  builder.addFieldInt8(4, 1, 0);
  builder.addFieldOffset(5, text, 0);
  builder.addFieldOffset(6, tables, 0);
  builder.addFieldOffset(7, ints, 0);
  builder.addFieldOffset(8, floats, 0);
  builder.addFieldOffset(9, longs, 0);
  builder.addFieldOffset(10, inner[1] ?? 0, 0);
  builder.addFieldOffset(11, doubles, 0);
  return builder.endObject();
});

describe("a sound table", () => {
  test("gives its fields", () => {
    const { run, root } = open(sample);
    expect(root.u8(0)).toBe(200);
    expect(root.i32(1)).toBe(-2);
    expect(root.u32(1)).toBe(2 ** 32 - 2);
    expect(root.u64(2)).toBe(2 ** 40);
    expect(root.f64(3)).toBe(2.5);
    expect(root.bool(4)).toBe(true);
    expect(root.text(5)).toBe("name");
    expect(root.table(10, "a table")?.i32(0)).toBe(2);
    expect(root.ints(7, "numbers")).toEqual([6, -7]);
    expect(root.floats(8, 4, 9)).toEqual([1.5, 0.5]);
    expect(root.floats(8, 4, 1)).toEqual([1.5]);
    expect(root.floats(11, 8, 9)).toEqual([-2, 0.25]);
    expect(root.longs(9, 9)).toEqual([9, -5]);
    expect(root.longs(9, 1)).toEqual([9]);
    expect([...root.tables(6, "tables")].map((one) => one.i32(0))).toEqual([1, 2, 3]);
    expect([-1, 0, 2, 3].map((index) => root.tableAt(6, index, "a table")?.i32(0))).toEqual([
      undefined,
      1,
      3,
      undefined,
    ]);
    expect([root.has(0), root.has(12), root.has(13), root.has(14)]).toEqual([true, false, false, false]);
    expect(run).toMatchObject({ missing: undefined, limit: undefined, damages: 0 });
    expect(run.stepsLeft).toBe(limits.artifactItems - 3);
  });

  test("answers the default for what is absent", () => {
    const { run, root } = open(sample);
    for (const slot of [12, 13, 14, 99]) {
      expect([root.u8(slot), root.u8(slot, 3), root.i32(slot, -1), root.u32(slot, 5)]).toEqual([0, 3, -1, 5]);
      expect([root.u64(slot, 7), root.f64(slot, 0.5)]).toEqual([7, 0.5]);
      expect([root.bool(slot), root.bool(slot, true)]).toEqual([false, true]);
      expect([root.text(slot), root.table(slot, "a table"), root.ints(slot, "numbers")]).toEqual([
        "",
        undefined,
        undefined,
      ]);
      expect([root.floats(slot, 4, 9), root.longs(slot, 9), [...root.tables(slot, "tables")]]).toEqual([
        [],
        [],
        [],
      ]);
    }
    expect(run.damages).toBe(0);
  });

  test("is found where it lies within another file", () => {
    const around = new Uint8Array(sample.length + 24).fill(0xff);
    around.set(sample, 16);
    const { run, root } = open(around, 16, 16 + sample.length);
    expect(root.text(5)).toBe("name");
    expect(root.at).toBeGreaterThan(16);
    expect(run.missing).toBeUndefined();
  });
});

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

  test("texts and lists of numbers are read as often as a file may share them, and no more often", () => {
    const { run, root } = open(sample);
    expect([run.textLeft, run.numbersLeft]).toEqual([limits.artifactTextBytes, limits.artifactFields]);
    run.textLeft = 9;
    expect([root.text(5), root.text(5), run.textLeft, run.limit]).toEqual(["name", "name", 1, undefined]);
    expect([root.text(5), run.textLeft, run.limit]).toEqual(["", 1, "artifactTextBytes"]);
    const lists = open(sample);
    lists.run.numbersLeft = 2;
    expect([lists.root.ints(7, "numbers"), lists.run.limit]).toEqual([[6, -7], undefined]);
    expect([lists.root.ints(7, "numbers"), lists.run.limit]).toEqual([[], "artifactFields"]);
  });
});

describe("which format a FlatBuffers file is", () => {
  const empty = (builder: Builder) => {
    builder.startObject(1);
    return builder.endObject();
  };
  const of = (identifier: string) => windowOver(build(empty, identifier));
  const behind = (zeros: number, identifier: string) => {
    const bytes = build(empty, identifier);
    const padded = new Uint8Array(zeros + bytes.length);
    padded.set(bytes, zeros);
    return windowOver(padded);
  };

  test("is told by its identifier", () => {
    expect(["TFL3", "TFL1", "TFLX", "ATFL", "MSL2"].map((one) => looksLikeTflite(of(one)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(["MSL2", "MSL0", "MSLX", "AMSL", "TFL3"].map((one) => looksLikeMindspore(of(one)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(identifierAt(windowOver(new Uint8Array(7)), 0)).toBe("");
    expect(findMindspore(of("MSL2"))).toEqual({ start: 0, identifier: "MSL2" });
  });

  test("is told behind zeros, as many as the limit", () => {
    expect(findMindspore(behind(64, "MSL2"))).toEqual({ start: 64, identifier: "MSL2" });
    expect(findMindspore(behind(limits.artifactPaddingBytes, "MSL2"))?.start).toBe(
      limits.artifactPaddingBytes,
    );
    expect(findMindspore(behind(limits.artifactPaddingBytes + 1, "MSL2"))).toBeUndefined();
    expect(looksLikeTflite(behind(64, "TFL3"))).toBe(false);
  });

  test("is told by a text of its root table where it is of the first version", () => {
    const old = (text: string, slot: number) =>
      build((builder) => {
        const version = builder.createString(text);
        builder.startObject(3);
        builder.addFieldOffset(slot, version, 0);
        return builder.endObject();
      });
    const seen = (bytes: Uint8Array) => findMindspore(windowOver(bytes));
    expect(seen(old("MindSpore Lite 1.0.0", 1))).toEqual({ start: 0, identifier: "" });
    expect(seen(old("MindSpore Lite", 1))).toEqual({ start: 0, identifier: "" });
    expect(seen(old("MindSpore", 1))).toBeUndefined();
    expect(seen(old("MindSpore Lite 1.0.0", 0))).toBeUndefined();
    expect(seen(old("MindSpore Lite 1.0.0", 2))).toBeUndefined();
    expect(seen(new Uint8Array(64))).toBeUndefined();
    const bytes = old("MindSpore Lite 1.0.0", 1);
    for (let length = 0; length < 24; length++) expect(seen(bytes.subarray(0, length))).toBeUndefined();
    for (const root of [0, 2, 3, 5, bytes.length - 3, bytes.length, 0xffff_fff0]) {
      const changed = bytes.slice();
      new DataView(changed.buffer).setUint32(0, root, true);
      expect(seen(changed), `root ${root}`).toBeUndefined();
    }
  });
});
