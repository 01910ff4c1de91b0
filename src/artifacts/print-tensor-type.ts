import type { FactDim, FactTensor } from "../model/artifact-facts.ts";

/** A tensor type as HML writes it: `float32[1, 3, ?, 1..8]`; `?` for a type that is not known, no brackets for a rank that is not. */
export function printTensorType({ dtype, shape }: Pick<FactTensor, "dtype" | "shape">): string {
  const type = dtype ?? "?";
  return shape ? `${type}[${shape.map(printDim).join(", ")}]` : type;
}

function printDim(dim: FactDim): string {
  if (dim === null) return "?";
  return typeof dim === "object" ? `${dim[0]}..${dim[1]}` : String(dim);
}
