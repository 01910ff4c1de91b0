import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRC-004, for a step of the lineage. */
export const calibrationMissing = defineRule({
  code: "HML5010",
  name: "calibration-missing",
  severity: "error",
  origin: ["LIN-006", "PRC-004"],
  on: "lineage-step",
  profile: "lifecycle",
  summary: "A step quantizes after training and does not name its calibration data.",
  reason:
    "Post-training quantization reads its ranges off a calibration set: with other data the same tool makes another model. Without the name of that set nobody can repeat the step or ask whether it looked like the data in use. State `calibration`.",
  messages: {
    default: message`scheme "ptq" needs its calibration data; state "calibration"`,
  },
  bad: [{ text: 'model face { lineage { base: "a@1.0.0", step quantize { to: int8, scheme: ⟦ptq⟧ } } }' }],
  good: [
    {
      text: 'model face { lineage { base: "a@1.0.0", step quantize { to: int8, scheme: ptq, calibration: "cal-2026-02" } } }',
    },
    { text: 'model face { lineage { base: "a@1.0.0", step quantize { to: int8, scheme: weight-only } } }' },
  ],
  check(step, { at, report }) {
    if (step.scheme === "ptq" && step.calibration === undefined) report("default", at(step, "scheme"), {});
  },
});
