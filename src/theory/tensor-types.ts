import type { FactTensor } from "../model/artifact-facts.ts";
import { formatTensor, type TensorDim } from "../model/values/tensor.ts";

/** What is known of a tensor. What is left out is not known, and agrees with everything. */
export interface TensorPattern {
  readonly dtype?: string | undefined;
  readonly dims?: readonly TensorDim[] | undefined;
  /** `NCHW`; `ND` says nothing but "in the order of the shape". */
  readonly layout?: string | undefined;
}

/** Where two types part: `index` counts dimensions from 0; `left` and `right` are spelled as a person would. */
export interface TypeDifference {
  readonly aspect: "dtype" | "rank" | "dimension" | "layout";
  readonly index?: number;
  readonly left: string;
  readonly right: string;
}

/** What each adapter between two stages bridges. Adapters that others define may bridge anything. */
export const adapterBridges: ReadonlyMap<string, readonly TypeDifference["aspect"][]> = new Map([
  ["cast", ["dtype"]],
  ["transpose", ["layout", "dimension"]],
  ["resize", ["dimension"]],
  ["normalize", []],
  ["reshape", ["rank", "dimension", "layout"]],
  ["argmax", ["dtype", "rank", "dimension", "layout"]],
  ["threshold", ["dtype"]],
]);

/** What named dimensions stand for; a name that stands for another is linked to it. */
export type DimensionNames = ReadonlyMap<string, TensorDim>;

export const noNames: DimensionNames = new Map();

/** The most that two types have in common, or where they part. */
export interface Unification {
  /** `undefined` where they differ. */
  readonly type: TensorPattern | undefined;
  readonly differences: readonly TypeDifference[];
  /** The names with what this unification found of them. */
  readonly names: DimensionNames;
}

/**
 * Unifies two types (semantics 3): element types equal; ranks equal; dimensions equal, one within the other's range, or
 * open on one side; layouts equal or `ND`. One name is one dimension throughout. Symmetric; a type unifies with itself.
 */
export function unifyTypes(
  left: TensorPattern,
  right: TensorPattern,
  names: DimensionNames = noNames,
): Unification {
  const differences: TypeDifference[] = [];
  const dtype = left.dtype ?? right.dtype;
  if (left.dtype !== undefined && right.dtype !== undefined && left.dtype !== right.dtype)
    differences.push({ aspect: "dtype", left: left.dtype, right: right.dtype });
  const layout = meetLayouts(left.layout, right.layout);
  if (layout === false)
    differences.push({ aspect: "layout", left: left.layout ?? "", right: right.layout ?? "" });
  const shape = unifyShapes(left.dims, right.dims, names);
  differences.push(...shape.differences);
  if (differences.length > 0) return { type: undefined, differences, names };
  return { type: { dtype, dims: shape.dims, layout: layout || undefined }, differences, names: shape.names };
}

interface ShapeUnification {
  readonly dims: readonly TensorDim[] | undefined;
  readonly differences: readonly TypeDifference[];
  readonly names: DimensionNames;
}

function unifyShapes(
  left: readonly TensorDim[] | undefined,
  right: readonly TensorDim[] | undefined,
  names: DimensionNames,
): ShapeUnification {
  if (!left || !right) return { dims: left ?? right, differences: [], names };
  if (left.length !== right.length)
    return { dims: undefined, differences: [rankDifference(left, right)], names };
  const differences: TypeDifference[] = [];
  let known = names;
  left.forEach((dim, index) => {
    const other = right[index] ?? null;
    const met = unifyDims(dim, other, known);
    if (met) known = met;
    else differences.push({ aspect: "dimension", index, left: spellDim(dim), right: spellDim(other) });
  });
  // Spelled last: a name that a later dimension settled has its value in all of them.
  const dims = left.map((dim, index) => resolveDim(openOr(dim, right[index] ?? null), known));
  return { dims, differences, names: known };
}

