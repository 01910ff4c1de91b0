import { formatDecimalText, parseDecimalText } from "./decimal-text.ts";
import type { ValueType } from "./value-type.ts";

const units: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
};

/** A size as it was written: `mantissa / 10^decimals` of `unit`. */
export interface Size {
  /** Exact where it is whole and below 2^53; else the nearest number. */
  readonly bytes: number;
  readonly mantissa: bigint;
  readonly decimals: number;
  readonly unit: string;
  /** Bytes of one unit. */
  readonly unitBytes: number;
}

const pattern = "^(?:(?:0|[1-9][0-9]*)B|(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[KMG]B|[KMG]iB))$";
const expression = new RegExp(pattern, "u");

/** Reads `1.5MB`; `undefined` where the text is no size, or nothing is stated. */
export function parseSize(text: string | undefined): Size | undefined {
  if (text === undefined || !isSize(text)) return undefined;
  const split = /[0-9](?=[A-Z])/.exec(text);
  if (!split) return undefined;
  const number = parseDecimalText(text.slice(0, split.index + 1));
  const unit = text.slice(split.index + 1);
  const unitBytes = units[unit];
  if (!number || unitBytes === undefined) return undefined;
  const scaled = number.mantissa * BigInt(unitBytes);
  const scale = 10n ** BigInt(number.decimals);
  const bytes = scaled % scale === 0n ? Number(scaled / scale) : Number(scaled) / Number(scale);
  return { bytes, ...number, unit, unitBytes };
}

/** Bytes of a size in canonical spelling; 0 where it is none. */
export function bytesOf(size: string): number {
  return parseSize(size)?.bytes ?? 0;
}

function isSize(text: string): boolean {
  return text.length <= 40 && expression.test(text);
}

/** Whether a number of bytes, in the unit of `size` and rounded half-up to its decimals, is `size` (spec §4.1). */
export function sizeMatches(size: string, bytes: number): boolean {
  const range = sizeRange(size);
  return range !== undefined && bytes >= range.min && bytes <= range.max;
}

/** Least and greatest number of bytes that a size stands for: `5MB` is 4,500,000 to 5,499,999. */
export function sizeRange(
  size: string | undefined,
): { readonly min: number; readonly max: number } | undefined {
  const parsed = parseSize(size);
  if (!parsed) return undefined;
  const unit = BigInt(parsed.unitBytes);
  const divisor = 2n * 10n ** BigInt(parsed.decimals);
  const min = ceilDivide((2n * parsed.mantissa - 1n) * unit, divisor);
  const max = ceilDivide((2n * parsed.mantissa + 1n) * unit, divisor) - 1n;
  return { min: Number(min < 0n ? 0n : min), max: Number(max) };
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return a > 0n ? (a + b - 1n) / b : a / b;
}

/** Prints a whole number of bytes in decimal units, rounded half-up to that many significant digits: `4812345` → `4.81MB`. */
export function formatSize(bytes: number, significantDigits = 3): string {
  const exact = BigInt(bytes);
  if (exact < 1000n) return `${exact}B`;
  for (const [unit, size] of [
    ["KB", 1000n],
    ["MB", 1_000_000n],
    ["GB", 1_000_000_000n],
  ] as const) {
    const wholeDigits = (exact / size).toString().length;
    const decimals = Math.max(0, significantDigits - wholeDigits);
    const rounded = roundTo(exact, size, decimals);
    // 99.95 has three digits only as 100.
    const carried = decimals > 0 && rounded.toString().length > significantDigits;
    const number = carried
      ? { mantissa: roundTo(exact, size, decimals - 1), decimals: decimals - 1 }
      : { mantissa: rounded, decimals };
    if (number.mantissa < 1000n * 10n ** BigInt(number.decimals) || unit === "GB")
      return `${formatDecimalText(number)}${unit}`;
  }
  return `${exact}B`;
}

/** `bytes / unit`, times ten to the decimals, rounded half-up. */
function roundTo(bytes: bigint, unit: bigint, decimals: number): bigint {
  return (2n * bytes * 10n ** BigInt(decimals) + unit) / (2n * unit);
}

const looseUnits: Readonly<Record<string, string>> = {
  "": "B",
  b: "B",
  byte: "B",
  bytes: "B",
  k: "KB",
  kb: "KB",
  m: "MB",
  mb: "MB",
  g: "GB",
  gb: "GB",
  ki: "KiB",
  kib: "KiB",
  mi: "MiB",
  mib: "MiB",
  gi: "GiB",
  gib: "GiB",
};

export const sizeType: ValueType = {
  doc: "A number with a unit: `B KB MB GB` are powers of 1000, `KiB MiB GiB` powers of 1024. No space before the unit. It stands for all numbers of bytes that round half-up to it.",
  example: "5MB",
  json: "string",
  pattern,
  expected: "a size such as 5MB (units B KB MB GB KiB MiB GiB)",
  canonical: (text) => (isSize(text) ? text : undefined),
  repair: (text) => {
    const match = /^\s*0*([0-9]+)(?:[.,]([0-9]+))?\s*([A-Za-z]*)\s*$/.exec(text);
    const unit = match && looseUnits[match[3]?.toLowerCase() ?? ""];
    if (!match || !unit) return undefined;
    const mended = `${match[1]}${match[2] === undefined ? "" : `.${match[2]}`}${unit}`;
    return isSize(mended) ? mended : undefined;
  },
};
