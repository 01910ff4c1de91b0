import { enums } from "../model/vocabulary/enums.ts";

/** Bits of one element, by HML dtype and by the words of formats for what HML lacks. `string` has no width. */
const widths: Readonly<Record<string, number>> = {
  float64: 64,
  float32: 32,
  float16: 16,
  bfloat16: 16,
  int4: 4,
  int8: 8,
  int16: 16,
  int32: 32,
  int64: 64,
  uint8: 8,
  uint16: 16,
  uint32: 32,
  uint64: 64,
  bool: 8,
  complex64: 64,
  complex128: 128,
  complex32: 32,
  qint8: 8,
  quint8: 8,
  qint16: 16,
  quint16: 16,
  qint32: 32,
  uint1: 1,
  int2: 2,
  uint2: 2,
  uint4: 4,
  hifloat8: 8,
  float8_e5m2: 8,
  float8_e5m2fnuz: 8,
  float8_e4m3fn: 8,
  float8_e4m3fnuz: 8,
  float8_e8m0: 8,
  float6_e3m2: 6,
  float6_e2m3: 6,
  float4_e2m1: 4,
  float4_e1m2: 4,
  hifloat4: 4,
};

/** The word if it is a dtype of HML, else `undefined`. */
export function hmlDtype(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(enums.dtype.values, word) ? word : undefined;
}

/** Bits of one element, or `undefined` where the width is not fixed or the word is unknown. */
export function elementBits(word: string): number | undefined {
  return Object.hasOwn(widths, word) ? widths[word] : undefined;
}

/** Number of elements of a shape; `undefined` where a dimension is unknown or the product is not exact. */
export function countElements(shape: readonly number[] | undefined): number | undefined {
  if (!shape) return undefined;
  let count = 1;
  for (const dim of shape) {
    if (!(dim >= 0)) return undefined;
    count *= dim;
  }
  return Number.isSafeInteger(count) ? count : undefined;
}

/** Whether a word names an integer that may stand for a real number (quantized weights). */
export function isNarrowInteger(word: string): boolean {
  return /^(u?int[1248]|q?u?int8|quint8|u?int16|qu?int16|quint16)$/.test(word);
}
