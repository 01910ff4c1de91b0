import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 1: aggregation lowers a label only with a minimum group. */
export const aggregationWithoutGroup = defineRule({
  code: "HML4011",
  name: "aggregation-without-group",
  severity: "error",
  origin: ["PRV-009"],
  on: "desensitization",
  profile: "privacy",
  summary: "Aggregation states no minimum group, or a group of one.",
  reason:
    "The average over one person is that person. Aggregation protects only when every figure covers a group, and the size of the smallest group is the whole of the promise. State `minimum-group` with the least number of people behind any figure.",
  messages: {
    missing: message`aggregation is declared without "minimum-group"; state the least number of people in one figure`,
    single: message`a minimum group of 1 is no aggregation; it should be 2 or more`,
  },
  bad: [
    { text: "model words { privacy { desensitization { method: ⟦aggregation⟧ } } }" },
    { text: "model words { privacy { desensitization { method: aggregation, minimum-group: ⟦1⟧ } } }" },
  ],
  good: [
    { text: "model words { privacy { desensitization { method: aggregation, minimum-group: 2 } } }" },
    { text: 'model words { privacy { desensitization { method: masking, fields: ["name"] } } }' },
  ],
  check(desensitization, { at, report }) {
    if (desensitization.method !== "aggregation") return;
    const group = desensitization["minimum-group"];
    if (group === undefined) report("missing", at(desensitization, "method"), {});
    else if (group < 2) report("single", at(desensitization, "minimum-group"), {});
  },
});
