import { message } from "../../diagnostics/message.ts";
import { methodOf, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** PRC-004, for a variant; `calibration-missing` is the same of a lineage step. */
export const variantCalibrationMissing = defineRule({
  code: "HML3205",
  name: "variant-calibration-missing",
  severity: "error",
  origin: ["PRC-004"],
  on: "precision",
  summary: "A variant is quantized after training and does not name its calibration data.",
  reason:
    "Post-training quantization reads its ranges off a calibration set: with other data the same tool makes another model. Without the name of that set nobody can repeat the variant or ask whether the data looked like that in use. State `calibration` here, or in the step of the lineage that quantized.",
  messages: {
    default: message`scheme "ptq" needs its calibration data; state "calibration" here or in the lineage`,
  },
  bad: [
    { text: "model face { variant one { precision { storage: [int8], scheme: ⟦ptq⟧ } } }" },
    {
      text: 'model face {\n  variant one { precision { storage: [int8], scheme: ⟦ptq⟧ } }\n  lineage { base: "a@1.0.0", step prune { ratio: 50%, calibration: "cal-2026-02" }, step quantize { to: int8 } }\n}',
      note: "What another step was fed is no calibration of the quantization.",
    },
  ],
  good: [
    {
      text: 'model face { variant one { precision { storage: [int8], scheme: ptq, calibration: "cal-2026-02" } } }',
    },
    {
      text: 'model face {\n  variant one { precision { storage: [int8], scheme: ptq } }\n  lineage { base: "a@1.0.0", step quantize { to: int8, calibration: "cal-2026-02" } }\n}',
      note: "The lineage names it.",
    },
    { text: "model face { variant one { precision { storage: [int8], scheme: qat } } }" },
    {
      text: 'model face {\n  variant one {\n    precision { storage: [int8], scheme: ptq }\n    lineage { base: "a@1.0.0", step quantize { to: int8, calibration: "cal-2026-02" } }\n  }\n}',
    },
  ],
  check(precision, { at, up, report }) {
    if (precision.scheme !== "ptq" || precision.calibration !== undefined) return;
    const lineage = up(precision, "variant")?.lineage ?? up(precision, "model")?.lineage;
    const steps = stepsOf(lineage).filter((step) => methodOf(step) === "quantize");
    if (steps.some(({ step }) => step.calibration !== undefined)) return;
    report("default", at(precision, "scheme"), {});
  },
});
