import { type DecimalText, formatDecimalText, parseDecimalText } from "./decimal-text.ts";
import type { ValueType } from "./value-type.ts";

/**
 * Reads `5%` or `0.05` as 0.05; `undefined` where the text is no ratio (`95` is none: 95 % or 0.95?), or nothing is stated.
 */
export function parseRatio(text: string | undefined): number | undefined {
  const percent = text === undefined ? undefined : readPercent(text);
  return percent && Number(percent.mantissa) / Number(10n ** BigInt(percent.decimals + 2));
}

/** Prints a fraction in percent, without needless digits: 0.05 → `5%`. */
export function formatRatio(fraction: number): string {
  const text = Number.isInteger(fraction) ? String(fraction) : fraction.toFixed(12).replace(/0+$/, "");
  const exact = parseDecimalText(text);
  return exact ? `${formatDecimalText(toPercent(exact))}%` : `${fraction * 100}%`;
}

function readPercent(text: string): DecimalText | undefined {
  if (text.endsWith("%")) return parseDecimalText(text.slice(0, -1));
  const bare = parseDecimalText(text);
  if (!bare) return undefined;
  const one = 10n ** BigInt(bare.decimals);
  return bare.mantissa >= -one && bare.mantissa <= one ? toPercent(bare) : undefined;
}

function toPercent(fraction: DecimalText): DecimalText {
  const decimals = Math.max(0, fraction.decimals - 2);
  return { mantissa: fraction.mantissa * 10n ** BigInt(2 + decimals - fraction.decimals), decimals };
}

const canonicalExpression = /^(?:-(?!0+(?:\.0+)?%))?(?:0|[1-9][0-9]{0,40})(?:\.[0-9]{1,20})?%$/;

function canonicalRatio(text: string): string | undefined {
  if (canonicalExpression.test(text)) return text;
  const percent = readPercent(text);
  return percent && `${formatDecimalText(percent)}%`;
}

export const ratioType: ValueType = {
  doc: "A share: a number with `%`. A fraction from -1 to 1 without `%` is accepted, so `0.05` is `5%`; above 1 it is refused, because nobody knows whether `95` means 95 % or 9500 %.",
  example: "5%",
  json: "string",
  pattern: "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?%$",
  expected: "a ratio such as 5% or 0.05",
  canonical: canonicalRatio,
  repair: (text) => {
    const match = /^\s*([+-]?)0*([0-9]+)?(?:[.,]([0-9]+))?\s*(%|percent|per cent|pct)?\s*$/i.exec(text);
    if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
    const sign = match[1] === "-" ? "-" : "";
    const digits = `${sign}${match[2] ?? "0"}${match[3] === undefined ? "" : `.${match[3]}`}`;
    if (match[4]) return canonicalRatio(`${digits}%`);
    const fraction = canonicalRatio(digits);
    if (fraction !== undefined) return fraction;
    return Math.abs(Number(digits)) <= 100 ? canonicalRatio(`${digits}%`) : undefined;
  },
};
