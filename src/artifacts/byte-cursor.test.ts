import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { ByteCursor } from "./byte-cursor.ts";
import { ByteWindow } from "./byte-window.ts";

function cursorOver(bytes: readonly number[], start = 0, end = bytes.length): ByteCursor {
  return new ByteCursor(new ByteWindow(bytesSource(Uint8Array.from(bytes))), start, end);
}

describe("numbers", () => {
  test("are little-endian and keep their sign", () => {
    const cursor = cursorOver([0x01, 0x34, 0x12, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0xff, 0xff]);
    expect(cursor.u8("a")).toBe(1);
    expect(cursor.u16("b")).toBe(0x1234);
    expect(cursor.u32("c")).toBe(0xffff_ffff);
    expect(cursor.i32("d")).toBe(-2);
    expect(cursor.missing).toBeUndefined();
    expect(cursor.remaining).toBe(0);
  });

  test("take each of their bytes", () => {
    const bytes = [0x81, 0x82, 0x83, 0x84, 0x85, 0x06, 0x07, 0x00];
    expect(cursorOver(bytes).u16("n")).toBe(0x8281);
    expect(cursorOver(bytes).u32("n")).toBe(0x8483_8281);
    expect(cursorOver(bytes).i32("n")).toBe(0x8483_8281 - 2 ** 32);
    expect(cursorOver(bytes).u64("n")).toBe(0x07_0685_8483_8281);
    expect(cursorOver(bytes).i64("n")).toBe(0x07_0685_8483_8281);
  });

  test("of 64 bits are exact as far as a double is, and large beyond", () => {
    expect(cursorOver([1, 0, 0, 0, 0, 0, 0x10, 0]).u64("n")).toBe(0x10_0000_0000_0001);
    expect(cursorOver([0, 0, 0, 0, 0, 0, 0, 0x80]).u64("n")).toBe(2 ** 63);
    expect(cursorOver([0, 0, 0, 0, 0, 0, 0, 0x80]).i64("n")).toBe(-(2 ** 63));
    expect(cursorOver([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).i64("n")).toBe(-1);
    expect(cursorOver([0, 0, 0, 0x80, 0xff, 0xff, 0xff, 0xff]).i64("n")).toBe(-(2 ** 31));
  });

  test.each([
    ["u8", 1],
    ["u16", 2],
    ["u32", 4],
    ["i32", 4],
    ["u64", 8],
    ["i64", 8],
  ] as const)("%s wants %d bytes, and with one less answers 0", (name, wanted) => {
    const whole = cursorOver(Array.from({ length: wanted }, () => 1));
    expect(whole[name]("a number")).not.toBe(0);
    expect(whole.missing).toBeUndefined();
    expect(whole.at).toBe(wanted);
    const short = cursorOver(Array.from({ length: wanted - 1 }, () => 1));
    expect(short[name]("a number")).toBe(0);
    expect(short.missing).toEqual({ what: "a number", offset: 0, wanted, available: wanted - 1 });
    expect(short.at).toBe(wanted - 1);
  });
});

describe("a read past the end", () => {
  test("is remembered with what it wanted, and ends the cursor", () => {
    const cursor = cursorOver([1, 2, 3, 4, 5, 6], 1, 4);
    expect(cursor.u16("first")).toBe(0x0302);
    expect(cursor.u32("a partition's size")).toBe(0);
    expect(cursor.missing).toEqual({ what: "a partition's size", offset: 3, wanted: 4, available: 1 });
    expect(cursor.remaining).toBe(0);
    expect(cursor.u8("later")).toBe(0);
    expect(cursor.missing?.what).toBe("a partition's size");
  });

  test("of bytes, a text or a stretch answers nothing", () => {
    const copying = cursorOver([1, 2, 3]);
    expect(copying.bytes(4, "a copy")).toHaveLength(0);
    expect(copying.missing).toEqual({ what: "a copy", offset: 0, wanted: 4, available: 3 });
    const naming = cursorOver([0x61, 0x62, 0x63]);
    expect(naming.text(4, "a name")).toBe("");
    expect(naming.missing).toEqual({ what: "a name", offset: 0, wanted: 4, available: 3 });
    const skipping = cursorOver([1, 2, 3]);
    skipping.skip(4, "a skip");
    expect(skipping.missing).toEqual({ what: "a skip", offset: 0, wanted: 4, available: 3 });
    expect(skipping.at).toBe(3);
  });

  test("is one as well where the extent is longer than the file, or empty", () => {
    const beyond = cursorOver([1, 2, 3], 1, 9);
    expect([beyond.end, beyond.remaining]).toEqual([3, 2]);
    const behind = cursorOver([1, 2, 3], 3, 2);
    expect(behind.remaining).toBe(0);
    expect(behind.u8("a byte")).toBe(0);
    expect(behind.missing).toEqual({ what: "a byte", offset: 3, wanted: 1, available: 0 });
  });
});

test("up to the last byte everything can be read, and nothing is enough where nothing is left", () => {
  const cursor = cursorOver([0x61, 0x62, 0x63, 0x64, 0x65, 0x66]);
  expect(cursor.text(2, "a name")).toBe("ab");
  cursor.skip(1, "a gap");
  const copy = cursor.bytes(2, "a copy");
  cursor.skip(1, "a gap");
  expect([...copy]).toEqual([0x64, 0x65]);
  expect([cursor.at, cursor.remaining]).toEqual([6, 0]);
  cursor.skip(0, "a gap");
  expect(cursor.bytes(0, "a copy")).toHaveLength(0);
  expect(cursor.text(0, "a name")).toBe("");
  expect(cursor.missing).toBeUndefined();
});

test("what is copied stays, whatever is done with it or read later", () => {
  const window = new ByteWindow(bytesSource(Uint8Array.of(1, 2, 3, 4)));
  const copy = new ByteCursor(window, 0, 4).bytes(2, "a copy");
  copy[0] = 9;
  expect([...new ByteCursor(window, 0, 4).bytes(2, "a copy")]).toEqual([1, 2]);
});

test("skipping and copying nonsense lengths allocates nothing", () => {
  for (const length of [2 ** 63, Number.POSITIVE_INFINITY, -1, Number.NaN]) {
    const skipping = cursorOver([1, 2, 3]);
    skipping.skip(length, "a skip");
    expect(skipping.missing).toEqual({ what: "a skip", offset: 0, wanted: length, available: 3 });
    const copying = cursorOver([1, 2, 3]);
    expect(copying.bytes(length, "a copy")).toHaveLength(0);
    expect(copying.missing).toEqual({ what: "a copy", offset: 0, wanted: length, available: 3 });
  }
});

test("text ends at its first NUL", () => {
  const cursor = cursorOver([0x66, 0x61, 0x63, 0x65, 0, 0x7a, 0x7a]);
  expect(cursor.text(7, "a name")).toBe("face");
  expect(cursor.at).toBe(7);
});
