import { message } from "../../diagnostics/message.ts";
import { stepsOf } from "../../theory/lineage.ts";
import { findDisorder, isBefore } from "../../theory/time.ts";
import { defineRule } from "../define-rule.ts";

/** VAL-006, for the steps of a lineage. */
export const stepDatesOutOfOrder = defineRule({
  code: "HML5013",
  name: "step-dates-out-of-order",
  severity: "error",
  origin: ["VAL-006", "LIN-001"],
  on: "lineage",
  summary: "A step is dated before the step that it builds on, or after the release.",
  reason:
    "Steps stand in the order in which they were done, and all of them were done before the model was released. A date that runs backwards is a slip, or the steps stand in the wrong order, or the artifact was changed after its release.",
  messages: {
    steps: message`step "${"later"}" is dated ${"date"}, before step "${"earlier"}"; it should be ${"bound"} or later`,
    release: message`step "${"later"}" is dated ${"date"}, after the release on ${"bound"}; a step should be done by then`,
  },
  bad: [
    {
      text: 'model face {\n  lineage {\n    base: "a@1.0.0"\n    step prune { ratio: 40%, date: ⟪2026-03-10⟫ }\n    step compile { date: ⟦2026-03-01⟧ }\n  }\n}',
    },
    {
      text: "model face {\n  lineage { step train { date: ⟦2026-06-01⟧ } }\n  lifecycle { trained: 2026-03-01, released: ⟪2026-05-01⟫ }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  lineage { step train { date: 2026-03-01 } step compile { date: 2026-03-01 } }\n  lifecycle { trained: 2026-03-01, released: 2026-03-01 }\n}",
    },
  ],
  check(lineage, { up, at, report }) {
    const dated = stepsOf(lineage).flatMap(({ label, step }) =>
      step.date === undefined ? [] : [{ name: label, text: step.date, step }],
    );
    for (const { earlier, later } of findDisorder(dated))
      report(
        "steps",
        at(later.step, "date"),
        { later: later.name, date: later.text, earlier: earlier.name, bound: earlier.text },
        { related: [[at(earlier.step, "date"), `step "${earlier.name}" was done on this date`]] },
      );
    const lifecycle = up(lineage, "model")?.lifecycle;
    if (lifecycle?.released === undefined) return;
    for (const { name, text, step } of dated) {
      if (!isBefore(lifecycle.released, text)) continue;
      report(
        "release",
        at(step, "date"),
        { later: name, date: text, bound: lifecycle.released },
        { related: [[at(lifecycle, "released"), "the model was released on this date"]] },
      );
    }
  },
});
