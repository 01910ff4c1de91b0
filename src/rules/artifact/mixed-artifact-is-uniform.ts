import { message } from "../../diagnostics/message.ts";
import { histogramOf, weightBits } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** PRC-006. */
export const mixedArtifactIsUniform = defineRule({
  code: "HML7225",
  name: "mixed-artifact-is-uniform",
  severity: "error",
  origin: ["PRC-006", "S17"],
  on: "precision",
  needs: "artifact",
  summary: "Mixed precision is declared, and all weights of the artifact have one width.",
  reason:
    "Mixed precision means that layers were chosen to be wider or narrower than others, which shows in the weights. A file in which all have the same width was quantized as a whole, or not at all, and its accuracy is not that of the mixed model.",
  messages: {
    default: message`"mixed" is "true" and every weight of "${"file"}" has ${"bits"} bits; declare the file that ships`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, precision { mixed: ⟦true⟧ } } }',
      artifacts: { "face.om": { weights: { bytes: 1000, byType: new Map([["int8", 1000]]) } } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", precision { mixed: true } } }',
      artifacts: {
        "face.om": {
          weights: {
            bytes: 1000,
            byType: new Map([
              ["int8", 700],
              ["float16", 300],
            ]),
          },
        },
      },
    },
    {
      text: 'model face { variant one { artifact: "face.om", precision { mixed: true } } }',
      artifacts: { "face.om": { weights: { bytes: 1000, byType: new Map() } } },
      note: "The file hides its weights.",
    },
  ],
  check(precision, context) {
    const { at, up, report } = context;
    const variant = up(precision, "variant");
    if (!variant || precision.mixed !== true) return;
    const facts = shownFacts(context, variant, "weights");
    const histogram = facts && histogramOf(facts.weights);
    const bits = histogram && weightBits(histogram);
    if (!bits || bits.min !== bits.max) return;
    report(
      "default",
      at(precision, "mixed"),
      { file: fileOf(variant), bits: bits.min },
      { related: [statedByFile(context, variant, `every weight of this file has ${bits.min} bits`)] },
    );
  },
});
