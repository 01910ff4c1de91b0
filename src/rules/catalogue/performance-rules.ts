import type { Rule } from "../define-rule.ts";
import { accuracyClaimWithoutData } from "../performance/accuracy-claim-without-data.ts";
import { benchmarkTooShort } from "../performance/benchmark-too-short.ts";
import { changeWithoutReference } from "../performance/change-without-reference.ts";
import { claimInUnitOfAnotherAxis } from "../performance/claim-in-unit-of-another-axis.ts";
import { claimIncomplete } from "../performance/claim-incomplete.ts";
import { claimOfAnotherArtifact } from "../performance/claim-of-another-artifact.ts";
import { claimOutsideSupport } from "../performance/claim-outside-support.ts";
import { claimsUnderIncompatibleConditions } from "../performance/claims-under-incompatible-conditions.ts";
import { energyContradictsPower } from "../performance/energy-contradicts-power.ts";
import { impossibleStatistics } from "../performance/impossible-statistics.ts";
import { matrixSharesDisagree } from "../performance/matrix-shares-disagree.ts";
import { scoreOfUnmeasuredClaim } from "../performance/score-of-unmeasured-claim.ts";
import { scoreWeightsIncomplete } from "../performance/score-weights-incomplete.ts";
import { sizeClaimDiffers } from "../performance/size-claim-differs.ts";
import { solutionFiguresDiffer } from "../performance/solution-figures-differ.ts";
import { solutionTechniquesDiffer } from "../performance/solution-techniques-differ.ts";
import { staleClaim } from "../performance/stale-claim.ts";

/** Rules of performance claims, by code. A new rule is one file and one line here. */
export const performanceRules: readonly Rule[] = [
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
];
