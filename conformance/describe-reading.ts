import { readArtifact } from "../src/artifacts/read-artifact.ts";
import { bytesSource } from "../src/base/byte-source.ts";
import { type Inspection, inspectFacts } from "../src/service/inspect.ts";

/** A file is cut at each of its first lengths, and at as many lengths again over the whole of it. */
const cuts = 160;
/** Each of its first bytes is turned round, and as many again over the whole of it. */
const turns = 120;
/** Of files above this, whose reading takes milliseconds, a quarter of that. */
const large = 60_000;

/** What is read out of an artifact, and out of it when it is damaged: one line a place, or several that tell the same. */
export interface Reading {
  readonly read: Inspection;
  readonly cut: readonly string[];
  readonly turned: readonly string[];
}

export function readWhole(bytes: Uint8Array): Inspection {
  return inspect(bytes);
}

/** Ended early, at each of many lengths. */
export function readCut(bytes: Uint8Array): readonly string[] {
  const whole = inspect(bytes);
  const at = places(bytes.length, bytes.length > large ? cuts / 4 : cuts);
  return group(at, (length) => compare(whole, inspect(bytes.subarray(0, length))));
}

/** With one byte turned round, at each of many places. */
export function readTurned(bytes: Uint8Array): readonly string[] {
  const whole = inspect(bytes);
  const at = places(bytes.length, bytes.length > large ? turns / 4 : turns);
  return group(at, (place) => compare(whole, inspect(turn(bytes, place))));
}

function inspect(bytes: Uint8Array): Inspection {
  return inspectFacts(readArtifact(bytesSource(bytes)));
}

/** The first `count` places below an end, and `count` more, evenly spread. */
function places(end: number, count: number): readonly number[] {
  const spread = Array.from({ length: count }, (_, i) => Math.floor((i * end) / count));
  const first = Array.from({ length: Math.min(count, end) }, (_, i) => i);
  return [...new Set([...first, ...spread])].filter((place) => place < end).sort((a, b) => a - b);
}

function turn(bytes: Uint8Array, place: number): Uint8Array {
  const copy = bytes.slice();
  copy[place] = (copy[place] ?? 0) ^ 0xff;
  return copy;
}

/** Faults with their places, what was not read, and which other statements are no longer those of the whole file. */
function compare(whole: Inspection, damaged: Inspection): string {
  // "to the end" rather than a number, so that neighbouring lengths tell the same.
  const end = (offset: number, bytes: number) => (offset + bytes === damaged.bytes ? "end" : offset + bytes);
  const faults = damaged.faults.map(({ name, offset, bytes }) => `${name} ${offset}–${end(offset, bytes)}`);
  const unread = damaged.unread.map(({ what, hides }) => `${what} (${hides.join(" ")})`);
  const differ = Object.keys(whole).filter(
    (key) =>
      !["faults", "unread", "bytes"].includes(key) &&
      JSON.stringify(Reflect.get(whole, key)) !== JSON.stringify(Reflect.get(damaged, key)),
  );
  return [
    faults.join(", ") || "no fault",
    ...(unread.length > 0 ? [`unread: ${unread.join(", ")}`] : []),
    ...(differ.length > 0 ? [`other: ${differ.join(", ")}`] : []),
  ].join("; ");
}

/** Neighbouring places that tell the same, as one range. */
function group(at: readonly number[], tell: (place: number) => string): readonly string[] {
  const ranges: { first: number; last: number; told: string }[] = [];
  for (const place of at) {
    const told = tell(place);
    const last = ranges.at(-1);
    if (last?.told === told) last.last = place;
    else ranges.push({ first: place, last: place, told });
  }
  return ranges.map(({ first, last, told }) => `${first === last ? first : `${first}–${last}`}: ${told}`);
}
