import { expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { ByteCursor } from "./byte-cursor.ts";
import { ByteWindow } from "./byte-window.ts";

function cursorOver(bytes: readonly number[], start = 0, end = bytes.length): ByteCursor {
  return new ByteCursor(new ByteWindow(bytesSource(Uint8Array.from(bytes))), start, end);
}

test("numbers are little-endian and keep their sign", () => {
  const cursor = cursorOver([0x01, 0x34, 0x12, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0xff, 0xff]);
  expect(cursor.u8("a")).toBe(1);
  expect(cursor.u16("b")).toBe(0x1234);
  expect(cursor.u32("c")).toBe(0xffff_ffff);
  expect(cursor.i32("d")).toBe(-2);
  expect(cursor.missing).toBeUndefined();
});

test("64-bit numbers are exact as far as a double is, and large beyond", () => {
  expect(cursorOver([1, 0, 0, 0, 0, 0, 0x10, 0]).u64("n")).toBe(0x10_0000_0000_0001);
  expect(cursorOver([0, 0, 0, 0, 0, 0, 0, 0x80]).u64("n")).toBe(2 ** 63);
  expect(cursorOver([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).i64("n")).toBe(-1);
});

test("a read past the end is remembered with what it wanted, and ends the cursor", () => {
  const cursor = cursorOver([1, 2, 3, 4, 5, 6], 1, 4);
  expect(cursor.u16("first")).toBe(0x0302);
  expect(cursor.u32("a partition's size")).toBe(0);
  expect(cursor.missing).toEqual({ what: "a partition's size", offset: 3, wanted: 4, available: 1 });
  expect(cursor.remaining).toBe(0);
  expect(cursor.u8("later")).toBe(0);
  expect(cursor.missing?.what).toBe("a partition's size");
});

test("skipping and copying nonsense lengths allocates nothing", () => {
  for (const length of [2 ** 63, Number.POSITIVE_INFINITY, -1, Number.NaN]) {
    const skipping = cursorOver([1, 2, 3]);
    skipping.skip(length, "a skip");
    expect(skipping.missing?.what).toBe("a skip");
    const copying = cursorOver([1, 2, 3]);
    expect(copying.bytes(length, "a copy")).toHaveLength(0);
    expect(copying.missing?.what).toBe("a copy");
  }
});

test("text ends at its first NUL", () => {
  expect(cursorOver([0x66, 0x61, 0x63, 0x65, 0, 0x7a, 0x7a]).text(7, "a name")).toBe("face");
});
