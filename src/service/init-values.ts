import type { ArtifactFacts, FactDim, FactTensor } from "../model/artifact-facts.ts";
import { formatTensor, parseTensor, type TensorDim } from "../model/values/tensor.ts";
import { enums } from "../model/vocabulary/enums.ts";

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

export function isDtype(word: string): boolean {
  return Object.hasOwn(enums.dtype.values, word);
}

/** A layout that can be written as a word; `undefined` where the file states none. */
export function printLayout(layout: string | undefined): string | undefined {
  return layout !== undefined && /^[A-Za-z][A-Za-z0-9_]*$/.test(layout) ? layout : undefined;
}

/** The declared format of a file: `undefined` for one that no declaration can name. */
export function declaredFormat(facts: ArtifactFacts): string | undefined {
  const format = facts.format === "om2" ? "om" : facts.format;
  return Object.hasOwn(enums.format.values, format) ? format : undefined;
}
