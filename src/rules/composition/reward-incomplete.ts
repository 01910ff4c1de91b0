import { message } from "../../diagnostics/message.ts";
import { formatRatio, parseRatio } from "../../model/values/ratio.ts";
import { defineRule } from "../define-rule.ts";

const terms = ["latency", "power", "precision"] as const;
/** Weights are written in percent, mostly whole ones. */
const rounding = 1e-6;

/** PLC-009: delay, power and accuracy, as the source article names them. */
export const rewardIncomplete = defineRule({
  code: "HML6213",
  name: "reward-incomplete",
  severity: "error",
  origin: ["PLC-009", "S25"],
  on: "reward",
  summary: "The weights of a reward lack a term, or do not sum to 1.",
  reason:
    "An agent optimizes what it is rewarded for and nothing else: without a weight for power it drains the battery, without one for precision it answers fast and wrong. Weights that do not sum to 1 make two rewards incomparable. State all three, and let them sum to 100%.",
  messages: {
    missing: message`the reward has no weight for "${"term"}"; state it, if only as "0%"`,
    sum: message`the weights of the reward sum to ${"sum"}; they should sum to 100%`,
  },
  bad: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, scheduler { kind: heuristic, ⟦reward⟧ { latency: 50%, precision: 50% } } }\n}",
    },
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, scheduler { kind: heuristic, ⟦reward⟧ { latency: ⟪50%⟫, power: ⟪30%⟫, precision: ⟪30%⟫ } } }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, scheduler { kind: heuristic, reward { latency: 40%, power: 30%, precision: 30% } } }\n}",
    },
  ],
  check(reward, { at, report }) {
    const missing = terms.filter((term) => reward[term] === undefined);
    for (const term of missing) report("missing", at(reward), { term });
    if (missing.length > 0) return;
    const sum = terms.reduce((total, term) => total + (parseRatio(reward[term]) ?? 0), 0);
    if (Math.abs(sum - 1) <= rounding) return;
    const related = terms.map((term) => [at(reward, term), "one of the weights"] as const);
    report("sum", at(reward), { sum: formatRatio(Number(sum.toFixed(6))) }, { related });
  },
});
