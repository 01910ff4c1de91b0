import { readFileSync } from "node:fs";
import type { Builder } from "flatbuffers";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../conformance/artifacts/catalogue.ts";
import { listSharedArtifacts } from "../../conformance/shared-artifacts.ts";
import type { ByteSource } from "../base/byte-source.ts";
import { limits } from "../base/limits.ts";
import type { ArtifactFacts, FactSection } from "../model/artifact-facts.ts";
import { readArtifact } from "./read-artifact.ts";
import { flatFile, flatTable, intVector, offsetVector } from "./sample-bytes.ts";

// Damaged files: whatever the bytes are, reading ends soon, throws nothing, and says what it found within bounds.

/** Files are cut at every length up to this, where headers and tables are; behind it at `cuts` lengths spread over the file. */
const cutEverywhere = 1200;
const cuts = 60;
/** Generated files with up to so many bytes of headers and tables have a bit of each flipped; others of the first bytes. */
const tableBytes = 6000;
const flippedBytes = 320;
/** Places elsewhere, in what constants hold among others. */
const flippedElsewhere = 60;
/** Of files above this, whose reading takes milliseconds, a quarter of that. */
const large = 100_000;

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether headers and tables are tried whole. Faulty files are all the same one, which has others like it. */
  readonly whole: boolean;
}

const made: readonly Sample[] = catalogue.map(({ name, build }) => ({
  name,
  bytes: build(),
  whole: !name.startsWith("faulty-"),
}));
const real: readonly Sample[] = listSharedArtifacts().map(({ file, path }) => ({
  name: file,
  bytes: new Uint8Array(readFileSync(path)),
  whole: false,
}));
const samples = [...made, ...real].filter(({ bytes }) => bytes.length > 0);

/** Mulberry32: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Hands out bytes and counts them; refuses what lies outside. */
class CountingSource implements ByteSource {
  readonly size: number;
  fetched = 0;
  calls = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.size = bytes.length;
  }

  read(offset: number, length: number): Uint8Array {
    if (!(offset >= 0 && length >= 0 && offset <= this.size && length <= this.size)) {
      throw new RangeError(`read of ${length} bytes at ${offset} of ${this.size}`);
    }
    this.fetched += length;
    this.calls++;
    return this.#bytes.subarray(offset, offset + length);
  }
}

