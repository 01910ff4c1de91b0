import type { FactQuantization } from "../../model/artifact-facts.ts";
import { elementBits } from "../../model/element-bits.ts";
import type { FactDraft } from "../fact-draft.ts";
import type { FlatTable } from "../flat-table.ts";

/** Slots of `QuantParam`. */
const param = { scale: 0, zeroPoint: 1, initialised: 6 };

/** Scales kept of one tensor; all are counted. */
const kept = 16;

/**
 * Quantization parameters of one tensor that somebody set. Converters attach a parameter of scale 1 to every tensor of
 * models that are not quantized at all (om-format: .ms traps), so one that was not initialised counts for nothing.
 */
export function readMsQuantization(
  tensor: FlatTable,
  slot: number,
  draft: FactDraft,
): FactQuantization | undefined {
  const scales: number[] = [];
  const zeroPoints: number[] = [];
  let channels = 0;
  for (const entry of tensor.tables(slot, "quantization parameters")) {
    if (!entry.bool(param.initialised)) continue;
    channels++;
    if (scales.length >= kept) continue;
    scales.push(entry.f64(param.scale, 1));
    zeroPoints.push(entry.i32(param.zeroPoint));
  }
  if (channels === 0) return undefined;
  draft.mark("quantization parameters");
  return { scales, zeroPoints, channels, axis: channels > 1 ? 0 : undefined };
}

/**
 * Whether the weights are quantized: parameters or node types say so and weights are narrow, or none of it. Files say
 * `QUANT_WEIGHT` on nodes whose weights are all `float32`: unknown.
 */
export function decideMsQuantized(draft: FactDraft): "yes" | "no" | "unknown" {
  const narrow = [...draft.byType].some(([type]) => type !== "bool" && (elementBits(type) ?? 32) <= 8);
  if (draft.hides("weights")) return "unknown";
  if (draft.quantization.size > 0) return narrow || draft.doubtful.size > 0 ? "yes" : "unknown";
  return narrow ? "unknown" : "no";
}
