import { message } from "../../diagnostics/message.ts";
import { parseRatio } from "../../model/values/ratio.ts";
import { defineRule } from "../define-rule.ts";

/** SHL-001. */
export const healingThresholdOutOfRange = defineRule({
  code: "HML6550",
  name: "healing-threshold-out-of-range",
  severity: "error",
  origin: ["SHL-001", "S13"],
  on: "self-healing",
  profile: "advanced",
  summary: "The threshold of self-healing is missing, or outside of 0 to 100 %.",
  reason:
    "The rate of anomalous weights is a share of all weights, and repair starts when it is above the threshold (strictly, as the article has it: more than 5 %). At 0 % a healthy model is repaired for ever, at 100 % a dead one never. State a share in between.",
  messages: {
    range: message`"${"threshold"}" is no threshold of a share; it should be above 0% and below 100%`,
    missing: message`detector "${"detector"}" needs the rate above which repair starts; state "threshold", such as "5%"`,
  },
  bad: [
    {
      text: "model heart {\n  self-healing { detector: weight-anomaly-rate, threshold: ⟦100%⟧, attempts: 3, rollback: golden, verify: smoke }\n  self-test smoke { tolerance: 0.01 }\n}",
    },
    {
      text: "model heart {\n  self-healing { detector: weight-anomaly-rate, threshold: ⟦0%⟧, attempts: 3, rollback: golden, verify: smoke }\n  self-test smoke { tolerance: 0.01 }\n}",
    },
    {
      text: "model heart {\n  self-healing { detector: ⟦weight-anomaly-rate⟧, attempts: 3, rollback: golden, verify: smoke }\n  self-test smoke { tolerance: 0.01 }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  self-healing { detector: weight-anomaly-rate, threshold: 5%, attempts: 3, rollback: golden, verify: smoke }\n  self-test smoke { tolerance: 0.01 }\n}",
    },
    {
      text: "model heart {\n  self-healing { detector: checksum, attempts: 3, rollback: golden, verify: smoke }\n  self-test smoke { tolerance: 0.01 }\n}",
    },
  ],
  check(healing, { at, report }) {
    const { threshold, detector } = healing;
    const rate = parseRatio(threshold);
    if (threshold !== undefined && rate !== undefined && (rate <= 0 || rate >= 1))
      report("range", at(healing, "threshold"), { threshold });
    if (threshold === undefined && (detector === "weight-anomaly-rate" || detector === "output-drift"))
      report("missing", at(healing, "detector"), { detector });
  },
});
