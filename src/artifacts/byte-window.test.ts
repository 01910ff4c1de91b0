import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

/** A source that notes what is fetched from it, as `[offset, length]`. */
function notingSource(bytes: Uint8Array) {
  const fetched: [number, number][] = [];
  const read = (offset: number, length: number) => {
    fetched.push([offset, length]);
    return bytes.subarray(offset, offset + length);
  };
  return { window: new ByteWindow({ size: bytes.length, read }), fetched };
}

describe("what is fetched", () => {
  test("is a small file at once, wherever reading begins", () => {
    const small = notingSource(content.subarray(0, 65_536));
    for (let i = 5000; i >= 0; i--) small.window.byteAt(i);
    expect(small.window.byteAt(65_535)).toBe(content[65_535]);
    expect(small.fetched).toEqual([[0, 65_536]]);
    const large = notingSource(content.subarray(0, 65_537));
    large.window.byteAt(1000);
    expect(large.fetched).toEqual([[1000, 512]]);
  });

  test("is a large file in pieces that grow while reading runs on, as far as a limit and the end", () => {
    const { window, fetched } = notingSource(content);
    for (let i = 0; i < content.length; i++) window.byteAt(i);
    expect(fetched).toEqual([
      [0, 512],
      [512, 1024],
      [1536, 2048],
      [3584, 4096],
      [7680, 8192],
      [15_872, 16_384],
      [32_256, 32_768],
      [65_024, 65_536],
      [130_560, 65_536],
      [196_096, 3904],
    ]);
  });

  test("is a small piece again where reading jumps on", () => {
    const { window, fetched } = notingSource(content);
    for (let i = 0; i < 600; i++) window.byteAt(i);
    window.byteAt(1536 + 1);
    window.byteAt(199_999);
    expect(fetched.slice(2)).toEqual([
      [1537, 512],
      [199_999, 1],
    ]);
  });

  test("is what lies in front as well where reading jumps back", () => {
    const { window, fetched } = notingSource(content);
    window.byteAt(10_000);
    window.byteAt(9999);
    window.byteAt(9999 - 512);
    window.byteAt(511);
    expect(fetched).toEqual([
      [10_000, 512],
      [9999 - 512, 1024],
      [0, 511 + 512],
    ]);
  });

  test("is as much as is asked for, and reading runs on from there", () => {
    const { window, fetched } = notingSource(content);
    expect(window.bytesAt(0, 3000)).toHaveLength(3000);
    expect(window.bytesAt(3000, 10)).toHaveLength(10);
    expect(window.bytesAt(20_000, 512)).toHaveLength(512);
    expect(window.bytesAt(30_000, 513)).toHaveLength(513);
    expect(window.bytesAt(30_000, 600)).toHaveLength(600);
    expect(window.bytesAt(50_000, 100_000)).toHaveLength(100_000);
    expect(fetched).toEqual([
      [0, 3000],
      [3000, 6000],
      [20_000, 512],
      [30_000, 513],
      [30_000, 600],
      [50_000, 100_000],
    ]);
  });

  test("is nothing where nothing, or what is not there, is asked for", () => {
    const { window, fetched } = notingSource(content);
    expect(window.bytesAt(10, 0)).toHaveLength(0);
    expect(window.bytesAt(content.length, 0)).toHaveLength(0);
    expect(window.bytesAt(content.length + 1, 0)).toBeUndefined();
    expect(window.bytesAt(content.length - 1, 2)).toBeUndefined();
    expect([window.byteAt(content.length), window.byteAt(-1)]).toEqual([-1, -1]);
    expect(fetched).toEqual([]);
  });

  test("is kept, the thirty-two pieces that were used last", () => {
    const { window, fetched } = notingSource(content);
    const placeOf = (piece: number) => 1000 + 2000 * piece;
    for (let piece = 0; piece < 32; piece++) window.byteAt(placeOf(piece));
    expect(fetched.length).toBe(32);
    // The oldest is still there, from its first byte to its last, and is the newest now.
    expect(window.byteAt(placeOf(0))).toBe(content[placeOf(0)]);
    expect(window.byteAt(placeOf(31))).toBe(content[placeOf(31)]);
    expect(window.bytesAt(placeOf(0) + 500, 12)).toHaveLength(12);
    expect(fetched.length).toBe(32);
    window.byteAt(placeOf(40));
    window.byteAt(placeOf(0) + 511);
    window.byteAt(placeOf(2));
    expect(fetched.length).toBe(33);
    window.byteAt(placeOf(1));
    expect(fetched.length).toBe(34);
  });

  test("is fetched anew where a piece has only its beginning, or is run on from", () => {
    const { window, fetched } = notingSource(content);
    window.bytesAt(1000, 10);
    window.bytesAt(5000, 10);
    window.bytesAt(1500, 20);
    expect(fetched.at(-1)).toEqual([988, 1024]);
    window.byteAt(5512);
    expect(fetched.at(-1)).toEqual([5512, 1024]);
    // The piece that was run on from is dropped: what runs on is newer.
    window.byteAt(5000);
    expect(fetched.at(-1)).toEqual([4488, 1024]);
  });
});

test("a source that hands out less than it said has nothing beyond that", () => {
  const window = new ByteWindow({ size: 1000, read: () => content.subarray(0, 10) });
  expect(window.byteAt(9)).toBe(content[9]);
  expect(window.byteAt(10)).toBe(-1);
  expect(window.bytesAt(0, 10)).toHaveLength(10);
  expect(window.bytesAt(0, 11)).toBeUndefined();
  expect(window.bytesAt(10, 1)).toBeUndefined();
});
