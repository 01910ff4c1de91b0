import type { Rule } from "../define-rule.ts";
import { accuracyDeltaDiffers } from "../precision/accuracy-delta-differs.ts";
import { accuracyOfUnknownMode } from "../precision/accuracy-of-unknown-mode.ts";
import { bitsRangeEmpty } from "../precision/bits-range-empty.ts";
import { computeModeNotStored } from "../precision/compute-mode-not-stored.ts";
import { mixedStorageIsUniform } from "../precision/mixed-storage-is-uniform.ts";
import { modeAccuracyMissing } from "../precision/mode-accuracy-missing.ts";
import { policyModeNotComputed } from "../precision/policy-mode-not-computed.ts";
import { policyModeNotStored } from "../precision/policy-mode-not-stored.ts";
import { policyNamesCollide } from "../precision/policy-names-collide.ts";
import { policyWithoutDefault } from "../precision/policy-without-default.ts";
import { precisionListedTwice } from "../precision/precision-listed-twice.ts";
import { precisionNotComputable } from "../precision/precision-not-computable.ts";
import { schemeWithoutQuantization } from "../precision/scheme-without-quantization.ts";
import { storageOutsideBits } from "../precision/storage-outside-bits.ts";
import { unquantizedIntegerStorage } from "../precision/unquantized-integer-storage.ts";
import { urgentBelowDefault } from "../precision/urgent-below-default.ts";
import { variantCalibrationMissing } from "../precision/variant-calibration-missing.ts";

/** Rules of precision, by code. A new rule is one file and one line here. */
export const precisionRules: readonly Rule[] = [
  policyWithoutDefault,
  policyModeNotComputed,
  policyModeNotStored,
  computeModeNotStored,
  urgentBelowDefault,
  variantCalibrationMissing,
  modeAccuracyMissing,
  mixedStorageIsUniform,
  policyNamesCollide,
  unquantizedIntegerStorage,
  schemeWithoutQuantization,
  bitsRangeEmpty,
  storageOutsideBits,
  precisionNotComputable,
  accuracyOfUnknownMode,
  accuracyDeltaDiffers,
  precisionListedTwice,
];
