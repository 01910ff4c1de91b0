import type { ArtifactFacts, FactDim, FactTensor } from "../model/artifact-facts.ts";
import { enums } from "../model/vocabulary/enums.ts";

const sizeUnits = ["B", "KB", "MB", "GB"] as const;

/** A length for people: three significant digits in the largest decimal unit that leaves at least one before the point. */
export function printSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}B`;
  let unit = 1;
  while (unit < 3 && roundTo(bytes, unit, 0) >= 1000) unit++;
  const whole = Math.floor(bytes / 1000 ** unit);
  let decimals = whole >= 100 ? 0 : whole >= 10 ? 1 : 2;
  // 99.95 has three digits only as 100.
  if (decimals > 0 && roundTo(bytes, unit, decimals) >= 1000) decimals--;
  return `${(roundTo(bytes, unit, decimals) / 10 ** decimals).toFixed(decimals)}${sizeUnits[unit]}`;
}

/** `bytes` in a unit, times ten to the decimals, rounded half up in integers. */
function roundTo(bytes: number, unit: number, decimals: number): number {
  const scaled = BigInt(bytes) * 10n ** BigInt(decimals);
  const size = 1000n ** BigInt(unit);
  return Number((2n * scaled + size) / (2n * size));
}

/** Canonical spelling of a tensor type; `undefined` where element type or rank are not known. */
export function printTensor(tensor: Pick<FactTensor, "dtype" | "shape">): string | undefined {
  if (tensor.dtype === undefined || !tensor.shape || !isDtype(tensor.dtype)) return undefined;
  return `${tensor.dtype}[${tensor.shape.map(printDim).join(", ")}]`;
}

function printDim(dim: FactDim): string {
  if (dim === null) return "?";
  if (typeof dim === "object") return dim[0] === dim[1] ? String(dim[0]) : `${dim[0]}..${dim[1]}`;
  if (typeof dim === "number") return dim < 0 ? "?" : String(dim);
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(dim) ? dim : "?";
}

export function isDtype(word: string): boolean {
  return Object.hasOwn(enums.dtype.values, word);
}

/** A layout that can be written as a word; `undefined` where the file states none. */
export function printLayout(layout: string | undefined): string | undefined {
  return layout !== undefined && /^[A-Za-z][A-Za-z0-9_]*$/.test(layout) ? layout : undefined;
}

/**
 * Types with at least 1 % of the weight bytes, largest share first. `undefined` where the histogram is empty, hides
 * something, holds a label that cannot be true, or a type that HML has no name for.
 */
export function chooseStorage(facts: ArtifactFacts): string[] | undefined {
  const { byType, doubtful } = facts.weights;
  if (doubtful && doubtful.size > 0) return undefined;
  let total = 0;
  for (const bytes of byType.values()) total += bytes;
  const listed = [...byType].filter(([, bytes]) => bytes > 0 && bytes * 100 >= total);
  if (listed.length === 0 || !listed.every(([type]) => isDtype(type))) return undefined;
  return listed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([type]) => type);
}

/** Compiler or converter and its version in one text; `undefined` where neither is stated. */
export function printToolchain(producer: ArtifactFacts["producer"]): string | undefined {
  const parts = [producer.name, producer.version].filter((part) => part);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

/** The declared format of a file: `undefined` for one that no declaration can name. */
export function declaredFormat(facts: ArtifactFacts): string | undefined {
  const format = facts.format === "om2" ? "om" : facts.format;
  return Object.hasOwn(enums.format.values, format) ? format : undefined;
}
