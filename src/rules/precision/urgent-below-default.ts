import { message } from "../../diagnostics/message.ts";
import { comparePrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listPolicyModes } from "./list-policy-modes.ts";

/** Words for tasks on which lives depend. */
const urgent: ReadonlySet<string> = new Set([
  "emergency",
  "safety",
  "critical",
  "safety-critical",
  "life-critical",
]);

/** PRC-003. */
export const urgentBelowDefault = defineRule({
  code: "HML3204",
  name: "urgent-below-default",
  severity: "warning",
  origin: ["PRC-003", "S24"],
  on: "precision-policy",
  fixable: true,
  summary: "Tasks on which lives depend get a lower precision than everyday ones.",
  reason:
    "Dynamic precision saves power in everyday use and spends it when it counts: high precision for first aid, low for routine. A policy the other way round was probably written in the wrong order. Swap the two, unless speed is what the emergency needs; then say so in a comment and suppress the finding.",
  messages: {
    default: message`"${"importance"}" tasks get "${"mode"}", which is lower than the default "${"other"}"; give them at least the default`,
  },
  bad: [
    {
      text: "model face { variant one { precision { policy { emergency: ⟦int8⟧, default: ⟪fp16⟫ } } } }",
      fixed: "model face { variant one { precision { policy { emergency: fp16, default: int8 } } } }",
    },
    {
      text: "model face { variant one { precision { policy { default: ⟪fp16⟫, safety: ⟦int8⟧, Critical: ⟦int8⟧, safety-critical: ⟦int8⟧, life-critical: ⟦int8⟧, background: int8 } } } }",
      note: "Every word for them counts, however it is written.",
    },
  ],
  good: [
    { text: "model face { variant one { precision { policy { emergency: fp16, default: int8 } } } }" },
    { text: "model face { variant one { precision { policy { emergency: int8, default: int8 } } } }" },
    {
      text: "model face { variant one { precision { policy { background: int8, default: fp16 } } } }",
      note: "Less than everyday use may have less.",
    },
  ],
  check(policy, { at, set, report }) {
    const other = policy.default;
    if (other === undefined) return;
    for (const [importance, mode] of listPolicyModes(policy)) {
      if (!urgent.has(importance.toLowerCase()) || (comparePrecision(mode, other) ?? 0) >= 0) continue;
      report(
        "default",
        at(policy, importance),
        { importance, mode, other },
        {
          related: [[at(policy, "default"), "the precision of everyday tasks"]],
          fix: {
            title: "Swap the two",
            safe: false,
            changes: [set(policy, importance, other), set(policy, "default", mode)],
          },
        },
      );
    }
  },
});
