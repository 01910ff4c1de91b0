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
    {
      text: "model face { variant one { precision { accuracy fp32 { delta: 0% }, accuracy fp16 { value: ⟪96.1%⟫ }, accuracy bf16 { value: ⟪95%⟫, delta: ⟦-2%⟧ } } } }",
      fixed:
        "model face { variant one { precision { accuracy fp32 { delta: 0% }, accuracy fp16 { value: 96.1% }, accuracy bf16 { value: 95%, delta: -1.1% } } } }",
      note: "The first of the widest modes that have a figure is the reference.",
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
    const stated = listAccuracies(precision, labelOf).flatMap(({ mode, block }) => {
      const value = parseRatio(block.value);
      return value === undefined ? [] : [{ mode, block, value }];
    });
    if (stated.length === 0) return;
    const reference = stated.reduce((a, b) => ((comparePrecision(a.mode, b.mode) ?? 0) < 0 ? b : a));
    for (const { mode, block, value } of stated) {
      if (block === reference.block) continue;
      if (block.dataset !== reference.block.dataset || block.metric !== reference.block.metric) continue;
      const actual = value - reference.value;
      const delta = parseRatio(block.delta) ?? actual;
      if (Math.abs(actual - delta) <= rounding + Number.EPSILON) continue;
      const difference = formatRatio(Number(actual.toFixed(6)));
      report(
        "default",
        at(block, "delta"),
        { mode, delta: block.delta ?? "", difference },
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
