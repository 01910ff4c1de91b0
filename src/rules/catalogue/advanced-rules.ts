import { adaptationOfImmutableArtifact } from "../advanced/adaptation-of-immutable-artifact.ts";
import { adaptationUnguarded } from "../advanced/adaptation-unguarded.ts";
import { adaptedSizeExceedsLimit } from "../advanced/adapted-size-exceeds-limit.ts";
import { dataSplitUndeclared } from "../advanced/data-split-undeclared.ts";
import { encryptedInferenceOnWearable } from "../advanced/encrypted-inference-on-wearable.ts";
import { encryptionParametersWeak } from "../advanced/encryption-parameters-weak.ts";
import { federatedFewParticipants } from "../advanced/federated-few-participants.ts";
import { federatedThresholdUnsafe } from "../advanced/federated-threshold-unsafe.ts";
import { federatedUploadUnprotected } from "../advanced/federated-upload-unprotected.ts";
import { federatedUploadsRawData } from "../advanced/federated-uploads-raw-data.ts";
import { federatedWithoutParticipants } from "../advanced/federated-without-participants.ts";
import { globalModelUnverified } from "../advanced/global-model-unverified.ts";
import { globalModelWithoutReturn } from "../advanced/global-model-without-return.ts";
import { healingGoldenDiffers } from "../advanced/healing-golden-differs.ts";
import { healingThresholdOutOfRange } from "../advanced/healing-threshold-out-of-range.ts";
import { healingUnverified } from "../advanced/healing-unverified.ts";
import { healingWithoutLimit } from "../advanced/healing-without-limit.ts";
import { jointComputationWithoutParties } from "../advanced/joint-computation-without-parties.ts";
import { jointLabelBelowParties } from "../advanced/joint-label-below-parties.ts";
import { jointModelExceedsDevice } from "../advanced/joint-model-exceeds-device.ts";
import { jointThresholdOutOfRange } from "../advanced/joint-threshold-out-of-range.ts";
import { learnedStateLeavesUnflagged } from "../advanced/learned-state-leaves-unflagged.ts";
import { learningUnbounded } from "../advanced/learning-unbounded.ts";
import { multiplicativeDepthExceeded } from "../advanced/multiplicative-depth-exceeded.ts";
import { operatorNotPolynomial } from "../advanced/operator-not-polynomial.ts";
import { poisoningUndefended } from "../advanced/poisoning-undefended.ts";
import { privateKeyWithEvaluator } from "../advanced/private-key-with-evaluator.ts";
import { protocolCannotBearAdversary } from "../advanced/protocol-cannot-bear-adversary.ts";
import { quantumBackendOnDevice } from "../advanced/quantum-backend-on-device.ts";
import { quantumWithoutFallback } from "../advanced/quantum-without-fallback.ts";
import { qubitsOutOfRange } from "../advanced/qubits-out-of-range.ts";
import { remoteQuantumWithoutFlow } from "../advanced/remote-quantum-without-flow.ts";
import { schemeContradictsType } from "../advanced/scheme-contradicts-type.ts";
import { spikesWithoutEncoder } from "../advanced/spikes-without-encoder.ts";
import { spikingWithoutProcessor } from "../advanced/spiking-without-processor.ts";
import { twinGrowthUndeclared } from "../advanced/twin-growth-undeclared.ts";
import { twinIncomplete } from "../advanced/twin-incomplete.ts";
import { twinTargetUnsupported } from "../advanced/twin-target-unsupported.ts";
import { uploadConditionsMissing } from "../advanced/upload-conditions-missing.ts";
import type { Rule } from "../define-rule.ts";

/** Rules of learning, secure computation and future hardware, by code. A new rule is one file and one line here. */
export const advancedRules: readonly Rule[] = [
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
];
