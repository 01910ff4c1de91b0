import { message } from "../../diagnostics/message.ts";
import { methodOf, missingParameters } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-006. */
export const stepParameterMissing = defineRule({
  code: "HML5008",
  name: "step-parameter-missing",
  severity: "error",
  origin: ["LIN-006", "S14", "S16", "S17", "S19"],
  on: "lineage-step",
  profile: "lifecycle",
  summary: "A step leaves out what its method cannot be understood without.",
  reason:
    "A distillation without its teacher, a pruning without its ratio, a quantization that does not say to what, an architecture search without its space: such a step cannot be repeated and explains nothing. State the parameter; the one that did the work knows it.",
  messages: {
    default: message`a step of method "${"method"}" needs "${"parameter"}"; state it`,
  },
  bad: [
    { text: 'model face { lineage { base: "a@1.0.0", ⟦step⟧ distill { } } }' },
    { text: 'model face { lineage { base: "a@1.0.0", ⟦step⟧ prune { pattern: channel } } }' },
    { text: 'model face { lineage { base: "a@1.0.0", ⟦step⟧ smaller { method: quantize } } }' },
    { text: "model face { lineage { ⟦step⟧ nas { } } }" },
  ],
  good: [
    {
      text: 'model face {\n  lineage {\n    step nas { search-space: "efficientdet-lite" }\n    step distill { teacher: "big@2.0.0" }\n    step prune { ratio: 40% }\n    step compile { }\n  }\n}',
    },
  ],
  check(step, { at, labelOf, report }) {
    const named = { label: labelOf(step), step };
    for (const parameter of missingParameters(named))
      report("default", at(step), { method: methodOf(named), parameter });
  },
});