/** The side that says more; a name, since its value may become narrower. */
function openOr(a: TensorDim, b: TensorDim): TensorDim {
  if (a === null) return b;
  if (b === null || typeof a === "string") return a;
  if (typeof b === "string") return b;
  return meetKnown(a, b) ?? a;
}

/** The names after two dimensions are made one; `undefined` where they cannot be. */
function unifyDims(a: TensorDim, b: TensorDim, names: DimensionNames): DimensionNames | undefined {
  if (a === null || b === null || a === b) return names;
  const [rootA, valueA] = lookupDim(a, names);
  const [rootB, valueB] = lookupDim(b, names);
  const value = valueA !== null && valueB !== null ? meetKnown(valueA, valueB) : (valueA ?? valueB);
  if (value === undefined) return undefined;
  // The name that sorts first stands for both, so that the order of the sides does not matter.
  const roots = [rootA, rootB].filter((name) => name !== undefined).sort();
  const [root, linked] = roots;
  if (root === undefined) return names;
  const next = new Map(names);
  if (value !== null) next.set(root, value);
  if (linked !== undefined && linked !== root) next.set(linked, root);
  return next;
}

type KnownDim = number | readonly [low: number, high: number];

/** The name at the end of the links and what it stands for; no name for a number or range. */
function lookupDim(dim: TensorDim, names: DimensionNames): readonly [string | undefined, KnownDim | null] {
  if (typeof dim !== "string") return [undefined, dim];
  let name = dim;
  let value = names.get(name) ?? null;
  while (typeof value === "string") {
    name = value;
    value = names.get(name) ?? null;
  }
  return [name, value];
}

function meetKnown(a: KnownDim, b: KnownDim): KnownDim | undefined {
  const [lowA, highA] = endsOf(a);
  const [lowB, highB] = endsOf(b);
  const low = Math.max(lowA, lowB);
  const high = Math.min(highA, highB);
  if (low > high) return undefined;
  return low === high ? low : [low, high];
}

function endsOf(dim: KnownDim): readonly [number, number] {
  return typeof dim === "number" ? [dim, dim] : dim;
}

/** What a dimension is known to be: the value of its name, or the name that stands for it. */
export function resolveDim(dim: TensorDim, names: DimensionNames): TensorDim {
  const [name, value] = lookupDim(dim, names);
  return value ?? name ?? null;
}

/** `false`: they differ. */
function meetLayouts(a: string | undefined, b: string | undefined): string | undefined | false {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === b || b === "ND") return a;
  return a === "ND" ? b : false;
}

/** A declared type held against what an artifact states. */
export interface TypeComparison {
  /** `left` is the declaration, `right` the artifact. */
  readonly differences: readonly TypeDifference[];
  readonly names: DimensionNames;
  /** What the artifact states: the type that was compared with. */
  readonly stated: TensorPattern;
}

/**
 * Compares a declaration with one type that an artifact states. Unlike two types in a chain, the declaration has to be
 * right: a range has to lie within what the file takes, and the layout has to be the file's own word. What the file
 * leaves open agrees with every declared dimension, and `?` with every one of the file (REQ-ART-6).
 */
export function compareTypes(
  declared: TensorPattern,
  stated: TensorPattern,
  names: DimensionNames = noNames,
): TypeComparison {
  const differences: TypeDifference[] = [];
  if (declared.dtype !== undefined && stated.dtype !== undefined && declared.dtype !== stated.dtype)
    differences.push({ aspect: "dtype", left: declared.dtype, right: stated.dtype });
  if (declared.layout !== undefined && stated.layout !== undefined && declared.layout !== stated.layout)
    differences.push({ aspect: "layout", left: declared.layout, right: stated.layout });
  const [left, right] = [declared.dims, stated.dims];
  if (!left || !right) return { differences, names, stated };
  if (left.length !== right.length)
    return { differences: [...differences, rankDifference(left, right)], names, stated };
  let known = names;
  left.forEach((dim, index) => {
    // Names of the file are the file's own: open for the declaration.
    const other = right[index] ?? null;
    const met = typeof other === "string" ? known : admitDim(dim, other, known);
    if (met) known = met;
    else
      differences.push({ aspect: "dimension", index, left: spellNamed(dim, known), right: spellDim(other) });
  });
  return { differences, names: known, stated };
}

