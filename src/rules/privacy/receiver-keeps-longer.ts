import { message } from "../../diagnostics/message.ts";
import { parseDuration } from "../../model/values/duration.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-007, for the receiver of a flow. */
export const receiverKeepsLonger = defineRule({
  code: "HML4029",
  name: "receiver-keeps-longer",
  severity: "warning",
  origin: ["PRV-007"],
  on: "dataflow",
  profile: "privacy",
  summary: "The receiver of a flow keeps data longer than the privacy statement says.",
  reason:
    "`retention` of the privacy block promises how long data is kept; a receiver that keeps it longer breaks the promise somewhere else. Shorten what the receiver keeps, or state the longest time in the privacy block.",
  messages: {
    default: message`the receiver keeps data for ${"there"} and the privacy statement promises ${"here"}; the two should agree`,
  },
  bad: [
    {
      text: "model heart {\n  privacy { level: public, retention: ⟪1d⟫ }\n  dataflow show { from: phone, to: tv, carries: raw, protection: tls, retention: ⟦30d⟧ }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  privacy { level: public, retention: 30d }\n  dataflow show { from: phone, to: tv, carries: raw, protection: tls, retention: 720h }\n}",
      note: "Thirty days are 720 hours.",
    },
  ],
  check(flow, { up, at, report }) {
    const privacy = up(flow, "model")?.privacy;
    const here = parseDuration(privacy?.retention);
    const there = parseDuration(flow.retention);
    if (!privacy || here === undefined || there === undefined || there <= here) return;
    report(
      "default",
      at(flow, "retention"),
      { there: flow.retention ?? "", here: privacy.retention ?? "" },
      { related: [[at(privacy, "retention"), "promised here"]] },
    );
  },
});
