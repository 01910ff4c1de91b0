import type { Rule } from "./define-rule.ts";
import { processorWithoutFallback } from "./hardware/processor-without-fallback.ts";
import { accuracyBudgetExceeded } from "./lifecycle/accuracy-budget-exceeded.ts";
import { calibrationMissing } from "./lifecycle/calibration-missing.ts";
import { compressedVersionMissing } from "./lifecycle/compressed-version-missing.ts";
import { compressedVersionOfAnotherVersion } from "./lifecycle/compressed-version-of-another-version.ts";
import { compressionWithoutShrinking } from "./lifecycle/compression-without-shrinking.ts";
import { lineageAccuraciesDisagree } from "./lifecycle/lineage-accuracies-disagree.ts";
import { lineageBaseMissing } from "./lifecycle/lineage-base-missing.ts";
import { lineageChainBroken } from "./lifecycle/lineage-chain-broken.ts";
import { lineageEndDiffersFromArtifact } from "./lifecycle/lineage-end-differs-from-artifact.ts";
import { lineageRefersToItself } from "./lifecycle/lineage-refers-to-itself.ts";
import { lineageSizesDisagree } from "./lifecycle/lineage-sizes-disagree.ts";
import { migrationLeaksState } from "./lifecycle/migration-leaks-state.ts";
import { prereleaseDeclaredActive } from "./lifecycle/prerelease-declared-active.ts";
import { quantizationDiffersFromStorage } from "./lifecycle/quantization-differs-from-storage.ts";
import { quantizationStatementsDisagree } from "./lifecycle/quantization-statements-disagree.ts";
import { quantizationStepMissing } from "./lifecycle/quantization-step-missing.ts";
import { retiredBeforeSupportEnds } from "./lifecycle/retired-before-support-ends.ts";
import { retiredWithoutSuccessor } from "./lifecycle/retired-without-successor.ts";
import { retirementWithoutMigration } from "./lifecycle/retirement-without-migration.ts";
import { statusContradictsDates } from "./lifecycle/status-contradicts-dates.ts";
import { stepAfterCompilation } from "./lifecycle/step-after-compilation.ts";
import { stepChangesNothing } from "./lifecycle/step-changes-nothing.ts";
import { stepDatesOutOfOrder } from "./lifecycle/step-dates-out-of-order.ts";
import { stepParameterMisplaced } from "./lifecycle/step-parameter-misplaced.ts";
import { stepParameterMissing } from "./lifecycle/step-parameter-missing.ts";
import { successorNotNewer } from "./lifecycle/successor-not-newer.ts";
import { successorsDisagree } from "./lifecycle/successors-disagree.ts";
import { supportEnded } from "./lifecycle/support-ended.ts";
import { aggregationWithoutGroup } from "./privacy/aggregation-without-group.ts";
import { desensitizationWithoutFields } from "./privacy/desensitization-without-fields.ts";
import { desensitizationWithoutMethod } from "./privacy/desensitization-without-method.ts";
import { destinationExcludesDeviceType } from "./privacy/destination-excludes-device-type.ts";
import { destinationWithoutPurpose } from "./privacy/destination-without-purpose.ts";
import { differentialPrivacyOutOfRange } from "./privacy/differential-privacy-out-of-range.ts";
import { differentialPrivacyWithoutParameters } from "./privacy/differential-privacy-without-parameters.ts";
import { enterpriseDataOnPersonalDevice } from "./privacy/enterprise-data-on-personal-device.ts";
import { labelBelowFloor } from "./privacy/label-below-floor.ts";
import { labelDowngrade } from "./privacy/label-downgrade.ts";
import { levelBelowCategory } from "./privacy/level-below-category.ts";
import { levelContradictsDestinations } from "./privacy/level-contradicts-destinations.ts";
import { regionContradictsDestinations } from "./privacy/region-contradicts-destinations.ts";
import { securityLevelBelowLabel } from "./privacy/security-level-below-label.ts";
import { sensitiveWithoutRetention } from "./privacy/sensitive-without-retention.ts";
import { tensorLabelBelowCategory } from "./privacy/tensor-label-below-category.ts";
import { trainingDataMayLeak } from "./privacy/training-data-may-leak.ts";
import { undeclaredInference } from "./privacy/undeclared-inference.ts";
import { undeclaredInputCategory } from "./privacy/undeclared-input-category.ts";
import { weakDifferentialPrivacy } from "./privacy/weak-differential-privacy.ts";
import { hiddenTextDirection } from "./structure/hidden-text-direction.ts";
import { labelsDifferOnlyByCase } from "./structure/labels-differ-only-by-case.ts";
import { textNotNormalized } from "./structure/text-not-normalized.ts";
import { dateInFuture } from "./values/date-in-future.ts";
import { datesOutOfOrder } from "./values/dates-out-of-order.ts";
import { deprecatedLicense } from "./values/deprecated-license.ts";
import { duplicateListItem } from "./values/duplicate-list-item.ts";
import { duplicateTensorName } from "./values/duplicate-tensor-name.ts";
import { layoutRankMismatch } from "./values/layout-rank-mismatch.ts";
import { preprocessingChannelsDisagree } from "./values/preprocessing-channels-disagree.ts";
import { sizeDisagreesWithBytes } from "./values/size-disagrees-with-bytes.ts";
import { supersedesNotOlder } from "./values/supersedes-not-older.ts";
import { windowDisagreesWithShape } from "./values/window-disagrees-with-shape.ts";

/** Every rule, by code. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  sizeDisagreesWithBytes,
  datesOutOfOrder,
  dateInFuture,
  deprecatedLicense,
  supersedesNotOlder,
  duplicateListItem,
  preprocessingChannelsDisagree,
  layoutRankMismatch,
  windowDisagreesWithShape,
  duplicateTensorName,
  textNotNormalized,
  hiddenTextDirection,
  labelsDifferOnlyByCase,
  processorWithoutFallback,
  levelBelowCategory,
  labelBelowFloor,
  tensorLabelBelowCategory,
  undeclaredInputCategory,
  labelDowngrade,
  undeclaredInference,
  sensitiveWithoutRetention,
  differentialPrivacyWithoutParameters,
  differentialPrivacyOutOfRange,
  weakDifferentialPrivacy,
  desensitizationWithoutMethod,
  aggregationWithoutGroup,
  desensitizationWithoutFields,
  levelContradictsDestinations,
  enterpriseDataOnPersonalDevice,
  destinationWithoutPurpose,
  regionContradictsDestinations,
  securityLevelBelowLabel,
  trainingDataMayLeak,
  destinationExcludesDeviceType,
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
];
