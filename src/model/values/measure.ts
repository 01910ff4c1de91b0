import { durationType } from "./duration.ts";
import { energyType, frequencyType, powerType } from "./physical.ts";
import { ratioType } from "./ratio.ts";
import { sizeType } from "./size.ts";
import type { ValueType } from "./value-type.ts";

const parts: readonly ValueType[] = [durationType, powerType, energyType, frequencyType, sizeType];

/** `5%` is a measure; a bare fraction is not, because nobody could tell its unit. */
function canonicalMeasure(text: string): string | undefined {
  if (text.endsWith("%")) return ratioType.canonical(text) as string | undefined;
  for (const part of parts) {
    const value = part.canonical(text);
    if (value !== undefined) return value as string;
  }
  return undefined;
}

/** A number with the unit of whatever is claimed: the axis says which units make sense. */
export const measureType: ValueType = {
  doc: "A measured or claimed number with its unit: a duration, power, energy, frequency, size, or a ratio in percent. The axis of the claim says which of them makes sense.",
  example: "9ms",
  json: "string",
  pattern: "^-?[0-9]+(?:\\.[0-9]+)?(?:%|[A-Za-z]+)$",
  expected: "a number with a unit such as 9ms, 350mW, 3.2mJ, 1.2MB or 95%",
  canonical: canonicalMeasure,
  repair: (text) => {
    // Without a unit it could be any of them.
    if (!/[^0-9.,\s+-]/.test(text)) return undefined;
    for (const part of parts) {
      const mended = part.repair?.(text);
      if (mended !== undefined) return mended;
    }
    return text.includes("%") ? ratioType.repair?.(text) : undefined;
  },
};
