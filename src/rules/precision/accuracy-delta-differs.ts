import { message } from "../../diagnostics/message.ts";
import { formatRatio, parseRatio } from "../../model/values/ratio.ts";
import { comparePrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listAccuracies } from "./list-accuracies.ts";

/** Figures are rounded to a tenth of a percent as a rule: two of them may be off by that much together. */
const rounding = 0.001;

/** PRC-005: what is stated twice agrees. */
export const accuracyDeltaDiffers = defineRule({
  code: "HML3215",
  name: "accuracy-delta-differs",
  severity: "warning",
  origin: ["PRC-005"],
  on: "precision",
  fixable: true,
  summary: "`delta` is not the difference of the accuracies that are stated.",
  reason:
    "`delta` is the change against the reference precision, the widest mode of which a value is stated. Where both values stand beside it, the difference can be computed, and readers do. A delta that does not agree comes from another measurement, or has lost its sign: a loss is negative.",
  messages: {
    default: message`"delta" of "${"mode"}" is "${"delta"}" and the values differ by "${"difference"}"; the two should agree`,
  },
  bad: [
    {
      text: "model face { variant one { precision { accuracy fp16 { value: ⟪96.1%⟫ }, accuracy int8 { value: ⟪95%⟫, delta: ⟦1.1%⟧ } } } }",
      fixed:
        "model face { variant one { precision { accuracy fp16 { value: 96.1% }, accuracy int8 { value: 95%, delta: -1.1% } } } }",
    },
    {
      text: "model face { variant one { precision { accuracy int8 { value: ⟪95%⟫, delta: ⟦-2%⟧ }, accuracy fp16 { value: ⟪96.1%⟫ } } } }",
      note: "The widest mode is the reference, wherever it stands.",
    },
    {
      text: "model face { variant one { precision { accuracy fp16 { value: ⟪96%⟫, delta: 0% }, accuracy int8 { value: ⟪95%⟫, delta: ⟦-1.2%⟧ }, accuracy int4 { delta: -3% } } } }",
      note: "A mode without a figure of its own is not compared, nor is the reference with itself.",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { accuracy fp16 { value: 96.1% }, accuracy int8 { value: 95%, delta: -1.1% } } } }",
    },
    {
      text: 'model face { variant one { precision { accuracy fp16 { value: 96.1%, dataset: "a" }, accuracy int8 { value: 95%, delta: -2%, dataset: "b" } } } }',
      note: "Figures on other data do not compare.",
    },
    {
      text: "model face { variant one { precision { accuracy fp16 { value: 96.1% }, accuracy int8 { value: 95%, delta: -1.11% } } } }",
      note: "Figures are rounded.",
    },
    {
      text: 'model face { variant one { precision { accuracy fp16 { value: 96.1%, metric: "f1" }, accuracy int8 { value: 95%, delta: -2%, metric: "top-1" } } } }',
      note: "Another metric does not compare either.",
    },
    {
      text: "model face { variant one { precision { accuracy fp16 { delta: 0% }, accuracy int8 { delta: -2% } } } }",
    },
  ],
  check(precision, { at, labelOf, set, report }) {
    const stated = listAccuracies(precision, labelOf).filter(({ block }) => block.value !== undefined);
    const [first, ...others] = stated;
    if (!first) return;
    const reference = others.reduce((a, b) => ((comparePrecision(a.mode, b.mode) ?? 0) < 0 ? b : a), first);
    for (const { mode, block } of stated) {
      if (block === reference.block || block.delta === undefined) continue;
      if (block.dataset !== reference.block.dataset || block.metric !== reference.block.metric) continue;
      const [here, there, delta] = [block.value, reference.block.value, block.delta].map((text) =>
        parseRatio(text ?? ""),
      );
      if (here === undefined || there === undefined || delta === undefined) continue;
      if (Math.abs(here - there - delta) <= rounding + Number.EPSILON) continue;
      const difference = formatRatio(Number((here - there).toFixed(6)));
      report(
        "default",
        at(block, "delta"),
        { mode, delta: block.delta, difference },
        {
          related: [
            [at(reference.block, "value"), "the accuracy of the reference"],
            [at(block, "value"), "the accuracy of this mode"],
          ],
          fix: { title: `State "${difference}"`, safe: false, changes: [set(block, "delta", difference)] },
        },
      );
    }
  },
});
