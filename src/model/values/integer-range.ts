import type { ValueType } from "./value-type.ts";

const whole = "(?:0|-?[1-9][0-9]*)";
const pattern = `^${whole}(?:\\.\\.${whole})?$`;
const expression = new RegExp(`^(${whole})(?:\\s*\\.\\.\\s*(${whole}))?$`, "u");

/** A range of whole numbers, both ends included; one number is a range of itself. */
export interface IntegerRange {
  readonly min: number;
  readonly max: number;
}

/** Reads `4..16` or `8`; `undefined` where the text is none or its ends are in the wrong order. */
export function parseIntegerRange(text: string): IntegerRange | undefined {
  const match = text.length <= 64 ? expression.exec(text) : null;
  if (!match) return undefined;
  const min = Number(match[1]);
  const max = Number(match[2] ?? match[1]);
  return min <= max && Number.isSafeInteger(min) && Number.isSafeInteger(max) ? { min, max } : undefined;
}

/** The canonical spelling: `8`, or `4..16`. */
export function formatIntegerRange(range: IntegerRange): string {
  return range.min === range.max ? String(range.min) : `${range.min}..${range.max}`;
}

export const integerRangeType: ValueType = {
  doc: "Whole numbers from one to another, both included: `4..16`. One number stands for itself.",
  example: "4..16",
  json: "string",
  pattern,
  expected: "a range of whole numbers such as 4..16",
  canonical: (text) => {
    const range = parseIntegerRange(text);
    return range && formatIntegerRange(range);
  },
  repair: (text) => {
    const match = /^\s*(-?[0-9]+)\s*(?:-|–|to|\.{2,3})\s*(-?[0-9]+)\s*$/u.exec(text);
    if (!match) return undefined;
    const range = parseIntegerRange(`${Number(match[1])}..${Number(match[2])}`);
    return range && formatIntegerRange(range);
  },
};
