import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRC-004's sibling: how it was done, and that it was not done. */
export const schemeWithoutQuantization = defineRule({
  code: "HML3210",
  name: "scheme-without-quantization",
  severity: "error",
  origin: ["PRC-004"],
  on: "precision",
  fixable: true,
  summary: "A scheme or calibration of quantization is stated of a variant that is not quantized.",
  reason:
    "Scheme and calibration say how a model was quantized. Of one that is declared not quantized they contradict it, and whoever repeats the build does not know which to follow. Take them out, or correct `quantized`.",
  messages: {
    default: message`"${"key"}" says how the variant was quantized and "quantized" is "false"; remove one of the two`,
  },
  bad: [
    {
      text: "model face { variant one { precision { quantized: ⟪false⟫, scheme: ⟦qat⟧ } } }",
      fixed: "model face { variant one { precision { quantized: false } } }",
    },
    {
      text: 'model face { variant one { precision { quantized: ⟪false⟫, calibration: ⟦"cal-2026-02"⟧ } } }',
    },
  ],
  good: [{ text: "model face { variant one { precision { quantized: true, scheme: qat } } }" }],
  check(precision, { at, remove, report }) {
    if (precision.quantized !== false) return;
    for (const key of ["scheme", "calibration"] as const) {
      if (precision[key] === undefined) continue;
      report(
        "default",
        at(precision, key),
        { key },
        {
          related: [[at(precision, "quantized"), "it is declared not quantized"]],
          fix: { title: `Remove "${key}"`, safe: false, changes: [remove(precision, key)] },
        },
      );
    }
  },
});
