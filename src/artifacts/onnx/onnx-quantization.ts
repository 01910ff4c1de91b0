import { elementBits } from "../../model/element-bits.ts";
import type { FactDraft } from "../fact-draft.ts";

/** Operators that only quantized models have; any `QLinear…` and `…Integer` besides. */
const quantizing = /^(QuantizeLinear|DequantizeLinear|DynamicQuantizeLinear|QLinear\w+|\w+Integer)$/;

/** Marks a tensor for which parameters are stated, although nothing need be quantized yet. */
export const annotation = "quantization annotation";

/** Whether only quantized models have operators of this type. */
export function isQuantizing(type: string): boolean {
  return quantizing.test(type);
}

/**
 * Whether the model is quantized: it has an operator that only quantized models have. Parameters that are merely
 * stated, and narrow weights, say it together; one without the other leaves it open.
 */
export function decideOnnxQuantized(draft: FactDraft): "yes" | "no" | "unknown" {
  if (draft.hides("weights")) return "unknown";
  const narrow = [...draft.byType].some(([type]) => type !== "bool" && (elementBits(type) ?? 32) <= 8);
  if ([...draft.quantization.keys()].some((marker) => marker !== annotation)) return "yes";
  if (draft.quantization.size > 0) return narrow ? "yes" : "unknown";
  return narrow ? "unknown" : "no";
}
