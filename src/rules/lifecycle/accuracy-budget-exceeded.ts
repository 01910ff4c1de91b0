import { message } from "../../diagnostics/message.ts";
import { formatRatio, parseRatio } from "../../model/values/ratio.ts";
import { accuracyLoss, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-004. */
export const accuracyBudgetExceeded = defineRule({
  code: "HML5004",
  name: "accuracy-budget-exceeded",
  severity: "error",
  origin: ["LIN-004", "S14"],
  on: "lineage",
  profile: "lifecycle",
  summary: "The steps lose more accuracy than the budget of the lineage allows.",
  reason:
    "Each compression step may look harmless and all of them together ruin the model; that is what the budget is for. The losses of the steps add up over the chain. Take back the step that costs most, or decide in the open that the budget was too small.",
  messages: {
    default: message`the steps lose ${"total"} of accuracy and the budget is ${"budget"}; "${"costliest"}" alone loses ${"most"}`,
  },
  bad: [
    {
      text: `model face {
  lineage {
    base: "a@1.0.0"
    accuracy-budget: ⟦1%⟧
    step prune { ratio: 40%, ⟪accuracy⟫ { before: 96.1%, after: 95.6% } }
    step quantize { to: int8, ⟪accuracy⟫ { before: 95.6%, after: 94.4% } }
    step fine-tune { accuracy { before: 94.4%, after: 94.5% } }
    step compile { accuracy { before: 94.5%, after: 94.5% } }
  }
}`,
    },
  ],
  good: [
    {
      text: `model face {
  lineage {
    base: "a@1.0.0"
    accuracy-budget: 1%
    step quantize { to: int8, accuracy { before: 96.1%, after: 95.1% } }
  }
}`,
      note: "A loss of exactly the budget is within it: thresholds compare strictly.",
    },
  ],
  check(lineage, { at, report }) {
    const text = lineage["accuracy-budget"];
    const { total, parts } = accuracyLoss(stepsOf(lineage));
    const costliest = parts[0];
    if (text === undefined || !costliest || total <= (parseRatio(text) ?? total)) return;
    const related = parts
      .toReversed()
      .filter(({ loss }) => loss > 0)
      .map(
        ({ step, accuracy, loss }) =>
          [at(accuracy), `step "${step.label}" loses ${formatRatio(loss)}`] as const,
      );
    report(
      "default",
      at(lineage, "accuracy-budget"),
      {
        total: formatRatio(total),
        budget: text,
        costliest: costliest.step.label,
        most: formatRatio(costliest.loss),
      },
      { related },
    );
  },
});