function expectSound(facts: ArtifactFacts, size: number): void {
  const wrong: unknown[] = [];
  for (const { offset, bytes, ...rest } of [...facts.sections, ...facts.faults]) {
    const ok = Number.isSafeInteger(offset) && Number.isSafeInteger(bytes) && offset >= 0 && bytes >= 0;
    if (!ok || ("severity" in rest === false && offset + bytes > size))
      wrong.push({ offset, bytes, ...rest });
  }
  for (const number of [facts.weights.bytes, ...facts.weights.byType.values(), ...facts.operators.values()]) {
    if (!Number.isFinite(number) || number < 0) wrong.push(number);
  }
  for (const { message, code } of facts.faults) {
    if (/undefined|NaN|Infinity|\[object/.test(message) || !/^HML7[14]\d\d$/.test(code)) wrong.push(message);
  }
  if (facts.faults.length > limits.artifactFaults * 2 + 2) wrong.push(`${facts.faults.length} faults`);
  // `expect` takes longer than most readings, of which there are more than a hundred thousand.
  if (wrong.length > 0) expect(wrong).toEqual([]);
}

function readDamaged(bytes: Uint8Array): ArtifactFacts {
  const source = new CountingSource(bytes);
  const facts = readArtifact(source);
  expectSound(facts, bytes.length);
  // Tables that point back and forth may be fetched again; nothing may fetch without end.
  const most = 64 * bytes.length + 1_000_000;
  if (source.fetched >= most) expect(source.fetched).toBeLessThan(most);
  return facts;
}

/** Sections that hold constants, kernels or padding: nothing that a reader follows. */
function isPayload(format: ArtifactFacts["format"], name: string): boolean {
  if (/(WEIGHTS_DATA|TBE_KERNELS)$|^data\/constants\/|^padding$/.test(name)) return true;
  return ["ms", "tflite", "onnx"].includes(format) && !/^(graph|root offset|metadata)/.test(name);
}

/** Where constants and kernels lie in a file and in the models within it. */
function payloads({ format, sections, parts = [] }: ArtifactFacts): readonly FactSection[] {
  const own = sections.filter(({ name }) => isPayload(format, name));
  return [...own, ...parts.flatMap(({ facts }) => payloads(facts))];
}

/** Every byte of headers and tables, or the first bytes of a file that has too many of them or is no model. */
function placesToFlip({ bytes, whole }: Sample): number[] {
  const share = bytes.length > large ? 4 : 1;
  const first = Array.from({ length: Math.min(flippedBytes / share, bytes.length) }, (_, i) => i * share);
  const facts = readDamaged(bytes);
  if (!whole || facts.format === "unknown") return first;
  const table = new Uint8Array(bytes.length).fill(1);
  for (const payload of payloads(facts)) table.fill(0, payload.offset, payload.offset + payload.bytes);
  const places = [...table.keys()].filter((place) => table[place] === 1);
  return places.length > tableBytes ? first : places;
}

describe.each(samples.map((sample) => [sample.name, sample] as const))("%s", (_, sample) => {
  const { bytes } = sample;
  test("cut at any length", () => {
    const step = Math.ceil(bytes.length / cuts);
    const dense = bytes.length > large ? cutEverywhere / 4 : cutEverywhere;
    for (let length = 0; length < bytes.length; length += length < dense ? 1 : step) {
      readDamaged(bytes.subarray(0, length));
    }
    readDamaged(bytes.subarray(0, bytes.length - 1));
  });

  test("with one bit flipped", () => {
    const next = random(bytes.length);
    const copy = bytes.slice();
    const share = bytes.length > large ? 4 : 1;
    const places = placesToFlip(sample);
    for (let i = 0; i < flippedElsewhere / share; i++) places.push(Math.floor(next() * bytes.length));
    for (const place of places) {
      const bit = 1 << Math.floor(next() * 8);
      copy[place] = (copy[place] ?? 0) ^ bit;
      readDamaged(copy);
      copy[place] = (copy[place] ?? 0) ^ bit;
    }
  });

  test("with words of the largest numbers", () => {
    const next = random(bytes.length + 1);
    for (let i = 0; i < 60; i++) {
      const copy = bytes.slice();
      const place = Math.floor(next() * Math.min(bytes.length, 2000));
      const value = i % 2 === 0 ? 0xff : 0x7f;
      copy.fill(value, place, place + 8);
      readDamaged(copy);
    }
  });
});

test("noise is never taken for a model that is sound", () => {
  const next = random(7);
  for (let i = 0; i < 300; i++) {
    const noise = Uint8Array.from({ length: 1 + Math.floor(next() * 600) }, () => Math.floor(next() * 256));
    const facts = readDamaged(noise);
    expect(facts.faults.length + facts.unread.length).toBeGreaterThan(0);
  }
});

test.each<[string, keyof typeof limits, (builder: Builder) => number]>([
  ["a text", "artifactTextBytes", (builder) => builder.createString("x".repeat(limits.artifactStringBytes))],
  ["a shape", "artifactFields", (builder) => intVector(builder, new Array(10_000).fill(1))],
])("%s that all tensors of a small file share is not read without end", (_, limit, write) => {
  const bytes = flatFile("TFL3", (builder) => {
    const shared = write(builder);
    const tensor = flatTable(builder, { offsets: { [limit === "artifactTextBytes" ? 3 : 0]: shared } });
    const tensors = offsetVector(builder, new Array(20_000).fill(tensor));
    const graph = flatTable(builder, { offsets: { 0: tensors } });
    return flatTable(builder, { offsets: { 2: offsetVector(builder, [graph]) }, ints: { 0: 3 } });
  });
  const { faults, unread } = readDamaged(bytes);
  expect(faults.map(({ message }) => message)).toEqual([
    `the file exceeds the limit "${limit}" of ${limits[limit]}; what lies beyond it was not read`,
  ]);
  expect(unread.flatMap(({ hides }) => hides)).toEqual(["all"]);
});

test("of every format the headers and tables of some file are tried whole", () => {
  const formats = made
    .filter((sample) => sample.bytes.length > 0 && placesToFlip(sample).length > flippedBytes)
    .map(({ bytes }) => readDamaged(bytes).format);
  expect([...new Set(formats)].sort()).toEqual([
    "hiai-graph",
    "him",
    "ms",
    "om",
    "om2",
    "onnx",
    "pico",
    "tflite",
  ]);
});
