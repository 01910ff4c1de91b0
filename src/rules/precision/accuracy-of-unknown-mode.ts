import { message } from "../../diagnostics/message.ts";
import { namesPrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listAccuracies } from "./list-accuracies.ts";
import { listPolicyModes } from "./list-policy-modes.ts";

/** PRC-005 from the other side. */
export const accuracyOfUnknownMode = defineRule({
  code: "HML3214",
  name: "accuracy-of-unknown-mode",
  severity: "warning",
  origin: ["PRC-005"],
  on: "precision",
  summary: "Accuracy is stated of a mode that the variant does not compute in.",
  reason:
    "A figure of a mode that the variant does not have was measured on another model, often the one before quantization. Readers take it for this one. Add the mode under `compute`, or take the figure out.",
  messages: {
    default: message`accuracy is stated of "${"mode"}", which is not among the modes of the variant (${"modes"}); add the mode, or take the figure out`,
  },
  bad: [
    {
      text: "model face { variant one { precision { compute: ⟪[int8]⟫, accuracy ⟦fp16⟧ { value: 96.1% } } } }",
    },
    {
      text: "model face { variant one { precision { compute: ⟪[int8]⟫, accuracy best { mode: ⟦fp16⟧, value: 96.1% } } } }",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { compute: [float16], accuracy fp16 { value: 96.1% } } } }",
    },
  ],
  check(precision, { at, atLabel, labelOf, report }) {
    const { compute } = precision;
    if (!compute) return;
    const inPolicy = listPolicyModes(precision.policy).map(([, mode]) => mode);
    for (const { mode, block } of listAccuracies(precision, labelOf)) {
      // A mode that the policy names is missing in `compute`, which is reported of the policy.
      if (namesPrecision(compute, mode) || namesPrecision(inPolicy, mode)) continue;
      report(
        "default",
        block.mode === undefined ? atLabel(block) : at(block, "mode"),
        { mode, modes: compute.join(", ") },
        { related: [[at(precision, "compute"), "the modes of the variant"]] },
      );
    }
  },
});
