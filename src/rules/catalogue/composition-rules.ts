import { audiencePerceivesSensitive } from "../composition/audience-perceives-sensitive.ts";
import { bandExceedsDeviceLimit } from "../composition/band-exceeds-device-limit.ts";
import { chainCycle } from "../composition/chain-cycle.ts";
import { chainLatencyExceeded } from "../composition/chain-latency-exceeded.ts";
import { chainPowerExceeded } from "../composition/chain-power-exceeded.ts";
import { chainWithoutFailureBehaviour } from "../composition/chain-without-failure-behaviour.ts";
import { deviceTypePlacedTwice } from "../composition/device-type-placed-twice.ts";
import { edgeAgainstOrder } from "../composition/edge-against-order.ts";
import { edgePortUnknown } from "../composition/edge-port-unknown.ts";
import { edgeTypesDiffer } from "../composition/edge-types-differ.ts";
import { edgeUnitsDiffer } from "../composition/edge-units-differ.ts";
import { fallbackNotPlaced } from "../composition/fallback-not-placed.ts";
import { offloadWithoutFlow } from "../composition/offload-without-flow.ts";
import { placementFallbackCycle } from "../composition/placement-fallback-cycle.ts";
import { placementNotExhaustive } from "../composition/placement-not-exhaustive.ts";
import { rewardIncomplete } from "../composition/reward-incomplete.ts";
import { schedulerActionInvalid } from "../composition/scheduler-action-invalid.ts";
import { schedulerUnbounded } from "../composition/scheduler-unbounded.ts";
import { selectorBandsDisagree } from "../composition/selector-bands-disagree.ts";
import { selectorWithoutOtherwise } from "../composition/selector-without-otherwise.ts";
import { sizeOnThreshold } from "../composition/size-on-threshold.ts";
import { stageAboveClearance } from "../composition/stage-above-clearance.ts";
import { syncWithoutInterval } from "../composition/sync-without-interval.ts";
import { variantDoesNotFitDevice } from "../composition/variant-does-not-fit-device.ts";
import { variantNotForDeviceType } from "../composition/variant-not-for-device-type.ts";
import type { Rule } from "../define-rule.ts";

/** Rules of placements and chains, by code. A new rule is one file and one line here. */
export const compositionRules: readonly Rule[] = [
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
];