function admitDim(
  declared: TensorDim,
  stated: KnownDim | null,
  names: DimensionNames,
): DimensionNames | undefined {
  if (stated === null || !Array.isArray(declared)) return unifyDims(declared, stated, names);
  const [low, high] = endsOf(stated);
  return declared[0] >= low && declared[1] <= high ? names : undefined;
}

/**
 * Compares a declaration with both types that an artifact may state for one tensor, as wholes; the answer is that of
 * the one with fewer differences.
 */
export function compareWithFact(
  declared: TensorPattern,
  fact: FactTensor,
  names: DimensionNames = noNames,
): TypeComparison {
  const first = compareTypes(declared, patternOfFact(fact), names);
  if (!fact.alternative || first.differences.length === 0) return first;
  const second = compareTypes(declared, patternOfFact(fact.alternative), names);
  return second.differences.length < first.differences.length ? second : first;
}

/** A type that an artifact states; negative dimensions are open. */
export function patternOfFact(fact: Pick<FactTensor, "dtype" | "shape" | "layout">): TensorPattern {
  const dims = fact.shape?.map((dim) => (typeof dim === "number" && dim < 0 ? null : dim));
  return { dtype: fact.dtype, dims, layout: fact.layout };
}

function rankDifference(left: readonly TensorDim[], right: readonly TensorDim[]): TypeDifference {
  return { aspect: "rank", left: String(left.length), right: String(right.length) };
}

/** A dimension, and behind a name what it stands for elsewhere: `batch (1)`. */
function spellNamed(dim: TensorDim, names: DimensionNames): string {
  const value = resolveDim(dim, names);
  return value === dim ? spellDim(dim) : `${spellDim(dim)} (${spellDim(value)})`;
}

/**
 * The declared type with the artifact's facts in place of what differs; what agrees (`?`, names) stays as declared.
 * `undefined` where element type or shape are not known.
 */
export function correctType(
  declared: TensorPattern,
  { stated, differences }: TypeComparison,
): string | undefined {
  const dtype = stated.dtype ?? declared.dtype;
  const known = stated.dims?.map((dim) => (typeof dim === "string" ? null : dim));
  const dims = known?.map((dim, index) => {
    const isKept = !differences.some((one) => one.aspect === "rank" || one.index === index);
    return isKept ? (declared.dims?.[index] ?? dim) : dim;
  });
  return dtype === undefined || !dims ? undefined : formatTensor({ dtype, dims });
}

/** A dimension as HML writes it. */
export function spellDim(dim: TensorDim): string {
  if (dim === null) return "?";
  return typeof dim === "object" ? `${dim[0]}..${dim[1]}` : String(dim);
}

/** A type in words: `float32[1, 3]` where all of it is known, else what is. */
export function spellType(type: TensorPattern): string {
  const { dtype, dims } = type;
  if (dtype !== undefined && dims) return formatTensor({ dtype, dims });
  if (dims) return `[${dims.map(spellDim).join(", ")}]`;
  return dtype ?? "?";
}

/**
 * The order in which dimensions have to be taken to get from one layout to another (`NHWC` to `NCHW`: 0, 3, 1, 2);
 * `undefined` where the two do not name the same dimensions. Nothing is permuted silently: an adapter states it.
 */
export function layoutPermutation(from: string, to: string): readonly number[] | undefined {
  if (from.length !== to.length || new Set(from).size !== from.length) return undefined;
  const order = [...to].map((letter) => from.indexOf(letter));
  return order.includes(-1) || new Set(order).size !== order.length ? undefined : order;
}
