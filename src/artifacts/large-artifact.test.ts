import { expect, test } from "vitest";
import type { ByteSource } from "../base/byte-source.ts";
import { readArtifact } from "./read-artifact.ts";
import { lengthOf, type Piece } from "./sample-bytes.ts";
import { sampleGigabytes } from "./sample-gigabytes.ts";

// What is read of artifacts that exist only as a few stretches of bytes with zeros between is counted.

class SparseSource implements ByteSource {
  readonly size: number;
  fetched = 0;
  readonly #pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.size = lengthOf(pieces);
  }

  read(offset: number, length: number): Uint8Array {
    const result = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
    this.fetched += result.length;
    let at = 0;
    for (const piece of this.#pieces) {
      const size = lengthOf([piece]);
      if (typeof piece !== "number" && at < offset + result.length && at + size > offset) {
        const from = Math.max(offset, at);
        const to = Math.min(offset + result.length, at + size);
        result.set(piece.subarray(from - at, to - at), from - offset);
      }
      at += size;
    }
    return result;
  }
}

test.each(sampleGigabytes)("a gigabyte of $name is read in less than one percent of it", (sample) => {
  const { pieces, type, constants } = sample;
  const source = new SparseSource(pieces);
  const facts = readArtifact(source);
  expect(facts.faults).toEqual([]);
  expect(facts.weights).toMatchObject({ constants });
  expect(facts.weights.byType.get(type)).toBeGreaterThan(990_000_000);
  expect(source.size).toBeGreaterThan(990_000_000);
  expect(source.fetched).toBeLessThan(source.size / 100);
});

test("a length of 2^63 allocates nothing", () => {
  const huge = Uint8Array.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]);
  for (const head of [
    [0x08, 0x07, 0x3a],
    [0x0a, 0x01, 0x61, 0x3a],
  ]) {
    const source = new SparseSource([Uint8Array.from([...head, ...huge]), 1000]);
    const facts = readArtifact(source);
    expect(facts.faults.map(({ name }) => name)).toContain("malformed-model-definition");
    expect(source.fetched).toBeLessThan(10_000);
  }
});
