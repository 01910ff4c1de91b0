import { message } from "../../diagnostics/message.ts";
import { findBrokenAccuracies, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-001, for accuracy. */
export const lineageAccuraciesDisagree = defineRule({
  code: "HML5005",
  name: "lineage-accuracies-disagree",
  severity: "warning",
  origin: ["LIN-001", "S27"],
  on: "lineage",
  profile: "lifecycle",
  summary: "A step begins with another accuracy than the one before it ended with.",
  reason:
    "Counted the same way on the same data, the accuracy after one step is the accuracy before the next. A difference hides a loss that no step answers for, or means that the two were counted on different data. Correct the number, or state `metric` and `dataset` where they differ.",
  messages: {
    default: message`step "${"after"}" begins with an accuracy of ${"right"} and step "${"before"}" ended with ${"left"}; the two should be equal`,
  },
  bad: [
    {
      text: 'model face {\n  lineage {\n    base: "a@1.0.0"\n    step prune { ratio: 40%, accuracy { after: ⟪95%⟫ } }\n    step quantize { to: int8, accuracy { before: ⟦96%⟧ } }\n  }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  lineage {\n    base: "a@1.0.0"\n    step prune { ratio: 40%, accuracy { after: 95% } }\n    step quantize { to: int8, accuracy { before: 95.0% } }\n  }\n}',
    },
    {
      text: 'model face {\n  lineage {\n    base: "a@1.0.0"\n    step prune { ratio: 40%, accuracy { after: 95%, metric: top5 } }\n    step quantize { to: int8, accuracy { before: 91%, metric: top1 } }\n  }\n}',
    },
  ],
  check(lineage, { at, report }) {
    for (const { before, after, left, right } of findBrokenAccuracies(stepsOf(lineage)))
      report(
        "default",
        at(after.step.accuracy ?? after.step, "before"),
        { before: before.label, after: after.label, left, right },
        {
          related: [
            [
              at(before.step.accuracy ?? before.step, "after"),
              `step "${before.label}" ended with this accuracy`,
            ],
          ],
        },
      );
  },
});
