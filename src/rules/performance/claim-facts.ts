import type { ClaimFacts } from "../../theory/measurement.ts";
import type { Block } from "../block.ts";

/** A claim as the theory of measurement sees it; its label is the default of its axis. */
export function claimFacts(claim: Block<"claim">, label: string): ClaimFacts {
  const { axis, value, statistic, condition, variant, precision, metric, dataset, split, margin } = claim;
  return {
    axis: axis ?? label,
    value,
    statistic,
    condition,
    variant,
    precision,
    metric,
    dataset,
    split,
    margin,
  };
}
