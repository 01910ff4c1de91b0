import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { limits } from "../base/limits.ts";
import { ByteWindow } from "./byte-window.ts";
import { FlatTable, startFlatRun } from "./flat-table.ts";
import { flatFile, flatSample as sample } from "./sample-bytes.ts";

const windowOver = (bytes: Uint8Array) => new ByteWindow(bytesSource(bytes));

function open(bytes: Uint8Array, start = 0, end = bytes.length) {
  const run = startFlatRun(windowOver(bytes), { start, end });
  return { run, root: FlatTable.root(run) };
}

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

test("a field is absent where its layout says so, though later ones are there", () => {
  const { run, root } = open(
    flatFile(undefined, (builder) => {
      builder.startObject(2);
      builder.addFieldInt32(1, 7, 0);
      return builder.endObject();
    }),
  );
  expect([root.has(0), root.i32(0, 3), root.text(0), root.table(0, "a table")]).toEqual([
    false,
    3,
    "",
    undefined,
  ]);
  expect([root.has(1), root.i32(1), run.damages]).toEqual([true, 7, 0]);
});

test("texts and lists of numbers are read as often as a file may share them, and no more often", () => {
  const { run, root } = open(sample);
  expect([run.textLeft, run.numbersLeft]).toEqual([limits.artifactTextBytes, limits.artifactFields]);
  run.textLeft = 9;
  expect([root.text(5), root.text(5), run.textLeft, run.limit]).toEqual(["name", "name", 1, undefined]);
  expect([root.text(5), run.textLeft, run.limit]).toEqual(["", 1, "artifactTextBytes"]);
  const texts = open(sample);
  texts.run.textLeft = 4;
  expect([texts.root.text(5), texts.run.textLeft, texts.run.limit]).toEqual(["name", 0, undefined]);
  texts.run.limit = "artifactDepth";
  expect([texts.root.text(5), texts.run.limit]).toEqual(["", "artifactDepth"]);
  const lists = open(sample);
  lists.run.numbersLeft = 2;
  expect([lists.root.ints(7, "numbers"), lists.run.limit]).toEqual([[6, -7], undefined]);
  expect([lists.root.ints(7, "numbers"), lists.run.limit]).toEqual([[], "artifactFields"]);
  lists.run.limit = "artifactDepth";
  expect([lists.root.ints(7, "numbers"), lists.run.limit]).toEqual([[], "artifactDepth"]);
});

describe("a long list", () => {
  /** A file of one table whose field 0 is a vector of `count` elements of `bytes` zeros each. */
  const withZeros = (count: number, bytes: number) =>
    flatFile(undefined, (builder) => {
      builder.startVector(bytes, count, bytes);
      for (let i = 0; i < count * bytes; i++) builder.addInt8(1);
      const vector = builder.endVector();
      builder.startObject(2);
      builder.addFieldOffset(0, vector, 0);
      return builder.endObject();
    });

  test("of numbers is cut at the limit for lists", () => {
    const most = limits.artifactListItems;
    expect(open(withZeros(most, 4)).root.ints(0, "numbers")?.length).toBe(most);
    expect(open(withZeros(most + 1, 4)).root.ints(0, "numbers")?.length).toBe(most);
  });

  test("of characters is cut at the limit for texts", () => {
    const most = limits.artifactStringBytes;
    const { run, root } = open(withZeros(most + 1, 1));
    expect(root.text(0)).toBe("\ufffd".repeat(most));
    expect(root.vector(0, 1, "a text").length).toBe(most + 1);
    expect(run.missing).toBeUndefined();
  });

  test("may be empty, which is not the same as absent", () => {
    const { root } = open(withZeros(0, 4));
    expect([root.ints(0, "numbers"), root.ints(1, "numbers"), root.text(0)]).toEqual([[], undefined, ""]);
    expect([root.has(0), root.vector(0, 4, "numbers").length]).toEqual([true, 0]);
    expect(root.vector(1, 4, "numbers")).toEqual({ at: 0, length: 0 });
  });
});

describe("a list of tables", () => {
  const entryAt = (view: DataView, index: number) => {
    const root = view.getUint32(0, true);
    const field = root + view.getUint16(root - view.getInt32(root, true) + 4 + 2 * 6, true);
    return field + view.getUint32(field, true) + 4 + 4 * index;
  };
  /** The sample in which the second of three tables is looked for at an offset. */
  function secondAt(offset: number) {
    const bytes = sample.slice();
    const view = new DataView(bytes.buffer);
    view.setUint32(entryAt(view, 1), offset, true);
    return { ...open(bytes), entry: entryAt(view, 1) };
  }

  test("passes over one that is nowhere, or outside", () => {
    const nowhere = secondAt(0);
    expect([...nowhere.root.tables(6, "tables")].map((one) => one.i32(0))).toEqual([1, 3]);
    expect(nowhere.root.tableAt(6, 1, "a table")).toBeUndefined();
    expect(nowhere.run.damages).toBe(0);
    const outside = secondAt(100_000);
    expect([...outside.root.tables(6, "tables")].map((one) => one.i32(0))).toEqual([1, 3]);
    expect(outside.run.missing).toEqual({
      ...{ what: "tables", offset: outside.entry + 100_000, wanted: 4, available: 0 },
    });
    expect(outside.run.damages).toBe(1);
  });

  test("costs a step for each, and ends at the first for which none is left", () => {
    const { run, root } = open(sample);
    run.stepsLeft = 3;
    expect([...root.tables(6, "tables")].length).toBe(3);
    expect([run.stepsLeft, run.limit]).toEqual([0, undefined]);
    run.limit = "artifactDepth";
    expect([...root.tables(6, "tables")].length).toBe(0);
    expect(run.limit).toBe("artifactDepth");
  });
});

test("a byte that is not 0 is true", () => {
  const { root } = open(
    flatFile(undefined, (builder) => {
      builder.startObject(2);
      builder.addFieldInt8(0, 2, 0);
      builder.addFieldInt8(1, 0, 1);
      return builder.endObject();
    }),
  );
  expect([root.bool(0), root.bool(1, true), root.has(1)]).toEqual([true, false, true]);
});
