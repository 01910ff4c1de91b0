import { message } from "../../diagnostics/message.ts";
import { findImpossibleStatistics } from "../../theory/measurement.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";
import { claimFacts } from "./claim-facts.ts";

/** PRF-008, percentiles. */
export const impossibleStatistics = defineRule({
  code: "HML5208",
  name: "impossible-statistics",
  severity: "error",
  origin: ["PRF-008"],
  on: "performance",
  profile: "performance",
  summary: "A lower percentile of the same measurements has the greater figure.",
  reason:
    "Half of the runs cannot take longer than all but one in a hundred. Two such figures come from different measurements, or were swapped when they were written down. Measure again, or name the conditions that set them apart.",
  messages: {
    default: message`${"lower"} is ${"low"} and ${"higher"} is ${"high"}; the first cannot be greater`,
  },
  bad: [
    {
      text: "model heart {\n  performance {\n    claim typical { axis: latency, value: ⟦12ms⟧, statistic: p50, condition: bench }\n    claim worst { axis: latency, value: ⟪9ms⟫, statistic: p99, condition: bench }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
  ],
  good: [
    {
      text: "model heart {\n  performance {\n    claim typical { axis: latency, value: 9ms, statistic: p50, condition: bench }\n    claim worst { axis: latency, value: 12ms, statistic: p99, condition: bench }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
  ],
  check(performance, { at, labelOf, report }) {
    const claims = Object.values(performance.claim ?? {}).flatMap((claim) =>
      claim ? [{ ...claimFacts(claim, labelOf(claim)), claim: claim as Block<"claim"> }] : [],
    );
    for (const { lower, higher } of findImpossibleStatistics(claims))
      report(
        "default",
        at(lower.claim, "value"),
        {
          lower: lower.statistic ?? "",
          low: lower.value ?? "",
          higher: higher.statistic ?? "",
          high: higher.value ?? "",
        },
        { related: [[at(higher.claim, "value"), "of the same measurements"]] },
      );
  },
});
