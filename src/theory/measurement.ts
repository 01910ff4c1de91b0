import { parseDuration } from "../model/values/duration.ts";
import { parseEnergy, parseFrequency, parsePower } from "../model/values/physical.ts";
import { parseRatio } from "../model/values/ratio.ts";
import { parseSize } from "../model/values/size.ts";

/** What kind of number a measure is. */
export type Dimension = "duration" | "power" | "energy" | "frequency" | "size" | "ratio";

/** A number with its dimension, in ms, mW, mJ, Hz, bytes, or as a fraction. */
export interface Measure {
  readonly dimension: Dimension;
  readonly value: number;
}

/** Which dimension a claim on each axis has. Axes that are not listed (`x-…`) may have any. */
export const axisDimensions: Readonly<Record<string, Dimension>> = {
  latency: "duration",
  power: "power",
  energy: "energy",
  precision: "ratio",
  volume: "size",
  memory: "size",
  throughput: "frequency",
};

/** Units as one writes them for a dimension, for messages. */
export const dimensionUnits: Readonly<Record<Dimension, string>> = {
  duration: "us, ms or s",
  power: "mW or W",
  energy: "mJ or J",
  frequency: "Hz or kHz",
  size: "B, KB or MB",
  ratio: "%",
};

/** The four axes of a score. */
export const scoreAxes = ["latency", "power", "precision", "volume"] as const;
export type ScoreAxis = (typeof scoreAxes)[number];

const parsers: readonly (readonly [Dimension, (text: string | undefined) => number | undefined])[] = [
  ["duration", parseDuration],
  ["power", parsePower],
  ["energy", parseEnergy],
  ["frequency", parseFrequency],
  ["size", (text) => parseSize(text)?.bytes],
];

/** Reads `9ms`, `350mW`, `1.2MB`, `95%`; `undefined` where the text is no number with a unit, or nothing is stated. */
export function readMeasure(text: string | undefined): Measure | undefined {
  if (text?.endsWith("%")) {
    const value = parseRatio(text);
    return value === undefined ? undefined : { dimension: "ratio", value };
  }
  for (const [dimension, parse] of parsers) {
    const value = parse(text);
    if (value !== undefined) return { dimension, value };
  }
  return undefined;
}

/** As much of a claim as comparing takes; all values as declared. */
export interface ClaimFacts {
  readonly axis: string;
  readonly value: string | undefined;
  readonly statistic: string | undefined;
  readonly condition: string | undefined;
  readonly variant: string | undefined;
  readonly precision: string | undefined;
  readonly metric: string | undefined;
  readonly dataset: string | undefined;
  readonly split: string | undefined;
  /** Relative half-width of the confidence interval, as declared. */
  readonly margin: string | undefined;
}

/** Statistics from least to greatest; what is not listed (`mean`, `total`) has no place among them. */
const ladder: Readonly<Record<string, number>> = {
  min: 0,
  median: 50,
  p50: 50,
  p90: 90,
  p95: 95,
  p99: 99,
  max: 100,
};

/** Whether two claims count the same thing under the same stated conditions, so that their figures may be compared. */
export function countTheSame(a: ClaimFacts, b: ClaimFacts): boolean {
  const keys = ["axis", "condition", "variant", "precision", "metric", "dataset", "split"] as const;
  return keys.every((key) => a[key] === b[key]);
}

/** Two claims that cannot both be true: the lower percentile has the greater figure. */
export interface Impossibility<Claim> {
  readonly lower: Claim;
  readonly higher: Claim;
}

/** Pairs of claims on one thing whose figures are in an impossible order: `p50` above `p99`, `min` above `max`. */
export function findImpossibleStatistics<Claim extends ClaimFacts>(
  claims: readonly Claim[],
): readonly Impossibility<Claim>[] {
  const found: Impossibility<Claim>[] = [];
  for (const lower of claims) {
    for (const higher of claims) {
      const low = ladder[lower.statistic ?? ""];
      const high = ladder[higher.statistic ?? ""];
      if (low === undefined || high === undefined || low >= high || !countTheSame(lower, higher)) continue;
      const a = readMeasure(lower.value ?? "");
      const b = readMeasure(higher.value ?? "");
      if (a && b && a.dimension === b.dimension && a.value > b.value) found.push({ lower, higher });
    }
  }
  return found;
}

/** Energy, power and latency that do not agree: by how much, as a factor. */
export interface EnergyContradiction {
  /** Power × latency, in mJ. */
  readonly expected: number;
  readonly stated: number;
}

/** How far energy may be from power × latency: both are means of noisy figures, and idle draw is counted by some. */
const energyTolerance = 0.25;

