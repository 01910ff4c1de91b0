import { message } from "../../diagnostics/message.ts";
import { methodOf, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** Lineage against precision: scheme and calibration are stated in both, and mean the same. */
export const quantizationStatementsDisagree = defineRule({
  code: "HML5016",
  name: "quantization-statements-disagree",
  severity: "error",
  origin: ["LIN-006", "PRC-004"],
  on: "variant",
  summary: "Precision and lineage name different schemes or calibration data for one quantization.",
  reason:
    "A variant's precision block and the last quantization of its lineage speak of the same step. If they differ, whoever wants to repeat it must guess which was meant. Correct one of them; nobody needs both.",
  messages: {
    default: message`"${"key"}" is "${"here"}" in the lineage and "${"there"}" in "precision"; the two should agree`,
  },
  bad: [
    {
      text: 'model face {\n  variant small {\n    precision { scheme: ⟪qat⟫ }\n    lineage { base: "a@1.0.0", step quantize { to: int8, scheme: ⟦weight-only⟧ } step compile { } }\n  }\n}',
    },
    {
      text: 'model face {\n  variant small {\n    precision { calibration: ⟪"cal-1"⟫ }\n    lineage { base: "a@1.0.0", step quantize { to: int8, calibration: ⟦"cal-2"⟧ } }\n  }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  variant small {\n    precision { scheme: qat }\n    lineage { base: "a@1.0.0", step quantize { to: int8, scheme: qat } }\n  }\n}',
    },
  ],
  check(variant, { at, report }) {
    const last = stepsOf(variant.lineage).findLast((one) => methodOf(one) === "quantize")?.step;
    if (!last || !variant.precision) return;
    for (const key of ["scheme", "calibration"] as const) {
      const here = last[key];
      const there = variant.precision[key];
      if (here === undefined || there === undefined || here === there) continue;
      const related = [[at(variant.precision, key), "stated here for the variant"]] as const;
      report("default", at(last, key), { key, here, there }, { related });
    }
  },
});
