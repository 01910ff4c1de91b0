import { enums } from "../model/vocabulary/enums.ts";

/** The word if it is a dtype of HML, else `undefined`. */
export function hmlDtype(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(enums.dtype.values, word) ? word : undefined;
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