/** Checks energy = power × latency, within a quarter and the margins that the claims state. */
export function checkEnergy(
  energy: ClaimFacts,
  power: ClaimFacts,
  latency: ClaimFacts,
): EnergyContradiction | undefined {
  const stated = readMeasure(energy.value ?? "");
  const watts = readMeasure(power.value ?? "");
  const time = readMeasure(latency.value ?? "");
  if (stated?.dimension !== "energy" || watts?.dimension !== "power" || time?.dimension !== "duration")
    return undefined;
  const expected = (watts.value * time.value) / 1000;
  const margins = [energy, power, latency].map(({ margin }) => parseRatio(margin ?? "") ?? 0);
  const tolerance = margins.reduce((sum, margin) => sum + margin, energyTolerance);
  const within = Math.abs(stated.value - expected) <= tolerance * Math.max(expected, stated.value);
  return within ? undefined : { expected, stated: stated.value };
}

/** A condition of measurement, as declared. */
export interface ConditionFacts {
  readonly device?: string | undefined;
  readonly runtime?: string | undefined;
  readonly processor?: string | undefined;
  readonly batch?: number | undefined;
  readonly threads?: number | undefined;
  readonly mode?: string | undefined;
  readonly battery?: string | undefined;
  readonly temperature?: number | undefined;
}

/** One respect in which two conditions differ so much that figures do not compare. */
export interface ConditionDifference {
  readonly key: keyof ConditionFacts;
  readonly left: string | number;
  readonly right: string | number;
}

/** Charge matters where a device throttles at low charge, temperature where it throttles when hot. */
const largestBatteryGap = 0.3;
const largestTemperatureGap = 10;

/** Where two conditions are not compatible. What one of them does not state is unknown and no difference. */
export function compareConditions(a: ConditionFacts, b: ConditionFacts): readonly ConditionDifference[] {
  const keys = [
    "device",
    "runtime",
    "processor",
    "batch",
    "threads",
    "mode",
    "battery",
    "temperature",
  ] as const;
  return keys.flatMap((key) => {
    const left = a[key];
    const right = b[key];
    if (left === undefined || right === undefined || isCompatible(key, left, right)) return [];
    return [{ key, left, right }];
  });
}

function isCompatible(key: keyof ConditionFacts, left: string | number, right: string | number): boolean {
  if (key === "battery") return gap(parseRatio(String(left)), parseRatio(String(right))) <= largestBatteryGap;
  if (key === "temperature") return gap(Number(left), Number(right)) <= largestTemperatureGap;
  return left === right;
}

function gap(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? 0 : Math.abs(a - b);
}

const basisOrder: readonly string[] = ["declared", "inferred", "measured", "attested"];

/** Whether a claim of that basis may rank where at least `least` is asked for. Nothing stated is `declared`. */
export function basisSuffices(basis: string | undefined, least: string): boolean {
  return basisOrder.indexOf(basis ?? "declared") >= basisOrder.indexOf(least);
}

/** Figures of one model on the four axes: ms, mW, a fraction, bytes. */
export type ScoreFigures = Readonly<Record<ScoreAxis, number>>;

/** A score and what it is made of. */
export interface Score {
  readonly value: number;
  /** Each axis: how many times as good as the reference, and what that adds. */
  readonly parts: Readonly<Record<ScoreAxis, { readonly ratio: number; readonly adds: number }>>;
}

/**
 * The score of some figures against a reference, with weights that sum to 1: the reference scores 1. On latency, power
 * and volume less is better, on precision more. An axis counts at most tenfold, so that one figure cannot carry all.
 */
export function scoreFigures(figures: ScoreFigures, reference: ScoreFigures, weights: ScoreFigures): Score {
  const parts = Object.fromEntries(
    scoreAxes.map((axis) => {
      const [top, bottom] = axis === "precision" ? [figures, reference] : [reference, figures];
      const ratio = Math.min(10, bottom[axis] === 0 ? 10 : top[axis] / bottom[axis]);
      return [axis, { ratio, adds: ratio * weights[axis] }];
    }),
  ) as Score["parts"];
  return { value: scoreAxes.reduce((sum, axis) => sum + parts[axis].adds, 0), parts };
}

/** Sum of weights given in ratios, rounded so that binary fractions of a percent do not show. */
export function sumWeights(weights: readonly (string | undefined)[]): number {
  const sum = weights.reduce((total, text) => total + (parseRatio(text) ?? 0), 0);
  return Math.round(sum * 1e9) / 1e9;
}

/** Those that no other is at least as good as on every axis and better on one. */
export function paretoFront<Item>(
  items: readonly Item[],
  figuresOf: (item: Item) => ScoreFigures,
): readonly Item[] {
  return items.filter((item) => !items.some((other) => dominates(figuresOf(other), figuresOf(item))));
}

function dominates(a: ScoreFigures, b: ScoreFigures): boolean {
  const better = scoreAxes.map((axis) => (axis === "precision" ? a[axis] - b[axis] : b[axis] - a[axis]));
  return better.every((gain) => gain >= 0) && better.some((gain) => gain > 0);
}
