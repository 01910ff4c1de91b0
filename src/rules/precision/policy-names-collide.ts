import { message } from "../../diagnostics/message.ts";
import { isSamePrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listPolicyModes } from "./list-policy-modes.ts";

/** PRC-007: names are unique, so rules overlap where an app cannot tell two names apart. */
export const policyNamesCollide = defineRule({
  code: "HML3208",
  name: "policy-names-collide",
  severity: "error",
  origin: ["PRC-007"],
  on: "precision-policy",
  summary: "Two names of the policy differ only in case or separators, and have different results.",
  reason:
    "`Emergency` and `emergency`, `high-priority` and `high_priority`: apps in different languages spell one importance in all these ways, and which of the two entries answers is chance. Keep one of them, or give both the same precision.",
  messages: {
    default: message`"${"name"}" and "${"other"}" are the same importance to most apps, and get "${"mode"}" and "${"otherMode"}"; keep one of them`,
  },
  bad: [
    {
      text: "model face { variant one { precision { policy { default: int8, high-priority: ⟪fp16⟫, high_priority: ⟦int8⟧, highPriority: ⟦int8⟧ } } } }",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { policy { default: int8, high-priority: fp16, low-priority: int8 } } } }",
    },
    {
      text: "model face { variant one { precision { policy { default: int8, urgent: fp16, Urgent: float16 } } } }",
      note: "Both have the same result.",
    },
  ],
  check(policy, { at, report }) {
    const seen = new Map<string, readonly [string, string]>();
    for (const [name, mode] of listPolicyModes(policy)) {
      const key = name.toLowerCase().replaceAll(/[_-]/g, "");
      const first = seen.get(key);
      seen.set(key, first ?? [name, mode]);
      if (!first || isSamePrecision(first[1], mode)) continue;
      report(
        "default",
        at(policy, name),
        { name, other: first[0], mode, otherMode: first[1] },
        { related: [[at(policy, first[0]), "the other spelling"]] },
      );
    }
  },
});
