import type { Rule } from "../define-rule.ts";
import { aggregationWithoutGroup } from "../privacy/aggregation-without-group.ts";
import { declassificationWithoutReason } from "../privacy/declassification-without-reason.ts";
import { desensitizationWithoutFields } from "../privacy/desensitization-without-fields.ts";
import { desensitizationWithoutMethod } from "../privacy/desensitization-without-method.ts";
import { destinationExcludesDeviceType } from "../privacy/destination-excludes-device-type.ts";
import { destinationWithoutPurpose } from "../privacy/destination-without-purpose.ts";
import { differentialPrivacyOutOfRange } from "../privacy/differential-privacy-out-of-range.ts";
import { differentialPrivacyWithoutParameters } from "../privacy/differential-privacy-without-parameters.ts";
import { enterpriseDataOnPersonalDevice } from "../privacy/enterprise-data-on-personal-device.ts";
import { flowExceedsClearance } from "../privacy/flow-exceeds-clearance.ts";
import { flowInsufficientlyProtected } from "../privacy/flow-insufficiently-protected.ts";
import { flowLabelDowngrade } from "../privacy/flow-label-downgrade.ts";
import { flowLeavesRegion } from "../privacy/flow-leaves-region.ts";
import { flowOfUnknownTensor } from "../privacy/flow-of-unknown-tensor.ts";
import { flowOutsideDestinations } from "../privacy/flow-outside-destinations.ts";
import { flowToItself } from "../privacy/flow-to-itself.ts";
import { flowWithoutConsent } from "../privacy/flow-without-consent.ts";
import { labelBelowFloor } from "../privacy/label-below-floor.ts";
import { labelDowngrade } from "../privacy/label-downgrade.ts";
import { levelBelowCategory } from "../privacy/level-below-category.ts";
import { levelContradictsDestinations } from "../privacy/level-contradicts-destinations.ts";
import { personWithoutRecipient } from "../privacy/person-without-recipient.ts";
import { receiverKeepsLonger } from "../privacy/receiver-keeps-longer.ts";
import { regionContradictsDestinations } from "../privacy/region-contradicts-destinations.ts";
import { securityLevelBelowLabel } from "../privacy/security-level-below-label.ts";
import { sensitiveWithoutRetention } from "../privacy/sensitive-without-retention.ts";
import { tensorLabelBelowCategory } from "../privacy/tensor-label-below-category.ts";
import { trainingDataMayLeak } from "../privacy/training-data-may-leak.ts";
import { undeclaredInference } from "../privacy/undeclared-inference.ts";
import { undeclaredInputCategory } from "../privacy/undeclared-input-category.ts";
import { weakDifferentialPrivacy } from "../privacy/weak-differential-privacy.ts";

/** Rules of privacy and flows of data, by code. A new rule is one file and one line here. */
export const privacyRules: readonly Rule[] = [
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
];
