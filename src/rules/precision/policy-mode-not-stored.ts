import { message } from "../../diagnostics/message.ts";
import { storageProvides } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listPolicyModes } from "./list-policy-modes.ts";

/** PRC-002: the side of the weights. */
export const policyModeNotStored = defineRule({
  code: "HML3202",
  name: "policy-mode-not-stored",
  severity: "error",
  origin: ["PRC-002", "S24"],
  on: "precision",
  summary: "The policy names a precision that the stored weights cannot provide.",
  reason:
    "Weights that were rounded to int8 stay rounded: computing with them in float16 costs time and gives nothing back. A compiled artifact that holds int8 only cannot be switched to float16, whatever the chip can do. Ship the wider weights too, name a mode that is stored, or state `scheme: weight-only` if computing wider is what was meant.",
  messages: {
    default: message`the policy gives "${"importance"}" tasks "${"mode"}", and weights stored as ${"storage"} cannot provide it; ship such weights, or name another mode`,
  },
  bad: [
    {
      text: "model face { variant one { precision { storage: ⟪[int8]⟫, policy { emergency: ⟦fp16⟧, default: int8 } } } }",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { policy { default: int8 } } } }",
      note: "Nobody says how the weights are stored.",
    },
    {
      text: "model face { variant one { precision { storage: [int8, fp16], policy { emergency: fp16, default: int8, x vendor { governor: true } } } } }",
    },
    {
      text: "model face { variant one { precision { storage: [float32], policy { emergency: float32, default: fp16 } } } }",
      note: "A runtime narrows floats when it loads them.",
    },
    {
      text: "model face { variant one { precision { storage: [int8], scheme: weight-only, policy { default: fp16 } } } }",
    },
  ],
  check(precision, { at, report }) {
    const { storage, scheme, policy } = precision;
    if (!storage || !policy) return;
    for (const [importance, mode] of listPolicyModes(policy)) {
      if (storageProvides(storage, mode, scheme) !== "no") continue;
      report(
        "default",
        at(policy, importance),
        { importance, mode, storage: storage.join(", ") },
        { related: [[at(precision, "storage"), "the weights are stored as this"]] },
      );
    }
  },
});
