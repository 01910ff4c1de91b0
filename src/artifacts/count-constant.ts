import { elementBits } from "../model/element-bits.ts";
import { countElements } from "./element-types.ts";
import type { FactDraft } from "./fact-draft.ts";

/** One constant as a format states it. Bytes in the file, or in another file that it names. */
export interface Constant {
  readonly name: string;
  /** HML dtype, or the format's own word. */
  readonly type: string;
  readonly shape: readonly number[] | undefined;
  readonly bytes: number;
  /** From the start of the file where the map of the file shows it; `undefined` where it does not. */
  readonly offset?: number | undefined;
  /** Fewer bytes than the shape asks for are no fault. */
  readonly compressed?: boolean;
  /** Elements before padding, where the format tells. */
  readonly elements?: number | undefined;
}

/** Counts one constant: bytes by type, elements, and whether its bytes fit its shape. */
export function countConstant(draft: FactDraft, constant: Constant): void {
  const { name, type, shape, bytes, offset, compressed } = constant;
  const elements = countElements(shape);
  const bits = elementBits(type);
  draft.weightBytes += bytes;
  draft.constants++;
  draft.parameters += constant.elements ?? elements ?? (bits ? Math.floor((bytes * 8) / bits) : 0);
  draft.addWeights(type, bytes);
  // Padding makes data longer than its shape; nothing makes it shorter but a label that is wrong.
  if (!compressed && elements !== undefined && bits && bytes < Math.floor((elements * bits) / 8)) {
    draft.addDoubtful(type, bytes);
  }
  if (offset !== undefined) draft.section(name === "" ? `constant ${draft.constants}` : name, offset, bytes);
}

/** Records whether every constant has the bytes that its type and shape ask for. */
export function checkConstantWidths(draft: FactDraft): void {
  if (draft.constants === 0) return;
  const wrong = [...draft.doubtful].map(
    ([type, bytes]) => `${bytes} bytes labelled ${type} are too few for their shapes`,
  );
  const name = "constants have the bytes that type and shape ask for";
  draft.check(name, wrong.length > 0 ? "fails" : "holds", wrong.join("; ") || `${draft.constants} constants`);
}
