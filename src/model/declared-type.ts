import type { FactDim, FactTensor } from "./artifact-facts.ts";
import { layoutRank } from "./values/layout.ts";
import { formatTensor, parseTensor, type TensorDim } from "./values/tensor.ts";
import { enums } from "./vocabulary/enums.ts";

/** Canonical spelling of a tensor type; `undefined` where element type or rank are not known. */
export function printTensor(tensor: Pick<FactTensor, "dtype" | "shape">): string | undefined {
  if (tensor.dtype === undefined || !tensor.shape || !isDtype(tensor.dtype)) return undefined;
  const type = formatTensor({ dtype: tensor.dtype, dims: tensor.shape.map(toDimension) });
  // A rank or dimension that no declaration can say is not stated.
  return parseTensor(type) ? type : undefined;
}

/** A dimension as a declaration writes it: one number where both ends of a range meet, `?` for a name that is no word. */
function toDimension(dim: FactDim): TensorDim {
  if (dim === null) return null;
  if (typeof dim === "object") return dim[0] === dim[1] ? dim[0] : dim;
  if (typeof dim === "number") return dim < 0 ? null : dim;
  return parseTensor(`int8[${dim}]`)?.dims[0] === dim ? dim : null;
}

function isDtype(word: string): boolean {
  return Object.hasOwn(enums.dtype.values, word);
}

/**
 * The layout of a tensor as a word; `undefined` where the file states none, or one that names another number of
 * dimensions than the tensor has: toolchains write `NCHW` on vectors too, where it says nothing.
 */
export function printLayout({ layout, shape }: Pick<FactTensor, "layout" | "shape">): string | undefined {
  if (layout === undefined || !/^[A-Za-z][A-Za-z0-9_]*$/.test(layout)) return undefined;
  const rank = layoutRank(layout);
  return rank === undefined || rank === shape?.length ? layout : undefined;
}
