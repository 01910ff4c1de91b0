import { readArtifact } from "../src/artifacts/read-artifact.ts";
import { bytesSource } from "../src/base/byte-source.ts";
import { type Inspection, inspectFacts } from "../src/service/inspect.ts";

/** A file is cut at each of its first lengths, and at as many lengths again over the whole of it. */
const cuts = 160;
/** Each of its first bytes is changed, and as many again over the whole of it. */
const changes = 120;
/** Of files above this, whose reading takes milliseconds, a quarter of that. */
const large = 60_000;
/** Bytes that are put behind a file. */
const tails = [1, 3, 100];

/** What is read out of damaged files, one line a place, or several places that tell the same. */
export interface DamagedReading {
  readonly at: readonly string[];
  /** Every sentence that was said, once, with `#` for numbers. */
  readonly said: readonly string[];
}

export interface Reading {
  readonly read: Inspection;
  /** Ended early, at each of many lengths, and with more behind its end. */
  readonly cut: DamagedReading;
  /** With every bit of one byte turned round, at each of many places. */
  readonly turned: DamagedReading;
  /** With one byte raised by one, at each of many places: lengths and offsets one too large. */
  readonly raised: DamagedReading;
}

export function readWhole(bytes: Uint8Array): Inspection {
  return inspectFacts(readArtifact(bytesSource(bytes)));
}

export function readCut(bytes: Uint8Array): DamagedReading {
  const lengths = places(bytes.length, bytes.length > large ? cuts / 4 : cuts);
  const longer = tails.map((tail) => bytes.length + tail);
  return readDamaged(bytes, [...lengths, ...longer], (length) => {
    if (length <= bytes.length) return bytes.subarray(0, length);
    const copy = new Uint8Array(length);
    copy.set(bytes);
    return copy;
  });
}

export function readTurned(bytes: Uint8Array): DamagedReading {
  return readChanged(bytes, (byte) => byte ^ 0xff);
}

export function readRaised(bytes: Uint8Array): DamagedReading {
  return readChanged(bytes, (byte) => byte + 1);
}

function readChanged(bytes: Uint8Array, change: (byte: number) => number): DamagedReading {
  const at = places(bytes.length, bytes.length > large ? changes / 4 : changes);
  return readDamaged(bytes, at, (place) => {
    const copy = bytes.slice();
    copy[place] = change(copy[place] ?? 0);
    return copy;
  });
}

/** The first `count` places below an end, and `count` more, evenly spread. */
function places(end: number, count: number): readonly number[] {
  const spread = Array.from({ length: count }, (_, i) => Math.floor((i * end) / count));
  const first = Array.from({ length: Math.min(count, end) }, (_, i) => i);
  return [...new Set([...first, ...spread])].filter((place) => place < end).sort((a, b) => a - b);
}

function readDamaged(
  bytes: Uint8Array,
  at: readonly number[],
  damage: (place: number) => Uint8Array,
): DamagedReading {
  const whole = readWhole(bytes);
  const said = new Set<string>();
  const ranges: { first: number; last: number; told: string }[] = [];
  for (const place of at) {
    const damaged = readWhole(damage(place));
    for (const sentence of sentencesOf(damaged)) said.add(sentence.replaceAll(/\d+/g, "#"));
    const told = compare(whole, damaged);
    const last = ranges.at(-1);
    if (last?.told === told) last.last = place;
    else ranges.push({ first: place, last: place, told });
  }
  const lines = ranges.map(
    ({ first, last, told }) => `${first === last ? first : `${first}–${last}`}: ${told}`,
  );
  return { at: lines, said: [...said].sort() };
}

function sentencesOf({ faults, unread, notes, checks }: Inspection): readonly string[] {
  return [
    ...faults.map(({ severity, message }) => `${severity}: ${message}`),
    ...unread.map(({ what, why }) => `unread: ${what}: ${why}`),
    ...notes,
    ...checks.map(({ name, result, detail }) => `${name} ${result}: ${detail}`),
  ];
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
