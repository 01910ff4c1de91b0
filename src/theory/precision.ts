import type { ArtifactFacts } from "../model/artifact-facts.ts";
import { elementBits } from "../model/element-bits.ts";
import { enums, precisionAliases } from "../model/vocabulary/enums.ts";

/** The data type that a precision means: `fp16` is `float16`. Other words stay as they are. */
export function dtypeOfPrecision(precision: string): string {
  return Object.hasOwn(precisionAliases, precision) ? (precisionAliases[precision] ?? precision) : precision;
}

/** Whether two spellings mean one data type. */
export function isSamePrecision(a: string, b: string): boolean {
  return dtypeOfPrecision(a) === dtypeOfPrecision(b);
}

/** Whether the list names the data type, by whatever spelling. */
export function namesPrecision(list: readonly string[], precision: string): boolean {
  return list.some((one) => isSamePrecision(one, precision));
}

/** Bits of one number of that precision; `undefined` where it has no fixed width. */
export function bitsOfPrecision(precision: string): number | undefined {
  return elementBits(dtypeOfPrecision(precision));
}

export function isFloatPrecision(precision: string): boolean {
  return /^(?:b?float|complex)/.test(dtypeOfPrecision(precision));
}

/** Whether it is an integer so narrow that it stands for a real number by a scale: quantized weights. */
export function isQuantizedPrecision(precision: string): boolean {
  return /^u?int(?:4|8)$/.test(dtypeOfPrecision(precision));
}

/** Whether a processor can compute in it at all: text and truth values are stored, not computed in. */
export function isComputePrecision(precision: string): boolean {
  return !["string", "bool"].includes(dtypeOfPrecision(precision));
}

/**
 * Order of two precisions by what they can tell apart: bits first, and of equal bits a float above an integer. Negative:
 * `a` is the lower one. `undefined` where one of them has no width.
 */
export function comparePrecision(a: string, b: string): number | undefined {
  const left = bitsOfPrecision(a);
  const right = bitsOfPrecision(b);
  if (left === undefined || right === undefined) return undefined;
  return left - right || Number(isFloatPrecision(a)) - Number(isFloatPrecision(b));
}

/** An answer to a question about what is possible; `unknown` is neither yes nor no. */
export type Possibility = "yes" | "no" | "unknown";

/**
 * Whether an artifact whose weights are stored as `storage` can give computing in `mode` its full worth: the type itself is
 * there, or a float at least as wide that a runtime narrows. Widening gives nothing back: int8 weights computed in float16
 * are int8 weights, unless that is the stated scheme (`weight-only`).
 */
export function storageProvides(
  storage: readonly string[] | undefined,
  mode: string,
  scheme?: string | undefined,
): Possibility {
  if (!storage || storage.length === 0) return "unknown";
  if (namesPrecision(storage, mode)) return "yes";
  if (!isFloatPrecision(mode)) {
    // Integers need scales, which a compiler of a float model may add on the device (dynamic) or not.
    return storage.some(isFloatPrecision) ? "unknown" : "no";
  }
  if (scheme === "weight-only" || scheme === "dynamic") return "yes";
  const bits = bitsOfPrecision(mode) ?? Number.POSITIVE_INFINITY;
  const wide = storage.some((one) => isFloatPrecision(one) && (bitsOfPrecision(one) ?? 0) >= bits);
  return wide ? "yes" : "no";
}

/** Types in which no processor of that kind computes; what a chip can beyond that, its own `compute` states. */
const lacking: Readonly<Record<string, (dtype: string) => boolean>> = {
  // Instruction sets of CPUs have no arithmetic on four bits: such weights are widened before they are used.
  cpu: (dtype) => dtype === "int4",
  tee: (dtype) => dtype === "int4",
  quantum: () => true,
};

/** Whether a processor computes in a mode: by its own statement, else by what its kind cannot do. */
export function processorComputes(
  name: string,
  stated: readonly string[] | undefined,
  mode: string,
): Possibility {
  if (stated && stated.length > 0) return namesPrecision(stated, mode) ? "yes" : "no";
  return Object.hasOwn(lacking, name) && lacking[name]?.(dtypeOfPrecision(mode)) ? "no" : "unknown";
}

type Weights = ArtifactFacts["weights"];

/** Storage types of artifact formats that are HML types with another name. */
const plainNames: Readonly<Record<string, string>> = {
  qint8: "int8",
  quint8: "uint8",
  qint16: "int16",
  quint16: "uint16",
  qint32: "int32",
};

