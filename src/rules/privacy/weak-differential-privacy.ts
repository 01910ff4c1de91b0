import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Above it the bound on what one person's data may change is a factor of more than 22,000. */
const largestEpsilon = 10;
/** Above it more than one person in a thousand may be exposed entirely. */
const largestDelta = 0.001;

/** PRV-008, second half. */
export const weakDifferentialPrivacy = defineRule({
  code: "HML4009",
  name: "weak-differential-privacy",
  severity: "warning",
  origin: ["PRV-008"],
  on: "differential-privacy",
  profile: "privacy",
  summary: "Epsilon or delta is so large that the promise means little.",
  reason:
    "Epsilon bounds a ratio of probabilities by its exponential: 10 already allows a factor of 22,026. Delta is the chance that the promise does not hold at all, and should be far below one in the number of people in the data (NIST SP 800-226). Train with more noise, or do not rest a lower label on this claim.",
  messages: {
    epsilon: message`epsilon ${"value"} is above 10 and bounds almost nothing; add noise, or do not rely on the claim`,
    delta: message`delta ${"value"} is above 0.001, so more than one person in a thousand may be exposed; it should be far below one in the number of people`,
  },
  bad: [
    { text: "model words { privacy { differential-privacy { epsilon: ⟦10.5⟧, delta: 0.00001 } } }" },
    { text: "model words { privacy { differential-privacy { epsilon: 3.0, delta: ⟦0.01⟧ } } }" },
  ],
  good: [
    {
      text: "model words { privacy { differential-privacy { epsilon: 10, delta: 0.001 } } }",
      note: "Thresholds compare strictly: at the limit is not above it.",
    },
  ],
  check(noise, { at, report }) {
    // What is not stated is not weak, but missing.
    const { epsilon = 0, delta = 0 } = noise;
    if (epsilon > largestEpsilon) report("epsilon", at(noise, "epsilon"), { value: epsilon });
    if (delta > largestDelta && delta < 1) report("delta", at(noise, "delta"), { value: delta });
  },
});
