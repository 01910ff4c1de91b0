import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-002. */
export const accuracyClaimWithoutData = defineRule({
  code: "HML5202",
  name: "accuracy-claim-without-data",
  severity: "error",
  origin: ["PRF-002", "S16", "S22"],
  on: "claim",
  profile: "performance",
  summary: "A claim of precision does not say what was counted, on which data.",
  reason:
    "“95 %” of what? Accuracy on a balanced set, F1 on a rare disease and top-5 on photographs have nothing in common, and a figure on the training data says nothing at all. State `metric`, `dataset` and the `split` that was held out.",
  messages: {
    default: message`a claim of precision needs ${"missing"}; state what was counted, on which part of which data`,
  },
  bad: [
    { text: "model heart {\n  performance { claim precision { value: ⟦95%⟧ } }\n}" },
    {
      text: 'model heart {\n  performance { claim precision { value: ⟦95%⟧, metric: f1, dataset: "ecg-holdout-2026" } }\n}',
    },
    { text: 'model heart {\n  performance { claim precision { change: ⟦-1%⟧, against: "release 2" } }\n}' },
  ],
  good: [
    {
      text: 'model heart {\n  performance { claim precision { value: 95%, metric: f1, dataset: "ecg-2026", split: test } }\n}',
    },
  ],
  check(claim, { at, labelOf, report }) {
    if ((claim.axis ?? labelOf(claim)) !== "precision") return;
    if (claim.value === undefined && claim.change === undefined) return;
    const missing = (["metric", "dataset", "split"] as const).filter((key) => claim[key] === undefined);
    if (missing.length === 0) return;
    const place = at(claim, claim.value === undefined ? "change" : "value");
    report("default", place, { missing: missing.map((key) => `"${key}"`).join(", ") });
  },
});
