import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** Issue of precision: storage and quantization are stated apart, and each is checked. */
export const quantizationDiffers = defineRule({
  code: "HML7222",
  name: "quantization-differs",
  severity: "error",
  origin: ["ART-007"],
  on: "precision",
  needs: "artifact",
  fixable: true,
  summary: "`quantized` is not what the artifact shows.",
  reason:
    "A quantized model has another accuracy than the one it was made from, so whoever compares figures has to know which of the two ships. Files show it by scales, by operators that quantize, or by integer weights. Many could be quantized and do not show it: then nothing is said.",
  messages: {
    yes: message`"quantized" is "false" and "${"file"}" is quantized; declare what the file is`,
    no: message`"quantized" is "true" and "${"file"}" is not quantized; declare what the file is`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, precision { quantized: ⟦true⟧ } } }',
      fixed: 'model face { variant one { artifact: "face.om", precision { quantized: false } } }',
      artifacts: { "face.om": { quantized: "no" } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, precision { quantized: ⟦false⟧ } } }',
      artifacts: { "face.om": { quantized: "yes" } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", precision { quantized: true } } }',
      artifacts: { "face.om": { quantized: "unknown" } },
      note: "The file could be quantized and does not show it.",
    },
  ],
  check(precision, context) {
    const { at, up, set, report } = context;
    const variant = up(precision, "variant");
    const { quantized } = precision;
    if (!variant || quantized === undefined) return;
    const actual = shownFacts(context, variant, "weights")?.quantized ?? "unknown";
    if (actual === "unknown" || (actual === "yes") === quantized) return;
    report(
      actual,
      at(precision, "quantized"),
      { file: fileOf(variant) },
      {
        related: [
          statedByFile(context, variant, `this file is ${actual === "yes" ? "quantized" : "not quantized"}`),
        ],
        fix: {
          title: `State "${actual === "yes"}"`,
          safe: false,
          changes: [set(precision, "quantized", actual === "yes")],
        },
      },
    );
  },
});
