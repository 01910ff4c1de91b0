import type { ByteSource } from "../base/byte-source.ts";

/** Bytes fetched where reading jumps to a new place: names and small tables fit, and a skipped weight costs no more. */
const firstFetch = 512;
/** Bytes fetched at most where reading runs on: fetches double until here, so that a long table costs few calls. */
const largestFetch = 64 * 1024;
/** Bytes fetched in front of such a place where reading jumps back, as FlatBuffers makes it: its writers fill a file from its end. */
const lead = 512;
/** Fetched stretches that are kept: tables that point at one another are read back and forth. */
const keptStretches = 32;

interface Stretch {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/**
 * A window that slides over the bytes of one artifact: single bytes and short stretches by absolute offset, fetched in
 * small pieces that grow while reading runs on. It never fetches what nobody asked for beyond one piece, so an artifact
 * whose weights are skipped is read in a fraction of its size. Outside `[0, size)` there is nothing: `-1` or `undefined`.
 */
export class ByteWindow {
  readonly size: number;
  readonly #source: ByteSource;
  #current: Stretch = { start: 0, bytes: new Uint8Array(0) };
  #recent: Stretch[] = [];

  constructor(source: ByteSource) {
    this.#source = source;
    this.size = source.size;
  }

  /** The byte at `offset`, or `-1` where there is none. */
  byteAt(offset: number): number {
    const inside = this.#current.bytes[offset - this.#current.start];
    if (inside !== undefined) return inside;
    this.#moveTo(offset, 1);
    return this.#current.bytes[offset - this.#current.start] ?? -1;
  }

  /** Exactly `length` bytes at `offset` (a view, good until the next call), or `undefined` where they are not all there. */
  bytesAt(offset: number, length: number): Uint8Array | undefined {
    if (!(offset >= 0) || !(length >= 0) || offset + length > this.size) return undefined;
    if (length === 0) return new Uint8Array(0);
    let at = offset - this.#current.start;
    if (at < 0 || at + length > this.#current.bytes.length) {
      this.#moveTo(offset, length);
      at = offset - this.#current.start;
      if (at + length > this.#current.bytes.length) return undefined;
    }
    return this.#current.bytes.subarray(at, at + length);
  }

  #moveTo(offset: number, length: number): void {
    if (!(offset >= 0) || offset >= this.size) return;
    const known = this.#recent.findIndex(
      ({ start, bytes }) => offset >= start && offset + length <= start + bytes.length,
    );
    const kept = this.#recent[known];
    if (kept) this.#recent.splice(known, 1);
    this.#current = kept ?? this.#fetch(offset, length);
    this.#recent.unshift(this.#current);
    if (this.#recent.length > keptStretches) this.#recent.pop();
  }

  #fetch(offset: number, length: number): Stretch {
    const before = this.#recent.findIndex(({ start, bytes }) => start + bytes.length === offset);
    const previous = this.#recent[before];
    let wanted = firstFetch;
    if (previous) {
      wanted = Math.min(largestFetch, previous.bytes.length * 2);
      this.#recent.splice(before, 1);
    }
    const small = this.size <= largestFetch;
    const back = offset < this.#current.start ? lead : 0;
    const start = small ? 0 : Math.max(0, offset - back);
    const stop = small ? this.size : offset + Math.max(wanted, length);
    const bytes = this.#source.read(start, Math.min(stop, this.size) - start);
    // The source may hand out the same memory again on its next call.
    return { start, bytes: bytes.slice() };
  }
}
