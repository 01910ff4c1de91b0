import { message } from "../../diagnostics/message.ts";
import { isCompressing, isLearning, methodOf, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 5: the steps stand in the order in which they were done. */
export const stepAfterCompilation = defineRule({
  code: "HML5018",
  name: "step-after-compilation",
  severity: "warning",
  origin: ["LIN-001"],
  on: "lineage",
  profile: "lifecycle",
  summary: "A step changes the weights of a model that was compiled before.",
  reason:
    "Compilation lays a network out for one chip; the result cannot be trained, pruned or quantized any further. A step that does so stands in the wrong place, or the compilation was of something else. Put the steps in the order in which they were done.",
  messages: {
    default: message`"${"method"}" cannot follow a compilation; the step should stand before "${"compile"}"`,
  },
  bad: [
    {
      text: "model face {\n  lineage {\n    step train { }\n    ⟪step⟫ compile { }\n    ⟦step⟧ quantize { to: int8 }\n  }\n}",
    },
    {
      text: "model face {\n  lineage {\n    step train { }\n    ⟪step⟫ compile { }\n    ⟦step⟧ fine-tune { }\n  }\n}",
    },
  ],
  good: [
    { text: "model face { lineage { step train { } step quantize { to: int8 } step compile { } } }" },
    {
      text: "model face { lineage { step train { } step compile { } step encrypt { method: other } } }",
      note: "The compiled file is changed, and not the model.",
    },
  ],
  check(lineage, { at, report }) {
    const steps = stepsOf(lineage);
    const index = steps.findIndex((step) => methodOf(step) === "compile");
    const compiled = steps[index];
    if (!compiled) return;
    for (const step of steps.slice(index + 1)) {
      if (!isCompressing(step) && !isLearning(step)) continue;
      report(
        "default",
        at(step.step),
        { method: methodOf(step), compile: compiled.label },
        { related: [[at(compiled.step), "the model was compiled here"]] },
      );
    }
  },
});
