import { describe, expect, test } from "vitest";
import { limits } from "../base/limits.ts";
import type { ProtoCursor } from "./proto-cursor.ts";
import { messageOver } from "./sample-bytes.ts";

const cursorOf = (...bytes: readonly number[]) => messageOver([Uint8Array.from(bytes)]);
/** A cursor at the first field. */
function firstField(...bytes: readonly number[]): ProtoCursor {
  const cursor = cursorOf(...bytes);
  expect(cursor.next()).toBe(true);
  return cursor;
}
const clean = { missing: undefined, malformed: undefined, limit: undefined };

describe("a number of base 128", () => {
  test.each([
    [[0x7f], 0x7f],
    [[0x80, 0x01], 0x80],
    [[0xff, 0x7f], 0x3fff],
    [[0x81, 0x80, 0x01], 0x4001],
    [[0x80, 0x80, 0x80, 0x40], 2 ** 27],
    [[0xff, 0xff, 0xff, 0xff, 0x0f], 2 ** 32 - 1],
    [[0x80, 0x80, 0x80, 0x80, 0x10], 2 ** 32],
    [[0x80, 0x80, 0x80, 0x80, 0x7f], 0x7f * 2 ** 28],
    [[0x80, 0x80, 0x80, 0x80, 0x80, 0x01], 2 ** 35],
    [[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f], 2 ** 53 - 1],
    [[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], 2 ** 63],
  ])("%j is %d", (bytes, number) => {
    const cursor = firstField(0x08, ...bytes);
    expect(cursor.uint()).toBe(number);
    expect([cursor.valueStart, cursor.valueEnd]).toEqual([1, 1 + bytes.length]);
    expect(cursor.next()).toBe(false);
    expect(cursor.run).toMatchObject(clean);
  });

  test("is negative where its 64th bit is set", () => {
    const ones = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    expect(firstField(0x08, ...ones).int()).toBe(-1);
    expect(firstField(0x08, ...ones).uint()).toBe(2 ** 64);
    expect(firstField(0x08, 0x80, 0x80, 0x80, 0x80, 0xf0, ...ones.slice(5)).int()).toBe(-(2 ** 32));
    expect(firstField(0x08, 0xff, 0xff, 0xff, 0xff, 0x0f).int()).toBe(2 ** 32 - 1);
  });

  test("is true where any bit is set", () => {
    expect(firstField(0x08, 0x00).bool()).toBe(false);
    expect(firstField(0x08, 0x02).bool()).toBe(true);
    expect(firstField(0x08, 0x80, 0x80, 0x80, 0x80, 0x10).bool()).toBe(true);
    expect(firstField(0x0a, 0x01, 0x01).bool()).toBe(false);
  });

  test("of more than ten bytes is none, be it a key, a value, a length or packed", () => {
    const long = Array.from({ length: 10 }, () => 0x80);
    const malformedBy = (...bytes: readonly number[]) => {
      const cursor = cursorOf(...bytes);
      expect(cursor.next()).toBe(false);
      expect(cursor.valueEnd).toBe(bytes.length);
      return cursor.run.malformed;
    };
    expect(malformedBy(...long, 0x01)).toEqual({ what: "a field's key of more than 10 bytes", offset: 0 });
    expect(malformedBy(0x08, ...long, 0x01)).toEqual({ what: "a number of more than 10 bytes", offset: 1 });
    expect(malformedBy(0x0a, ...long, 0x01)).toEqual({ what: "a length of more than 10 bytes", offset: 1 });
    const packed = firstField(0x0a, 0x0c, 0x05, ...long, 0x01);
    const list: number[] = [];
    packed.appendInts(list);
    expect(list).toEqual([5]);
    expect(packed.run.malformed).toEqual({ what: "a packed number of more than 10 bytes", offset: 3 });
  });
});

describe("a list of numbers", () => {
  test("takes single numbers and packed ones, and the cursor goes on behind them", () => {
    const minusTwo = [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    const cursor = firstField(0x08, 5, 0x0a, 13, 0x07, ...minusTwo, 0x81, 0x01, 0x08, ...minusTwo, 0x10, 9);
    const list: number[] = [];
    cursor.appendInts(list);
    expect(cursor.next()).toBe(true);
    cursor.appendInts(list);
    expect([cursor.valueStart, cursor.valueEnd, cursor.length]).toEqual([4, 17, 13]);
    cursor.appendInts(list);
    expect(cursor.next()).toBe(true);
    cursor.appendInts(list);
    expect(list).toEqual([5, 7, -2, 129, 7, -2, 129, -2]);
    expect([cursor.next(), cursor.field, cursor.uint()]).toEqual([true, 2, 9]);
    expect(cursor.run).toMatchObject(clean);
  });

  test("ends where its last number is cut off", () => {
    const cursor = firstField(0x0a, 2, 0x01, 0x80, 0x10, 9);
    const list: number[] = [];
    cursor.appendInts(list);
    expect(list).toEqual([1]);
    expect(cursor.run.missing).toEqual({ what: "a packed number", offset: 3, wanted: 2, available: 1 });
    expect([cursor.next(), cursor.uint()]).toEqual([true, 9]);
  });

  test("is as long as the limit, and no longer", () => {
    const full = () => Array.from({ length: limits.artifactListItems - 1 }, () => 0);
    const whole = firstField(0x0a, 1, 7);
    const list = full();
    whole.appendInts(list);
    expect([list.length, list.at(-1), whole.run.limit]).toEqual([limits.artifactListItems, 7, undefined]);
    whole.appendInts(list);
    expect([list.length, whole.run.limit]).toEqual([limits.artifactListItems, "artifactListItems"]);
    const cut = firstField(0x0a, 2, 7, 8, 0x08, 9);
    const second = full();
    cut.run.limit = "artifactDepth";
    cut.appendInts(second);
    expect([second.length, second.at(-1), cut.run.limit]).toEqual([
      limits.artifactListItems,
      7,
      "artifactDepth",
    ]);
    expect([cut.valueStart, cut.valueEnd, cut.next()]).toEqual([2, 4, true]);
    cut.appendInts(second);
    expect(second.length).toBe(limits.artifactListItems);
    second.pop();
    cut.appendInts(second);
    expect(second.at(-1)).toBe(9);
  });
});
