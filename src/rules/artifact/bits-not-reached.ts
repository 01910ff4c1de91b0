import { message } from "../../diagnostics/message.ts";
import { histogramOf, weightBits } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-008, from the other side: the bound is that of a weight. */
export const bitsNotReached = defineRule({
  code: "HML7224",
  name: "bits-not-reached",
  severity: "error",
  origin: ["ART-008"],
  on: "precision",
  needs: "artifact",
  fixable: true,
  summary: "No weight of the artifact is as narrow or as wide as declared.",
  reason:
    "`min-bits` is the width of the narrowest weight and `max-bits` that of the widest, not a bound that leaves room. A file of float16 that declares 4 bits asks for a processor that it does not need, and claims a compression that it does not have.",
  messages: {
    min: message`"min-bits" is ${"declared"} and the narrowest weight of "${"file"}" has ${"actual"} bits; state the width of the file`,
    max: message`"max-bits" is ${"declared"} and the widest weight of "${"file"}" has ${"actual"} bits; state the width of the file`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, precision { min-bits: ⟦4⟧ } } }',
      fixed: 'model face { variant one { artifact: "face.om", precision { min-bits: 16 } } }',
      artifacts: { "face.om": { weights: { bytes: 1000, byType: new Map([["float16", 1000]]) } } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, precision { max-bits: ⟦32⟧ } } }',
      artifacts: { "face.om": { weights: { bytes: 1000, byType: new Map([["float16", 1000]]) } } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", precision { min-bits: 8, max-bits: 32 } } }',
      artifacts: {
        "face.om": {
          weights: {
            bytes: 1000,
            byType: new Map([
              ["int8", 991],
              ["float32", 9],
            ]),
          },
        },
      },
    },
  ],
  check(precision, context) {
    const { at, up, set, report } = context;
    const variant = up(precision, "variant");
    const facts = variant && shownFacts(context, variant, "weights");
    const histogram = facts && histogramOf(facts.weights);
    const bits = histogram && weightBits(histogram);
    if (!variant || !bits) return;
    for (const id of ["min", "max"] as const) {
      const key = `${id}-bits` as const;
      const declared = precision[key];
      const actual = bits[id];
      if (declared === undefined || (id === "min" ? declared >= actual : declared <= actual)) continue;
      report(
        id,
        at(precision, key),
        { declared, file: fileOf(variant), actual },
        {
          related: [
            statedByFile(context, variant, `weights of this file have ${bits.min} to ${bits.max} bits`),
          ],
          fix: { title: `State ${actual}`, safe: false, changes: [set(precision, key, actual)] },
        },
      );
    }
  },
});
