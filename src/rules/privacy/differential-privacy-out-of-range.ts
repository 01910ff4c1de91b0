import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-008: the definition of (ε, δ)-differential privacy. */
export const differentialPrivacyOutOfRange = defineRule({
  code: "HML4008",
  name: "differential-privacy-out-of-range",
  severity: "error",
  origin: ["PRV-008", "VAL-003"],
  on: "differential-privacy",
  profile: "privacy",
  summary: "Epsilon or delta is outside the values that the definition allows.",
  reason:
    "The definition of (ε, δ)-differential privacy asks for ε above 0 and δ from 0 to below 1 (Dwork and Roth 2014, definition 2.4). At ε = 0 the output could not depend on the data at all, and δ = 1 permits everything. A number outside is a slip, often a percentage or an exponent.",
  messages: {
    epsilon: message`"${"value"}" is no epsilon; it should be above 0`,
    delta: message`"${"value"}" is no delta; it should be at least 0 and below 1`,
  },
  bad: [
    { text: "model words { privacy { differential-privacy { epsilon: ⟦0⟧, delta: 0.00001 } } }" },
    { text: "model words { privacy { differential-privacy { epsilon: 3.0, delta: ⟦1⟧ } } }" },
    { text: "model words { privacy { differential-privacy { epsilon: 3.0, delta: ⟦-0.1⟧ } } }" },
  ],
  good: [
    { text: "model words { privacy { differential-privacy { epsilon: 0.1, delta: 0 } } }" },
    { text: "model words { privacy { differential-privacy { epsilon: 3.0, delta: 0.00001 } } }" },
  ],
  check(noise, { at, report }) {
    // What is not stated is not out of range.
    const { epsilon = 1, delta = 0 } = noise;
    if (epsilon <= 0) report("epsilon", at(noise, "epsilon"), { value: epsilon });
    if (delta < 0 || delta >= 1) report("delta", at(noise, "delta"), { value: delta });
  },
});
