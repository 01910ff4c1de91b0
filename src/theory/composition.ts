import { bytesOf, sizeRange } from "../model/values/size.ts";

/** One band of a size selector as it is written. Sizes in canonical spelling. */
export interface Band<Owner = unknown> {
  readonly owner: Owner;
  /** Least size, itself included. Default: the bound of the band before, 0 for the first. */
  readonly from?: string | undefined;
  /** Bound, itself not included. */
  readonly below: string;
}

/** A band that does not continue where the one before ended. */
export interface BandFault<Owner = unknown> {
  readonly kind: "not-rising" | "gap" | "overlap" | "empty";
  readonly band: Band<Owner>;
  /** The band before; absent for a first band that does not begin at 0 and for one that is empty in itself. */
  readonly before: Band<Owner> | undefined;
}

/**
 * Holds the bands of a selector against the sizes they are to partition (semantics 7): each has to begin exactly where the
 * one before ended, and to end above it. At most one fault a band.
 */
export function checkBands<Owner>(bands: readonly Band<Owner>[]): readonly BandFault<Owner>[] {
  const faults: BandFault<Owner>[] = [];
  let before: Band<Owner> | undefined;
  for (const band of bands) {
    const end = before ? bytesOf(before.below) : 0;
    const from = band.from === undefined ? end : bytesOf(band.from);
    const below = bytesOf(band.below);
    if (before && below <= end) faults.push({ kind: "not-rising", band, before });
    else if (from >= below) faults.push({ kind: "empty", band, before: undefined });
    else if (from > end) faults.push({ kind: "gap", band, before });
    else if (from < end) faults.push({ kind: "overlap", band, before });
    // A band out of order does not judge those behind it.
    if (!before || below > end) before = band;
  }
  return faults;
}

/** The band that takes a size in bytes: the first that it is strictly below; `undefined` above the last. */
export function chooseBand<Owner>(bands: readonly Band<Owner>[], bytes: number): Band<Owner> | undefined {
  return bands.find((band) => bytes < bytesOf(band.below) && bytes >= bytesOf(band.from ?? "0B"));
}

/** Whether a rounded size may be on either side of a bound (`1MB` is 950,000 to 1,049,999 bytes). */
export function straddles(size: string, bound: string): boolean {
  const range = sizeRange(size);
  const at = bytesOf(bound);
  return range !== undefined && range.min < at && range.max >= at;
}

/** A stage of a chain with what it takes; `undefined`: not stated. */
export interface TimedStage {
  readonly label: string;
  readonly after: readonly string[] | undefined;
  /** Milliseconds. */
  readonly latency: number | undefined;
}

/** Time on the way between two stages, in milliseconds; `undefined`: not stated. */
export interface Transfer {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly latency: number | undefined;
}

/** The slowest way through a chain. */
export interface CriticalPath {
  readonly latency: number;
  /** Labels from first stage to last. */
  readonly stages: readonly string[];
  /** Whether every stage on every way states its time; else `latency` is a lower bound. */
  readonly isComplete: boolean;
}

/**
 * The way through the stages whose times, transfers included, add up to the most. 99th percentiles are added as they stand:
 * the budget is for the case in which everything is slow. `undefined` where the stages form a cycle.
 */
export function findCriticalPath(
  stages: readonly TimedStage[],
  transfers: readonly Transfer[],
): CriticalPath | undefined {
  const byLabel = new Map(stages.map((stage) => [stage.label, stage]));
  const done = new Map<string, { readonly latency: number; readonly stages: readonly string[] }>();
  const waiting = new Set(byLabel.keys());
  while (waiting.size > 0) {
    const ready = [...waiting].filter((label) => predecessors(label).every((one) => done.has(one)));
    if (ready.length === 0) return undefined;
    for (const label of ready) {
      waiting.delete(label);
      done.set(label, extend(label));
    }
  }
  let longest = { latency: 0, stages: [] as readonly string[] };
  for (const one of done.values()) if (one.latency > longest.latency) longest = one;
  return { ...longest, isComplete: stages.every((stage) => stage.latency !== undefined) };

  function predecessors(label: string): readonly string[] {
    return (byLabel.get(label)?.after ?? []).filter((one) => byLabel.has(one));
  }

  function extend(label: string) {
    const own = byLabel.get(label)?.latency ?? 0;
    let best = { latency: own, stages: [label] as readonly string[] };
    for (const before of predecessors(label)) {
      const way = done.get(before);
      if (!way) continue;
      const latency = way.latency + transferTime(before, label) + own;
      if (latency > best.latency || (latency === best.latency && best.stages.length === 1))
        best = { latency, stages: [...way.stages, label] };
    }
    return best;
  }

  function transferTime(from: string, to: string): number {
    return Math.max(
      0,
      ...transfers.filter((one) => one.from === from && one.to === to).map((one) => one.latency ?? 0),
    );
  }
}

/** Types of device that nothing is placed on: neither named by a rule nor covered by a default. */
export function listUnplaced(
  supported: readonly string[],
  placed: readonly string[],
  hasDefault: boolean,
): readonly string[] {
  return hasDefault ? [] : [...new Set(supported)].filter((type) => !placed.includes(type));
}

/** The way of fallbacks from a type of device: ends in `undefined`, or returns to a type that was there before. */
export function followFallbacks(
  start: string,
  fallbackOf: (type: string) => string | undefined,
): { readonly types: readonly string[]; readonly isCycle: boolean } {
  const types = [start];
  for (let at = fallbackOf(start); at !== undefined; at = fallbackOf(at)) {
    if (types.includes(at)) return { types: [...types, at], isCycle: true };
    types.push(at);
  }
  return { types, isCycle: false };
}