/** Bytes of weights by data type, as far as the labels of the file can be trusted. */
export interface WeightHistogram {
  readonly total: number;
  /** Type → bytes, largest share first. Types that HML cannot name keep the file's own word. */
  readonly byType: ReadonlyMap<string, number>;
  /** Whether labels are false or unknown for a part: then nobody can say that a type is absent. */
  readonly isPartial: boolean;
}

/**
 * The histogram of an artifact's weights; `undefined` where it is empty, which means unknown and never “no weights”
 * (REQ-ART-8). Bytes under a label that cannot be true count in `total` only.
 */
export function histogramOf(weights: Weights): WeightHistogram | undefined {
  let total = 0;
  let isPartial = false;
  const trusted = new Map<string, number>();
  for (const [word, bytes] of weights.byType) {
    const doubtful = weights.doubtful?.get(word) ?? 0;
    const type = Object.hasOwn(plainNames, word) ? (plainNames[word] ?? word) : word;
    total += bytes;
    isPartial ||= doubtful > 0 || elementBits(type) === undefined;
    if (bytes > doubtful) trusted.set(type, (trusted.get(type) ?? 0) + bytes - doubtful);
  }
  if (total <= 0) return undefined;
  const byType = new Map([...trusted].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
  return { total, byType, isPartial };
}

/** Whether a number of bytes is at least 1 % of the whole (REQ-ART-7). */
export function isListedShare(bytes: number, total: number): boolean {
  return bytes * 100 >= total;
}

/** Where a list of storage types and a histogram part. */
export interface StorageComparison {
  /** Types with at least 1 % of the bytes that the list lacks. */
  readonly omitted: readonly { readonly type: string; readonly bytes: number }[];
  /** Places in the list of types that no weight has. */
  readonly absent: readonly number[];
}

/** Compares declared storage types with the weights of an artifact (semantics 4). */
export function compareStorage(declared: readonly string[], histogram: WeightHistogram): StorageComparison {
  const { total, byType, isPartial } = histogram;
  const omitted = [...byType]
    .filter(([type, bytes]) => Object.hasOwn(enums.dtype.values, type) && isListedShare(bytes, total))
    .filter(([type]) => !namesPrecision(declared, type))
    .map(([type, bytes]) => ({ type, bytes }));
  const absent = declared.flatMap((one, index) => (byType.has(dtypeOfPrecision(one)) ? [] : [index]));
  return { omitted, absent: isPartial ? [] : absent };
}

/**
 * The storage types that a true declaration lists, largest share first; `undefined` where the histogram does not allow
 * one: nothing known, labels that cannot be true, or a type with at least 1 % that HML has no name for.
 */
export function storageToDeclare(weights: Weights): readonly string[] | undefined {
  const histogram = histogramOf(weights);
  if (!histogram || (weights.doubtful?.size ?? 0) > 0) return undefined;
  const listed = [...histogram.byType].filter(([, bytes]) => isListedShare(bytes, histogram.total));
  const types = listed.map(([type]) => type);
  return types.every((type) => Object.hasOwn(enums.dtype.values, type)) ? types : undefined;
}

/** Narrowest and widest weight in bits; `undefined` where a part of the histogram has no known width. */
export function weightBits(
  histogram: WeightHistogram,
): { readonly min: number; readonly max: number } | undefined {
  if (histogram.isPartial) return undefined;
  const bits = [...histogram.byType.keys()].map((type) => elementBits(type) ?? 0);
  return { min: Math.min(...bits), max: Math.max(...bits) };
}

/** Bytes of weights narrower than `min` or wider than `max` bits. */
export function bytesOutsideBits(
  histogram: WeightHistogram,
  min: number | undefined,
  max: number | undefined,
): number {
  let outside = 0;
  for (const [type, bytes] of histogram.byType) {
    const bits = elementBits(type);
    if (bits === undefined) continue;
    if (bits < (min ?? 0) || bits > (max ?? Number.POSITIVE_INFINITY)) outside += bytes;
  }
  return outside;
}

/** A share for people: `12.3%`, and `<0.1%` rather than nothing. */
export function spellShare(bytes: number, total: number): string {
  const percent = (bytes * 100) / total;
  return percent > 0 && percent < 0.1 ? "<0.1%" : `${Number(percent.toFixed(1))}%`;
}
