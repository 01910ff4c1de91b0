import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 1: a label goes down by a transformation with method and reason. */
export const declassificationWithoutReason = defineRule({
  code: "HML4026",
  name: "declassification-without-reason",
  severity: "warning",
  origin: ["PRV-012"],
  on: "declassify",
  profile: "privacy",
  summary: "A transformation lowers a label and does not say why it is enough.",
  reason:
    "Whether masking three fields makes a record harmless depends on the fields that stay. Somebody thought about it, and a reviewer has to think the same thoughts again if they are not written down. Say in `reason` why the lower label is right.",
  messages: {
    default: message`this transformation lowers a label and gives no reason; say in "reason" why it is enough`,
  },
  bad: [
    {
      text: `model heart {
  dataflow figures { from: phone, to: cloud, carries: statistics, label: S1, ⟦declassify⟧ { method: masking } }
}`,
    },
  ],
  good: [
    {
      text: `model heart {
  dataflow figures {
    from: phone, to: cloud, carries: statistics, label: S1
    declassify { method: masking, reason: "only the hour of the day stays" }
  }
}`,
    },
  ],
  check(declassify, { at, report }) {
    if (declassify.reason === undefined) report("default", at(declassify), {});
  },
});
