import type { FactQuantization } from "../../model/artifact-facts.ts";
import type { FlatTable } from "../flat-table.ts";

/** Slots of `QuantizationParameters`. */
const parameters = { scale: 2, zeroPoint: 3, dimension: 6 };

/** Scales kept of one tensor; all are counted. */
const kept = 16;

/** Affine parameters of one tensor, or `undefined` where it has none. */
export function readTfliteQuantization(table: FlatTable | undefined): FactQuantization | undefined {
  if (!table) return undefined;
  const channels = table.vector(parameters.scale, 4, "the scales of a tensor").length;
  if (channels === 0) return undefined;
  return {
    scales: table.floats(parameters.scale, 4, kept),
    zeroPoints: table.longs(parameters.zeroPoint, kept),
    channels,
    axis: channels > 1 ? table.i32(parameters.dimension) : undefined,
  };
}
