import { message } from "../../diagnostics/message.ts";
import { formatRatio } from "../../model/values/ratio.ts";
import { scoreAxes, sumWeights } from "../../theory/measurement.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-006. */
export const scoreWeightsIncomplete = defineRule({
  code: "HML5206",
  name: "score-weights-incomplete",
  severity: "error",
  origin: ["PRF-006", "S22"],
  on: "score",
  profile: "performance",
  summary: "The weights of a score do not sum to 1, or an axis is missing.",
  reason:
    "A score is one figure from four: latency, power, precision and volume. Left-out axes are how a slow model wins, and weights that sum to something else make two scores incomparable. State the weight of each axis, 0 % where it does not count, so that they sum to 100 %.",
  messages: {
    axis: message`the score has no weight for ${"axes"}; state each, "0%" where it does not count`,
    sum: message`the weights sum to ${"sum"}; they should sum to 100%`,
  },
  bad: [
    { text: "model heart {\n  performance { ⟦score⟧ { latency: 40%, power: 30%, precision: 30% } }\n}" },
    {
      text: "model heart {\n  performance { ⟦score⟧ { latency: 40%, power: 30%, precision: 30%, volume: 30% } }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  performance { score { latency: 33.4%, power: 33.3%, precision: 33.3%, volume: 0% } }\n}",
    },
  ],
  check(score, { at, report }) {
    const missing = scoreAxes.filter((axis) => score[axis] === undefined);
    if (missing.length > 0) report("axis", at(score), { axes: missing.join(", ") });
    const sum = sumWeights(scoreAxes.map((axis) => score[axis]));
    if (missing.length === 0 && sum !== 1) report("sum", at(score), { sum: formatRatio(sum) });
  },
});
