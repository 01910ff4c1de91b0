import { message } from "../../diagnostics/message.ts";
import {
  bytesOutsideBits,
  histogramOf,
  isListedShare,
  spellShare,
  weightBits,
} from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-008. */
export const weightsOutsideBits = defineRule({
  code: "HML7223",
  name: "weights-outside-bits",
  severity: "warning",
  origin: ["ART-008"],
  on: "precision",
  needs: "artifact",
  fixable: true,
  summary: "Weights of the artifact are narrower or wider than the declared bits.",
  reason:
    "`min-bits` and `max-bits` tell a device how wide the widest multiplication is and a reviewer how coarse the coarsest weight. Where 1 % of the bytes or more lie outside, the two numbers describe another file. Biases and tables below that share do not count.",
  messages: {
    default: message`${"share"} of the weights of "${"file"}" have not ${"declared"}; the file has ${"min"} to ${"max"} bits`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, precision { max-bits: ⟦8⟧ } } }',
      fixed: 'model face { variant one { artifact: "face.om", precision { max-bits: 32 } } }',
      artifacts: {
        "face.om": {
          weights: {
            bytes: 1000,
            byType: new Map([
              ["int8", 900],
              ["float32", 100],
            ]),
          },
        },
      },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", precision { min-bits: 8, max-bits: 8 } } }',
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
      note: "Less than 1 % lies outside.",
    },
  ],
  check(precision, context) {
    const { at, up, set, report } = context;
    const variant = up(precision, "variant");
    const facts = variant && shownFacts(context, variant, "weights");
    const histogram = facts && histogramOf(facts.weights);
    const bits = histogram && weightBits(histogram);
    if (!variant || !histogram || !bits) return;
    for (const key of ["min-bits", "max-bits"] as const) {
      const declared = precision[key];
      if (declared === undefined) continue;
      const isLow = key === "min-bits";
      const outside = bytesOutsideBits(histogram, isLow ? declared : undefined, isLow ? undefined : declared);
      if (!isListedShare(outside, histogram.total)) continue;
      const right = isLow ? bits.min : bits.max;
      const share = spellShare(outside, histogram.total);
      report(
        "default",
        at(precision, key),
        {
          share,
          file: fileOf(variant),
          declared: `${declared} bits or ${isLow ? "more" : "less"}`,
          ...bits,
        },
        {
          related: [
            statedByFile(context, variant, `weights of this file have ${bits.min} to ${bits.max} bits`),
          ],
          fix: { title: `State ${right}`, safe: false, changes: [set(precision, key, right)] },
        },
      );
    }
  },
});
