import { adaptationOfImmutableArtifact } from "./advanced/adaptation-of-immutable-artifact.ts";
import { adaptationUnguarded } from "./advanced/adaptation-unguarded.ts";
import { adaptedSizeExceedsLimit } from "./advanced/adapted-size-exceeds-limit.ts";
import { dataSplitUndeclared } from "./advanced/data-split-undeclared.ts";
import { encryptedInferenceOnWearable } from "./advanced/encrypted-inference-on-wearable.ts";
import { encryptionParametersWeak } from "./advanced/encryption-parameters-weak.ts";
import { federatedFewParticipants } from "./advanced/federated-few-participants.ts";
import { federatedThresholdUnsafe } from "./advanced/federated-threshold-unsafe.ts";
import { federatedUploadUnprotected } from "./advanced/federated-upload-unprotected.ts";
import { federatedUploadsRawData } from "./advanced/federated-uploads-raw-data.ts";
import { federatedWithoutParticipants } from "./advanced/federated-without-participants.ts";
import { globalModelUnverified } from "./advanced/global-model-unverified.ts";
import { globalModelWithoutReturn } from "./advanced/global-model-without-return.ts";
import { healingGoldenDiffers } from "./advanced/healing-golden-differs.ts";
import { healingThresholdOutOfRange } from "./advanced/healing-threshold-out-of-range.ts";
import { healingUnverified } from "./advanced/healing-unverified.ts";
import { healingWithoutLimit } from "./advanced/healing-without-limit.ts";
import { jointComputationWithoutParties } from "./advanced/joint-computation-without-parties.ts";
import { jointLabelBelowParties } from "./advanced/joint-label-below-parties.ts";
import { jointModelExceedsDevice } from "./advanced/joint-model-exceeds-device.ts";
import { jointThresholdOutOfRange } from "./advanced/joint-threshold-out-of-range.ts";
import { learnedStateLeavesUnflagged } from "./advanced/learned-state-leaves-unflagged.ts";
import { learningUnbounded } from "./advanced/learning-unbounded.ts";
import { multiplicativeDepthExceeded } from "./advanced/multiplicative-depth-exceeded.ts";
import { operatorNotPolynomial } from "./advanced/operator-not-polynomial.ts";
import { poisoningUndefended } from "./advanced/poisoning-undefended.ts";
import { privateKeyWithEvaluator } from "./advanced/private-key-with-evaluator.ts";
import { protocolCannotBearAdversary } from "./advanced/protocol-cannot-bear-adversary.ts";
import { quantumBackendOnDevice } from "./advanced/quantum-backend-on-device.ts";
import { quantumWithoutFallback } from "./advanced/quantum-without-fallback.ts";
import { qubitsOutOfRange } from "./advanced/qubits-out-of-range.ts";
import { remoteQuantumWithoutFlow } from "./advanced/remote-quantum-without-flow.ts";
import { schemeContradictsType } from "./advanced/scheme-contradicts-type.ts";
import { spikesWithoutEncoder } from "./advanced/spikes-without-encoder.ts";
import { spikingWithoutProcessor } from "./advanced/spiking-without-processor.ts";
import { twinGrowthUndeclared } from "./advanced/twin-growth-undeclared.ts";
import { twinIncomplete } from "./advanced/twin-incomplete.ts";
import { twinTargetUnsupported } from "./advanced/twin-target-unsupported.ts";
import { uploadConditionsMissing } from "./advanced/upload-conditions-missing.ts";
import { artifactOpaque } from "./artifact/artifact-opaque.ts";
import { artifactPathsDifferByCase } from "./artifact/artifact-paths-differ-by-case.ts";
import { artifactWithTwoDigests } from "./artifact/artifact-with-two-digests.ts";
import { bitsNotReached } from "./artifact/bits-not-reached.ts";
import { bytesDiffer } from "./artifact/bytes-differ.ts";
import { computeLibraryUnsupported } from "./artifact/compute-library-unsupported.ts";
import { containerVersionOutsideRuntime } from "./artifact/container-version-outside-runtime.ts";
import { digestDiffers } from "./artifact/digest-differs.ts";
import { dimensionDiffers } from "./artifact/dimension-differs.ts";
import { elementTypeDiffers } from "./artifact/element-type-differs.ts";
import { embeddedNameDiffers } from "./artifact/embedded-name-differs.ts";
import { embeddedTargetDiffers } from "./artifact/embedded-target-differs.ts";
import { embeddedToolchainDiffers } from "./artifact/embedded-toolchain-differs.ts";
import { encryptionDiffers } from "./artifact/encryption-differs.ts";
import { extensionContradictsFormat } from "./artifact/extension-contradicts-format.ts";
import { fileNameContradictsVersion } from "./artifact/file-name-contradicts-version.ts";
import { formatDiffers } from "./artifact/format-differs.ts";
import { inputCountDiffers } from "./artifact/input-count-differs.ts";
import { layoutDiffers } from "./artifact/layout-differs.ts";
import { mixedArtifactIsUniform } from "./artifact/mixed-artifact-is-uniform.ts";
import { operatorsAbsent } from "./artifact/operators-absent.ts";
import { operatorsOmitted } from "./artifact/operators-omitted.ts";
import { outputCountDiffers } from "./artifact/output-count-differs.ts";
import { quantizationDiffers } from "./artifact/quantization-differs.ts";
import { rankDiffers } from "./artifact/rank-differs.ts";
import { runtimeOfOtherFamily } from "./artifact/runtime-of-other-family.ts";
import { shapeOutsideGears } from "./artifact/shape-outside-gears.ts";
import { sharedDigestDiffers } from "./artifact/shared-digest-differs.ts";
import { sizeDiffers } from "./artifact/size-differs.ts";
import { storageListsAbsentType } from "./artifact/storage-lists-absent-type.ts";
import { storageOmitsType } from "./artifact/storage-omits-type.ts";
import { targetChipDiffers } from "./artifact/target-chip-differs.ts";
import { tensorNameDiffers } from "./artifact/tensor-name-differs.ts";
import { tensorOrderDiffers } from "./artifact/tensor-order-differs.ts";
import { weightsExceedMemory } from "./artifact/weights-exceed-memory.ts";
import { weightsOutsideBits } from "./artifact/weights-outside-bits.ts";
import { audiencePerceivesSensitive } from "./composition/audience-perceives-sensitive.ts";
import { bandExceedsDeviceLimit } from "./composition/band-exceeds-device-limit.ts";
import { chainCycle } from "./composition/chain-cycle.ts";
import { chainLatencyExceeded } from "./composition/chain-latency-exceeded.ts";
import { chainPowerExceeded } from "./composition/chain-power-exceeded.ts";
import { chainWithoutFailureBehaviour } from "./composition/chain-without-failure-behaviour.ts";
import { deviceTypePlacedTwice } from "./composition/device-type-placed-twice.ts";
import { edgeAgainstOrder } from "./composition/edge-against-order.ts";
import { edgePortUnknown } from "./composition/edge-port-unknown.ts";
import { edgeTypesDiffer } from "./composition/edge-types-differ.ts";
import { edgeUnitsDiffer } from "./composition/edge-units-differ.ts";
import { fallbackNotPlaced } from "./composition/fallback-not-placed.ts";
import { offloadWithoutFlow } from "./composition/offload-without-flow.ts";
import { placementFallbackCycle } from "./composition/placement-fallback-cycle.ts";
import { placementNotExhaustive } from "./composition/placement-not-exhaustive.ts";
import { rewardIncomplete } from "./composition/reward-incomplete.ts";
import { schedulerActionInvalid } from "./composition/scheduler-action-invalid.ts";
import { schedulerUnbounded } from "./composition/scheduler-unbounded.ts";
import { selectorBandsDisagree } from "./composition/selector-bands-disagree.ts";
import { selectorWithoutOtherwise } from "./composition/selector-without-otherwise.ts";
import { sizeOnThreshold } from "./composition/size-on-threshold.ts";
import { stageAboveClearance } from "./composition/stage-above-clearance.ts";
import { syncWithoutInterval } from "./composition/sync-without-interval.ts";
import { variantDoesNotFitDevice } from "./composition/variant-does-not-fit-device.ts";
import { variantNotForDeviceType } from "./composition/variant-not-for-device-type.ts";
import type { Rule } from "./define-rule.ts";
import { artifactExceedsDeviceLimit } from "./hardware/artifact-exceeds-device-limit.ts";
import { chipsContradictTarget } from "./hardware/chips-contradict-target.ts";
import { deviceBelowSecurityLevel } from "./hardware/device-below-security-level.ts";
import { deviceLacksPrecision } from "./hardware/device-lacks-precision.ts";
import { deviceLacksProcessor } from "./hardware/device-lacks-processor.ts";
import { deviceSupportEmpty } from "./hardware/device-support-empty.ts";
import { deviceTitleInTwoClasses } from "./hardware/device-title-in-two-classes.ts";
import { fallbackWithoutPreferred } from "./hardware/fallback-without-preferred.ts";
import { memoryBelowSize } from "./hardware/memory-below-size.ts";
import { memoryExceedsDevice } from "./hardware/memory-exceeds-device.ts";
import { memoryExceedsRam } from "./hardware/memory-exceeds-ram.ts";
import { modeWithoutProcessor } from "./hardware/mode-without-processor.ts";
import { noUsableProcessor } from "./hardware/no-usable-processor.ts";
import { processorModeUnused } from "./hardware/processor-mode-unused.ts";
import { processorWithoutFallback } from "./hardware/processor-without-fallback.ts";
import { quantumProcessorOnDevice } from "./hardware/quantum-processor-on-device.ts";
import { runtimeCannotLoadFormat } from "./hardware/runtime-cannot-load-format.ts";
import { runtimeRangeEmpty } from "./hardware/runtime-range-empty.ts";
import { systemRangeEmpty } from "./hardware/system-range-empty.ts";
import { unsupportedProcessorDescribed } from "./hardware/unsupported-processor-described.ts";
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
import { retiredModelPlaced } from "./lifecycle/retired-model-placed.ts";
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
import { accuracyClaimWithoutData } from "./performance/accuracy-claim-without-data.ts";
import { benchmarkTooShort } from "./performance/benchmark-too-short.ts";
import { changeWithoutReference } from "./performance/change-without-reference.ts";
import { claimInUnitOfAnotherAxis } from "./performance/claim-in-unit-of-another-axis.ts";
import { claimIncomplete } from "./performance/claim-incomplete.ts";
import { claimOfAnotherArtifact } from "./performance/claim-of-another-artifact.ts";
import { claimOutsideSupport } from "./performance/claim-outside-support.ts";
import { claimsUnderIncompatibleConditions } from "./performance/claims-under-incompatible-conditions.ts";
import { energyContradictsPower } from "./performance/energy-contradicts-power.ts";
import { impossibleStatistics } from "./performance/impossible-statistics.ts";
import { matrixSharesDisagree } from "./performance/matrix-shares-disagree.ts";
import { scoreOfUnmeasuredClaim } from "./performance/score-of-unmeasured-claim.ts";
import { scoreWeightsIncomplete } from "./performance/score-weights-incomplete.ts";
import { sizeClaimDiffers } from "./performance/size-claim-differs.ts";
import { solutionFiguresDiffer } from "./performance/solution-figures-differ.ts";
import { solutionTechniquesDiffer } from "./performance/solution-techniques-differ.ts";
import { staleClaim } from "./performance/stale-claim.ts";
import { accuracyDeltaDiffers } from "./precision/accuracy-delta-differs.ts";
import { accuracyOfUnknownMode } from "./precision/accuracy-of-unknown-mode.ts";
import { bitsRangeEmpty } from "./precision/bits-range-empty.ts";
import { computeModeNotStored } from "./precision/compute-mode-not-stored.ts";
import { mixedStorageIsUniform } from "./precision/mixed-storage-is-uniform.ts";
import { modeAccuracyMissing } from "./precision/mode-accuracy-missing.ts";
import { policyModeNotComputed } from "./precision/policy-mode-not-computed.ts";
import { policyModeNotStored } from "./precision/policy-mode-not-stored.ts";
import { policyNamesCollide } from "./precision/policy-names-collide.ts";
import { policyWithoutDefault } from "./precision/policy-without-default.ts";
import { precisionListedTwice } from "./precision/precision-listed-twice.ts";
import { precisionNotComputable } from "./precision/precision-not-computable.ts";
import { schemeWithoutQuantization } from "./precision/scheme-without-quantization.ts";
import { storageOutsideBits } from "./precision/storage-outside-bits.ts";
import { unquantizedIntegerStorage } from "./precision/unquantized-integer-storage.ts";
import { urgentBelowDefault } from "./precision/urgent-below-default.ts";
import { variantCalibrationMissing } from "./precision/variant-calibration-missing.ts";
import { aggregationWithoutGroup } from "./privacy/aggregation-without-group.ts";
import { declassificationWithoutReason } from "./privacy/declassification-without-reason.ts";
import { desensitizationWithoutFields } from "./privacy/desensitization-without-fields.ts";
import { desensitizationWithoutMethod } from "./privacy/desensitization-without-method.ts";
import { destinationExcludesDeviceType } from "./privacy/destination-excludes-device-type.ts";
import { destinationWithoutPurpose } from "./privacy/destination-without-purpose.ts";
import { differentialPrivacyOutOfRange } from "./privacy/differential-privacy-out-of-range.ts";
import { differentialPrivacyWithoutParameters } from "./privacy/differential-privacy-without-parameters.ts";
import { enterpriseDataOnPersonalDevice } from "./privacy/enterprise-data-on-personal-device.ts";
import { flowExceedsClearance } from "./privacy/flow-exceeds-clearance.ts";
import { flowInsufficientlyProtected } from "./privacy/flow-insufficiently-protected.ts";
import { flowLabelDowngrade } from "./privacy/flow-label-downgrade.ts";
import { flowLeavesRegion } from "./privacy/flow-leaves-region.ts";
import { flowOfUnknownTensor } from "./privacy/flow-of-unknown-tensor.ts";
import { flowOutsideDestinations } from "./privacy/flow-outside-destinations.ts";
import { flowToItself } from "./privacy/flow-to-itself.ts";
import { flowWithoutConsent } from "./privacy/flow-without-consent.ts";
import { labelBelowFloor } from "./privacy/label-below-floor.ts";
import { labelDowngrade } from "./privacy/label-downgrade.ts";
import { levelBelowCategory } from "./privacy/level-below-category.ts";
import { levelContradictsDestinations } from "./privacy/level-contradicts-destinations.ts";
import { personWithoutRecipient } from "./privacy/person-without-recipient.ts";
import { receiverKeepsLonger } from "./privacy/receiver-keeps-longer.ts";
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
  noUsableProcessor,
  deviceLacksProcessor,
  artifactExceedsDeviceLimit,
  memoryExceedsRam,
  processorWithoutFallback,
  unsupportedProcessorDescribed,
  modeWithoutProcessor,
  runtimeRangeEmpty,
  deviceTitleInTwoClasses,
  deviceSupportEmpty,
  systemRangeEmpty,
  fallbackWithoutPreferred,
  quantumProcessorOnDevice,
  memoryBelowSize,
  runtimeCannotLoadFormat,
  chipsContradictTarget,
  processorModeUnused,
  memoryExceedsDevice,
  deviceLacksPrecision,
  deviceBelowSecurityLevel,
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
  flowInsufficientlyProtected,
  flowExceedsClearance,
  flowWithoutConsent,
  flowOutsideDestinations,
  flowLeavesRegion,
  flowLabelDowngrade,
  declassificationWithoutReason,
  flowOfUnknownTensor,
  personWithoutRecipient,
  receiverKeepsLonger,
  flowToItself,
  federatedWithoutParticipants,
  federatedFewParticipants,
  federatedThresholdUnsafe,
  globalModelWithoutReturn,
  uploadConditionsMissing,
  globalModelUnverified,
  poisoningUndefended,
  federatedUploadUnprotected,
  federatedUploadsRawData,
  jointComputationWithoutParties,
  jointThresholdOutOfRange,
  protocolCannotBearAdversary,
  dataSplitUndeclared,
  jointModelExceedsDevice,
  jointLabelBelowParties,
  encryptionParametersWeak,
  privateKeyWithEvaluator,
  multiplicativeDepthExceeded,
  operatorNotPolynomial,
  schemeContradictsType,
  encryptedInferenceOnWearable,
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
  claimIncomplete,
  claimInUnitOfAnotherAxis,
  accuracyClaimWithoutData,
  claimOutsideSupport,
  claimOfAnotherArtifact,
  scoreOfUnmeasuredClaim,
  scoreWeightsIncomplete,
  claimsUnderIncompatibleConditions,
  impossibleStatistics,
  energyContradictsPower,
  benchmarkTooShort,
  sizeClaimDiffers,
  staleClaim,
  changeWithoutReference,
  solutionTechniquesDiffer,
  solutionFiguresDiffer,
  matrixSharesDisagree,
  placementNotExhaustive,
  placementFallbackCycle,
  fallbackNotPlaced,
  deviceTypePlacedTwice,
  variantNotForDeviceType,
  variantDoesNotFitDevice,
  selectorBandsDisagree,
  sizeOnThreshold,
  selectorWithoutOtherwise,
  bandExceedsDeviceLimit,
  offloadWithoutFlow,
  syncWithoutInterval,
  schedulerUnbounded,
  rewardIncomplete,
  schedulerActionInvalid,
  chainCycle,
  edgeAgainstOrder,
  edgePortUnknown,
  edgeTypesDiffer,
  edgeUnitsDiffer,
  chainLatencyExceeded,
  chainPowerExceeded,
  stageAboveClearance,
  audiencePerceivesSensitive,
  chainWithoutFailureBehaviour,
  adaptationUnguarded,
  adaptationOfImmutableArtifact,
  adaptedSizeExceedsLimit,
  learningUnbounded,
  learnedStateLeavesUnflagged,
  healingThresholdOutOfRange,
  healingUnverified,
  healingWithoutLimit,
  healingGoldenDiffers,
  spikingWithoutProcessor,
  spikesWithoutEncoder,
  qubitsOutOfRange,
  quantumWithoutFallback,
  quantumBackendOnDevice,
  remoteQuantumWithoutFlow,
  twinIncomplete,
  twinGrowthUndeclared,
  twinTargetUnsupported,
  bytesDiffer,
  sizeDiffers,
  digestDiffers,
  formatDiffers,
  encryptionDiffers,
  embeddedNameDiffers,
  embeddedToolchainDiffers,
  embeddedTargetDiffers,
  targetChipDiffers,
  containerVersionOutsideRuntime,
  inputCountDiffers,
  outputCountDiffers,
  tensorNameDiffers,
  tensorOrderDiffers,
  elementTypeDiffers,
  rankDiffers,
  dimensionDiffers,
  layoutDiffers,
  storageOmitsType,
  storageListsAbsentType,
  quantizationDiffers,
  weightsOutsideBits,
  bitsNotReached,
  mixedArtifactIsUniform,
  operatorsOmitted,
  operatorsAbsent,
  sharedDigestDiffers,
  artifactWithTwoDigests,
  artifactPathsDifferByCase,
  fileNameContradictsVersion,
  extensionContradictsFormat,
  artifactOpaque,
  weightsExceedMemory,
  shapeOutsideGears,
  runtimeOfOtherFamily,
  computeLibraryUnsupported,
];
