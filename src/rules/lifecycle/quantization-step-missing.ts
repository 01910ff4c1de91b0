import { message } from "../../diagnostics/message.ts";
import { methodOf, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** Lineage against precision: what is quantized was quantized by a step. */
export const quantizationStepMissing = defineRule({
  code: "HML5015",
  name: "quantization-step-missing",
  severity: "warning",
  origin: ["LIN-006"],
  on: "variant",
  profile: "lifecycle",
  summary: "A variant is declared quantized and its lineage has no step that quantized it.",
  reason:
    "A lineage that is stated should be whole: somebody will repeat it, or look in it for the step that cost the accuracy. The quantization is often done by the compiler and forgotten. Add a step of method `quantize` with the precision it arrives at.",
  messages: {
    default: message`the variant is quantized and its lineage has no step of method "quantize"; add one`,
  },
  bad: [
    {
      text: "model face {\n  variant small {\n    precision { quantized: ⟪true⟫ }\n    ⟦lineage⟧ { step train { } step compile { } }\n  }\n}",
    },
    {
      text: "model face {\n  ⟦lineage⟧ { step train { } step compile { } }\n  variant small { precision { quantized: ⟪true⟫ } }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  variant small {\n    precision { quantized: true }\n    lineage { step train { } step quantize { to: int8 } }\n  }\n}",
    },
    {
      text: "model face { variant small { precision { quantized: true } } }",
      note: "No lineage, no promise.",
    },
  ],
  check(variant, { up, at, report }) {
    const lineage = variant.lineage ?? up(variant, "model")?.lineage;
    const steps = stepsOf(lineage);
    if (!lineage || variant.precision?.quantized !== true || steps.length === 0) return;
    if (steps.some((step) => methodOf(step) === "quantize")) return;
    const related = [[at(variant.precision, "quantized"), "the variant is declared quantized"]] as const;
    report("default", at(lineage), {}, { related });
  },
});
