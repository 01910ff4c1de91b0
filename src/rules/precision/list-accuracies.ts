import { enums } from "../../model/vocabulary/enums.ts";
import type { Block } from "../block.ts";

/** One statement of what accuracy a mode reaches. */
export interface StatedAccuracy {
  /** Property `mode`, else the label where that names a precision. */
  readonly mode: string;
  readonly block: Block<"mode-accuracy">;
}

/** The accuracies that a variant states of its modes, in the order of the document. */
export function listAccuracies(
  precision: Block<"precision">,
  labelOf: (block: object) => string,
): readonly StatedAccuracy[] {
  return Object.values(precision.accuracy ?? {}).flatMap((block) => {
    const mode = block.mode ?? labelOf(block);
    return Object.hasOwn(enums.precision.values, mode) ? [{ mode, block }] : [];
  });
}
