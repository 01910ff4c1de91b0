import { advancedRules } from "./catalogue/advanced-rules.ts";
import { artifactRules } from "./catalogue/artifact-rules.ts";
import { compositionRules } from "./catalogue/composition-rules.ts";
import { hardwareRules } from "./catalogue/hardware-rules.ts";
import { lifecycleRules } from "./catalogue/lifecycle-rules.ts";
import { performanceRules } from "./catalogue/performance-rules.ts";
import { precisionRules } from "./catalogue/precision-rules.ts";
import { privacyRules } from "./catalogue/privacy-rules.ts";
import { structureRules } from "./catalogue/structure-rules.ts";
import { valuesRules } from "./catalogue/values-rules.ts";
import type { Rule } from "./define-rule.ts";

/** Every rule, by code. Each group has its list beside this file. */
export const rules: readonly Rule[] = [
  ...advancedRules,
  ...artifactRules,
  ...compositionRules,
  ...hardwareRules,
  ...lifecycleRules,
  ...performanceRules,
  ...precisionRules,
  ...privacyRules,
  ...structureRules,
  ...valuesRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));
