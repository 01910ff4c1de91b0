import { elementBits } from "../../model/element-bits.ts";
import type { FactDraft } from "../fact-draft.ts";

/**
 * Whether the weights are quantized, as far as the file shows it. Markers alone prove nothing: a file was seen whose
 * convolutions all carry quantization parameters over weights labelled `float32`. They count where weights are also
 * narrow, or too short for their label. Compiled blobs hide what they compute in: unknown, not "no".
 */
export function decideQuantized(draft: FactDraft, opaque: boolean): "yes" | "no" | "unknown" {
  const types = [...draft.byType];
  const total = types.reduce((sum, [, bytes]) => sum + bytes, 0);
  const narrow = types.reduce(
    (sum, [type, bytes]) => sum + ((elementBits(type) ?? 32) <= 8 && type !== "bool" ? bytes : 0),
    0,
  );
  const operators = [...draft.quantization.keys()].some((marker) => marker.startsWith("Ascend"));
  if (operators) return "yes";
  if (draft.quantization.size > 0) return narrow > 0 || draft.doubtful.size > 0 ? "yes" : "unknown";
  if (opaque || draft.hides("weights")) return "unknown";
  return narrow >= total * 0.01 && narrow > 0 ? "unknown" : "no";
}
