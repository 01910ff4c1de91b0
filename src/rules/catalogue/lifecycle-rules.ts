import type { Rule } from "../define-rule.ts";
import { accuracyBudgetExceeded } from "../lifecycle/accuracy-budget-exceeded.ts";
import { calibrationMissing } from "../lifecycle/calibration-missing.ts";
import { compressedVersionMissing } from "../lifecycle/compressed-version-missing.ts";
import { compressedVersionOfAnotherVersion } from "../lifecycle/compressed-version-of-another-version.ts";
import { compressionWithoutShrinking } from "../lifecycle/compression-without-shrinking.ts";
import { lineageAccuraciesDisagree } from "../lifecycle/lineage-accuracies-disagree.ts";
import { lineageBaseMissing } from "../lifecycle/lineage-base-missing.ts";
import { lineageChainBroken } from "../lifecycle/lineage-chain-broken.ts";
import { lineageEndDiffersFromArtifact } from "../lifecycle/lineage-end-differs-from-artifact.ts";
import { lineageRefersToItself } from "../lifecycle/lineage-refers-to-itself.ts";
import { lineageSizesDisagree } from "../lifecycle/lineage-sizes-disagree.ts";
import { migrationLeaksState } from "../lifecycle/migration-leaks-state.ts";
import { prereleaseDeclaredActive } from "../lifecycle/prerelease-declared-active.ts";
import { quantizationDiffersFromStorage } from "../lifecycle/quantization-differs-from-storage.ts";
import { quantizationStatementsDisagree } from "../lifecycle/quantization-statements-disagree.ts";
import { quantizationStepMissing } from "../lifecycle/quantization-step-missing.ts";
import { retiredBeforeSupportEnds } from "../lifecycle/retired-before-support-ends.ts";
import { retiredModelPlaced } from "../lifecycle/retired-model-placed.ts";
import { retiredWithoutSuccessor } from "../lifecycle/retired-without-successor.ts";
import { retirementWithoutMigration } from "../lifecycle/retirement-without-migration.ts";
import { statusContradictsDates } from "../lifecycle/status-contradicts-dates.ts";
import { stepAfterCompilation } from "../lifecycle/step-after-compilation.ts";
import { stepChangesNothing } from "../lifecycle/step-changes-nothing.ts";
import { stepDatesOutOfOrder } from "../lifecycle/step-dates-out-of-order.ts";
import { stepParameterMisplaced } from "../lifecycle/step-parameter-misplaced.ts";
import { stepParameterMissing } from "../lifecycle/step-parameter-missing.ts";
import { successorNotNewer } from "../lifecycle/successor-not-newer.ts";
import { successorsDisagree } from "../lifecycle/successors-disagree.ts";
import { supportEnded } from "../lifecycle/support-ended.ts";

/** Rules of lifecycle and lineage, by code. A new rule is one file and one line here. */
export const lifecycleRules: readonly Rule[] = [
  lineageChainBroken,
  lineageEndDiffersFromArtifact,
  compressionWithoutShrinking,
  lineageSizesDisagree,
  accuracyBudgetExceeded,
  lineageAccuraciesDisagree,
  compressedVersionMissing,
  compressedVersionOfAnotherVersion,
  stepParameterMissing,
  stepParameterMisplaced,
  calibrationMissing,
  lineageBaseMissing,
  lineageRefersToItself,
  stepDatesOutOfOrder,
  quantizationDiffersFromStorage,
  quantizationStepMissing,
  quantizationStatementsDisagree,
  stepChangesNothing,
  stepAfterCompilation,
  retiredWithoutSuccessor,
  supportEnded,
  statusContradictsDates,
  retirementWithoutMigration,
  migrationLeaksState,
  successorNotNewer,
  successorsDisagree,
  retiredBeforeSupportEnds,
  prereleaseDeclaredActive,
  retiredModelPlaced,
];
