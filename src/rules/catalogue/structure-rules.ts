import type { Rule } from "../define-rule.ts";
import { hiddenTextDirection } from "../structure/hidden-text-direction.ts";
import { labelsDifferOnlyByCase } from "../structure/labels-differ-only-by-case.ts";
import { textNotNormalized } from "../structure/text-not-normalized.ts";

/** Rules of structure and text, by code. A new rule is one file and one line here. */
export const structureRules: readonly Rule[] = [
  textNotNormalized,
  hiddenTextDirection,
  labelsDifferOnlyByCase,
];
