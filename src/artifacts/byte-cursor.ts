import type { ByteWindow } from "./byte-window.ts";
import { readText } from "./read-text.ts";

/** A read that could not be answered: what it wanted, where, and how many bytes were there. */
export interface MissingBytes {
  readonly what: string;
  readonly offset: number;
  readonly wanted: number;
  readonly available: number;
}

/**
 * Reads little-endian values one after another from `[start, end)`. A read past the end is remembered in `missing`,
 * answers 0 and moves to the end, so that every loop over a cursor ends; whoever reads looks at `missing` afterwards.
 */
export class ByteCursor {
  readonly end: number;
  at: number;
  /** The first read that went past the end. */
  missing: MissingBytes | undefined;
  readonly #window: ByteWindow;

  constructor(window: ByteWindow, start: number, end: number) {
    this.#window = window;
    this.at = start;
    this.end = Math.min(end, window.size);
  }

  get remaining(): number {
    return Math.max(0, this.end - this.at);
  }

  u8(what: string): number {
    return this.#take(1, what)?.[0] ?? 0;
  }

  u16(what: string): number {
    const b = this.#take(2, what);
    return b ? (b[0] ?? 0) | ((b[1] ?? 0) << 8) : 0;
  }

  u32(what: string): number {
    const b = this.#take(4, what);
    return b ? littleEndian32(b, 0) >>> 0 : 0;
  }

  i32(what: string): number {
    return this.u32(what) | 0;
  }

  /** Exact below 2^53; above, near enough to fail every bounds check. */
  u64(what: string): number {
    const b = this.#take(8, what);
    return b ? (littleEndian32(b, 4) >>> 0) * 0x1_0000_0000 + (littleEndian32(b, 0) >>> 0) : 0;
  }

  /** Exact between -2^53 and 2^53. */
  i64(what: string): number {
    const b = this.#take(8, what);
    return b ? littleEndian32(b, 4) * 0x1_0000_0000 + (littleEndian32(b, 0) >>> 0) : 0;
  }

  /** A copy of `length` bytes, empty where they are not all there. */
  bytes(length: number, what: string): Uint8Array {
    return this.#take(length, what)?.slice() ?? new Uint8Array(0);
  }

  /** UTF-8 text of `length` bytes, up to its first NUL. */
  text(length: number, what: string): string {
    const bytes = this.#take(length, what);
    return bytes ? readText(bytes) : "";
  }

  skip(length: number, what: string): void {
    if (length > this.remaining || !(length >= 0)) this.#fail(length, what);
    else this.at += length;
  }

  #take(length: number, what: string): Uint8Array | undefined {
    const bytes = length <= this.remaining ? this.#window.bytesAt(this.at, length) : undefined;
    if (bytes) this.at += length;
    else this.#fail(length, what);
    return bytes;
  }

  #fail(wanted: number, what: string): void {
    this.missing ??= { what, offset: this.at, wanted, available: this.remaining };
    this.at = this.end;
  }
}

function littleEndian32(b: Uint8Array, at: number): number {
  return (b[at] ?? 0) | ((b[at + 1] ?? 0) << 8) | ((b[at + 2] ?? 0) << 16) | ((b[at + 3] ?? 0) << 24);
}
