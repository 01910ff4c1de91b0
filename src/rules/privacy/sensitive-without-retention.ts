import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-007. */
export const sensitiveWithoutRetention = defineRule({
  code: "HML4006",
  name: "sensitive-without-retention",
  severity: "warning",
  origin: ["PRV-007"],
  on: "privacy",
  profile: "privacy",
  summary: "A sensitive model does not say how long it keeps data.",
  reason:
    "Whoever reviews a model that sees sensitive data asks first how long the data stays. Silence is read as forever. State `retention: 0d` where nothing outlives the inference, or the longest time for which input or output is kept.",
  messages: {
    default: message`the level is "sensitive" and no retention is stated; add "retention", such as "retention: 0d" where nothing is kept`,
  },
  bad: [
    { text: "model heart { privacy { level: ⟦sensitive⟧ } }" },
    { text: "model heart { privacy: ⟦sensitive⟧ }" },
  ],
  good: [
    { text: "model heart { privacy { level: sensitive, retention: 0d } }" },
    { text: "model scene { privacy: public }" },
  ],
  check(privacy, { at, report }) {
    if (privacy.level !== "sensitive" || privacy.retention !== undefined) return;
    report("default", at(privacy, "level"), {});
  },
});
