import { message } from "../../diagnostics/message.ts";
import { namesPrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listPolicyModes } from "./list-policy-modes.ts";

/** PRC-002: the compute side. */
export const policyModeNotComputed = defineRule({
  code: "HML3201",
  name: "policy-mode-not-computed",
  severity: "error",
  origin: ["PRC-002", "S24"],
  on: "precision",
  summary: "The policy names a precision that the variant does not compute in.",
  reason:
    "The switch to higher precision in an emergency is only worth something if the variant can compute so. `compute` lists the modes; a policy that names another one asks for what cannot be given, and finds out when it counts. Add the mode if the variant has it, or name one that is listed.",
  messages: {
    default: message`the policy gives "${"importance"}" tasks "${"mode"}", which is not among the modes of the variant (${"modes"}); name one of them`,
  },
  bad: [
    {
      text: "model face { variant one { precision { compute: ⟪[int8]⟫, policy { emergency: ⟦fp16⟧, default: int8 } } } }",
      note: "The switch of the source article on a variant that has int8 only.",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { compute: [int8, float16], policy { emergency: fp16, default: int8 } } } }",
    },
    {
      text: "model face { variant one { precision { policy { emergency: fp16, default: int8 } } } }",
      note: "No modes are declared.",
    },
  ],
  check(precision, { at, report }) {
    const { compute, policy } = precision;
    if (!compute || !policy) return;
    for (const [importance, mode] of listPolicyModes(policy)) {
      if (namesPrecision(compute, mode)) continue;
      report(
        "default",
        at(policy, importance),
        { importance, mode, modes: compute.join(", ") },
        { related: [[at(precision, "compute"), "the modes of the variant"]] },
      );
    }
  },
});
