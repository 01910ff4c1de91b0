import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { ByteWindow } from "./byte-window.ts";

const content = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
/** Hands out the same memory on each call, as a file host may. */
function reusingSource(bytes: Uint8Array) {
  const memory = new Uint8Array(256 * 1024);
  return {
    size: bytes.length,
    read(offset: number, length: number) {
      const part = bytes.subarray(offset, offset + length);
      memory.set(part);
      return memory.subarray(0, part.length);
    },
  };
}

test("any sequence of reads gives the bytes of the source", () => {
  const reads = fc.array(
    fc.tuple(fc.integer({ min: -10, max: 200_100 }), fc.integer({ min: 0, max: 3000 })),
    {
      maxLength: 200,
    },
  );
  fc.assert(
    fc.property(reads, (places) => {
      const window = new ByteWindow(reusingSource(content));
      for (const [offset, length] of places) {
        expect(window.byteAt(offset)).toBe(content[offset] ?? -1);
        const whole = offset >= 0 && offset + length <= content.length;
        const expected = whole ? content.slice(offset, offset + length) : undefined;
        expect(window.bytesAt(offset, length)?.slice()).toEqual(expected);
      }
    }),
    { numRuns: 30 },
  );
});

test("nonsense offsets and lengths find nothing", () => {
  const window = new ByteWindow(bytesSource(content));
  for (const nonsense of [-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 63, 2 ** 53]) {
    expect(window.byteAt(nonsense)).toBe(-1);
    expect(window.bytesAt(nonsense, 1)).toBeUndefined();
    expect(window.bytesAt(0, nonsense)).toBeUndefined();
  }
  expect(window.bytesAt(content.length, 0)).toHaveLength(0);
});

test("a small file is fetched once, a large one in pieces that grow while reading runs on", () => {
  const sizes: number[] = [];
  const counting = (bytes: Uint8Array) => ({
    size: bytes.length,
    read(offset: number, length: number) {
      sizes.push(length);
      return bytes.subarray(offset, offset + length);
    },
  });
  const small = new ByteWindow(counting(content.subarray(0, 5000)));
  for (let i = 0; i < 5000; i++) small.byteAt(i);
  expect(sizes).toEqual([5000]);
  sizes.length = 0;
  const large = new ByteWindow(counting(content));
  for (let i = 0; i < 4000; i++) large.byteAt(i);
  expect(sizes).toEqual([512, 1024, 2048, 4096]);
  large.byteAt(150_000);
  expect(sizes.at(-1)).toBe(512);
});
