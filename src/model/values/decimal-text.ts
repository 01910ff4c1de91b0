/** A number as it was written: `mantissa / 10^decimals`, so that no digit is lost to binary fractions. */
export interface DecimalText {
  readonly mantissa: bigint;
  /** Digits after the point, trailing zeros included. */
  readonly decimals: number;
}

const decimalPattern = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

/** Reads `-12.50` exactly; `undefined` for every other spelling, exponents and leading zeros included. */
export function parseDecimalText(text: string): DecimalText | undefined {
  if (text.length > 64) return undefined;
  const match = decimalPattern.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? "";
  return { mantissa: BigInt(`${match[1]}${match[2]}${fraction}`), decimals: fraction.length };
}

/** Prints what `parseDecimalText` reads; `-0` becomes `0`. */
export function formatDecimalText(value: DecimalText): string {
  const negative = value.mantissa < 0n;
  const digits = (negative ? -value.mantissa : value.mantissa).toString().padStart(value.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - value.decimals);
  const fraction = digits.slice(digits.length - value.decimals);
  return `${negative ? "-" : ""}${whole}${fraction && `.${fraction}`}`;
}
