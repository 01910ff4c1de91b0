import type { FactDim, FactTensor } from "./artifact-facts.ts";

/** A tensor type for people: as HML writes it, with `?` for an element type that is not known and no brackets for a rank that is not. */
export function printFactType({ dtype, shape }: Pick<FactTensor, "dtype" | "shape">): string {
  const type = dtype ?? "?";
  return shape ? `${type}[${shape.map(printDim).join(", ")}]` : type;
}

function printDim(dim: FactDim): string {
  if (dim === null) return "?";
  return typeof dim === "object" ? `${dim[0]}..${dim[1]}` : String(dim);
}
