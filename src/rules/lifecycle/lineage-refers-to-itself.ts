import { message } from "../../diagnostics/message.ts";
import { stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-007, second half. */
export const lineageRefersToItself = defineRule({
  code: "HML5012",
  name: "lineage-refers-to-itself",
  severity: "error",
  origin: ["LIN-007"],
  on: "lineage",
  summary: "A model is its own base or its own teacher.",
  reason:
    "A lineage leads back to what was there before. A model that names itself, in the same version, as base or teacher has no beginning, and tools that follow lineages run in a circle. Name the earlier version, or the model that it really came from.",
  messages: {
    base: message`"${"reference"}" is this very model; the base should be another model or an earlier version`,
    teacher: message`"${"reference"}" is this very model; the teacher should be another model or an earlier version`,
  },
  bad: [
    {
      text: 'model face {\n  version: ⟪2.0.0⟫\n  lineage { base: ⟦"face@2.0.0"⟧, step prune { ratio: 40% } }\n  lifecycle { trained: 2026-03-01, compressed-version: 2.0.0-small.1 }\n}',
    },
    {
      text: 'model face {\n  version: ⟪2.0.0⟫\n  lineage { base: "face@1.0.0", step distill { teacher: ⟦"face@2.0.0"⟧ } }\n  lifecycle { trained: 2026-03-01, compressed-version: 2.0.0-small.1 }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  version: 2.0.0\n  lineage { base: "face@1.4.0", step fine-tune { } }\n}',
    },
  ],
  check(lineage, { up, at, labelOf, report }) {
    const model = up(lineage, "model");
    if (model?.version === undefined) return;
    const itself = `${labelOf(model)}@${model.version}`;
    const related = [[at(model, "version"), "this model"]] as const;
    if (lineage.base === itself) report("base", at(lineage, "base"), { reference: itself }, { related });
    for (const { step } of stepsOf(lineage))
      if (step.teacher === itself) report("teacher", at(step, "teacher"), { reference: itself }, { related });
  },
});
