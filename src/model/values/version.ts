import type { ValueType } from "./value-type.ts";

const pattern = "^[0-9][0-9A-Za-z]*(?:[-._+][0-9A-Za-z]+)*$";
const expression = new RegExp(pattern, "u");

/** The parts of a dotted version, numbers as numbers: `1.80.T15` → `[1, 80, "T15"]`; `undefined` where the text is none. */
export function parseVersion(text: string): readonly (number | string)[] | undefined {
  if (text.length > 256 || !expression.test(text)) return undefined;
  return text.split(/[-._+]/).map((part) => (/^[0-9]{1,15}$/.test(part) ? Number(part) : part));
}

/**
 * Order of two dotted versions, part by part; a missing part is 0. Numbers compare as numbers, words with digits in them
 * by their runs of letters and digits, and a number stands above a word.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (!left || !right) return undefined;
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareParts(left[i] ?? 0, right[i] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return Math.sign(a - b);
  if (typeof a === "number") return 1;
  if (typeof b === "number") return -1;
  return compareRuns(a, b);
}

function compareRuns(a: string, b: string): number {
  const left = a.match(/[0-9]+|[A-Za-z]+/g) ?? [];
  const right = b.match(/[0-9]+|[A-Za-z]+/g) ?? [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = left[i] ?? "";
    const y = right[i] ?? "";
    if (x === y) continue;
    const numeric = /^[0-9]+$/.test(x) && /^[0-9]+$/.test(y);
    const order = numeric ? Math.sign(Number(x) - Number(y)) : x < y ? -1 : 1;
    if (order !== 0) return order;
  }
  return 0;
}

export const versionType: ValueType = {
  doc: "A version of dotted numbers and words, as systems, runtimes and toolchains have them. It compares part by part, numbers as numbers.",
  example: "3.51",
  json: "string",
  pattern,
  expected: "a dotted version such as 3.51",
  canonical: (text) => (text.length <= 256 && expression.test(text) ? text : undefined),
  repair: (text) => {
    const mended = text.trim().replace(/^[vV]\s*(?=[0-9])/, "");
    return parseVersion(mended) ? mended : undefined;
  },
};
