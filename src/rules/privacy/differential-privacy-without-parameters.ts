import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-008, first half. */
export const differentialPrivacyWithoutParameters = defineRule({
  code: "HML4007",
  name: "differential-privacy-without-parameters",
  severity: "error",
  origin: ["PRV-008"],
  on: "differential-privacy",
  profile: "privacy",
  summary: "Differential privacy is claimed without epsilon or without delta.",
  reason:
    "Differential privacy is a promise with two numbers: how much one person's data may change what is seen, and how often that may fail. Without both the word says nothing, and any amount of noise, even none, would fit it. State `epsilon` and `delta`; pure ε-differential privacy is `delta: 0`.",
  messages: {
    default: message`differential privacy is claimed without "${"parameter"}"; state it, or take the claim out`,
    both: message`differential privacy is claimed without "epsilon" and "delta"; state both, or take the claim out`,
  },
  bad: [
    { text: "model words { privacy { ⟦differential-privacy⟧ { epsilon: 3.0 } } }" },
    { text: "model words { privacy { ⟦differential-privacy⟧ { mechanism: gaussian } } }" },
  ],
  good: [
    { text: "model words { privacy { differential-privacy { epsilon: 3.0, delta: 0.00001 } } }" },
    { text: "model words { privacy { differential-privacy { epsilon: 1.0, delta: 0 } } }" },
  ],
  check(noise, { at, report }) {
    const missing = (["epsilon", "delta"] as const).filter((name) => noise[name] === undefined);
    if (missing.length === 2) report("both", at(noise), {});
    else if (missing[0]) report("default", at(noise), { parameter: missing[0] });
  },
});
