import { message } from "../../diagnostics/message.ts";
import { isSamePrecision, storageProvides } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listPolicyModes } from "./list-policy-modes.ts";

/** PRC-002 without a policy: a mode that is listed and gains nothing. */
export const computeModeNotStored = defineRule({
  code: "HML3203",
  name: "compute-mode-not-stored",
  severity: "warning",
  origin: ["PRC-002"],
  on: "precision",
  summary: "A computing mode is listed that the stored weights cannot provide.",
  reason:
    "Computing in a wider type than the weights are stored in is either a scheme, `weight-only` or `dynamic`, or a slip: the result is that of the narrow weights at the price of the wide ones. State the scheme, or take the mode out, so that nobody chooses it in the hope of accuracy.",
  messages: {
    default: message`"${"mode"}" is listed and weights stored as ${"storage"} cannot provide it; state the "scheme", or take the mode out`,
  },
  bad: [{ text: "model face { variant one { precision { storage: ⟪[int8]⟫, compute: [int8, ⟦fp16⟧] } } }" }],
  good: [
    {
      text: "model face { variant one { precision { compute: [fp16] } } }",
      note: "Nobody says how the weights are stored.",
    },
    {
      text: "model face { variant one { precision { storage: [int8], compute: [fp16], scheme: weight-only } } }",
    },
    {
      text: "model face { variant one { precision { storage: [float32], compute: [fp16] } } }",
      note: "A runtime narrows floats when it loads them.",
    },
    {
      text: "model face { variant one { precision { storage: [float32], compute: [int8] } } }",
      note: "Some runtimes quantize on the device; nobody can tell from here.",
    },
  ],
  check(precision, { at, report }) {
    const { storage, compute, scheme, policy } = precision;
    if (!storage) return;
    const named = listPolicyModes(policy);
    compute?.forEach((mode, index) => {
      if (storageProvides(storage, mode, scheme) !== "no") return;
      // What the policy names is an error there.
      if (named.some(([, one]) => isSamePrecision(one, mode))) return;
      report(
        "default",
        at(precision, "compute", index),
        { mode, storage: storage.join(", ") },
        { related: [[at(precision, "storage"), "the weights are stored as this"]] },
      );
    });
  },
});
