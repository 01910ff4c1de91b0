import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRC-001. */
export const policyWithoutDefault = defineRule({
  code: "HML3200",
  name: "policy-without-default",
  severity: "error",
  origin: ["PRC-001", "S24"],
  on: "precision-policy",
  summary: "A precision policy does not say what holds for tasks that it does not name.",
  reason:
    "A policy answers for every task, or a device has to guess. The importance of a task is a word that an app chooses, and tomorrow's app chooses one that is not in the list. State `default`, usually the mode of everyday use.",
  messages: {
    default: message`the policy does not say which precision holds for other tasks; state "default"`,
  },
  bad: [
    {
      text: "model face { variant one { precision { compute: [int8, fp16], ⟦policy⟧ { emergency: fp16 } } } }",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { compute: [int8, fp16], policy { emergency: fp16, default: int8 } } } }",
    },
  ],
  check(policy, { at, report }) {
    if (policy.default === undefined) report("default", at(policy), {});
  },
});
