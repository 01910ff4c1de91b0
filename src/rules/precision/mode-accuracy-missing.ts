import { message } from "../../diagnostics/message.ts";
import { methodOf, stepsOf } from "../../theory/lineage.ts";
import { comparePrecision, isSamePrecision } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { listAccuracies } from "./list-accuracies.ts";
import { listPolicyModes } from "./list-policy-modes.ts";

/** PRC-005. */
export const modeAccuracyMissing = defineRule({
  code: "HML3206",
  name: "mode-accuracy-missing",
  severity: "warning",
  origin: ["PRC-005", "S24"],
  on: "precision",
  summary: "A policy switches precision, and nobody says what that costs in accuracy.",
  reason:
    "The point of a switch is to trade accuracy for power, so the price belongs beside it. Without a figure for the lower mode an app cannot decide when it may be used. State `accuracy` for each mode below the widest, by value or as a difference, or in the step of the lineage that quantized to it.",
  messages: {
    default: message`the policy switches to "${"mode"}" and its accuracy is not stated; add "accuracy ${"mode"} { delta: … }"`,
  },
  bad: [
    {
      text: "model face { variant one { precision { policy { emergency: fp16, default: ⟦int8⟧ } } } }",
    },
    {
      text: 'model face { variant one { precision { policy { emergency: fp16, default: ⟦int8⟧ }, accuracy int8 { dataset: "a" } } } }',
      note: "An accuracy without a figure says nothing.",
    },
    {
      text: 'model face {\n  variant one { precision { policy { emergency: fp16, default: ⟦int8⟧, background: ⟦int4⟧ } } }\n  lineage { base: "a@1.0.0", step prune { ratio: 50%, accuracy { before: 96.1%, after: 95.0% } }, step quantize { to: int8 }, step convert { to: int4, accuracy { before: 95.0%, after: 94.9% } } }\n}',
      note: "A step that says what the accuracy is does not say of which mode, and one that says the mode not what the accuracy is.",
    },
  ],
  good: [
    {
      text: "model face { variant one { precision { policy { emergency: fp16, default: int8 }, accuracy int8 { delta: -1.1% } } } }",
    },
    {
      text: 'model face {\n  variant one { precision { policy { emergency: fp16, default: int8 } } }\n  lineage { base: "a@1.0.0", step quantize { to: int8, accuracy { before: 96.1%, after: 95.0% } } }\n}',
    },
    {
      text: "model face { variant one { precision { policy { default: int8 } } } }",
      note: "One mode: nothing is traded.",
    },
    {
      text: "model face { variant one { precision { policy { emergency: fp16, default: int8 }, accuracy int8 { value: 95% } } } }",
    },
    {
      text: 'model face {\n  variant one {\n    precision { policy { emergency: fp16, default: int8 } }\n    lineage { base: "a@1.0.0", step quantize { to: int8, accuracy { before: 96.1%, after: 95.0% } } }\n  }\n}',
      note: "The lineage of the variant.",
    },
    {
      text: "model face { variant one { precision { policy { emergency: fp16, default: float16 } } } }",
      note: "Two spellings of one mode.",
    },
  ],
  check(precision, { at, up, labelOf, report }) {
    const { policy } = precision;
    const modes = listPolicyModes(policy);
    if (!policy || modes.length === 0) return;
    const widest = modes
      .map(([, mode]) => mode)
      .reduce((a, b) => ((comparePrecision(a, b) ?? 0) < 0 ? b : a));
    const stated = listAccuracies(precision, labelOf)
      .filter(({ block }) => block.value !== undefined || block.delta !== undefined)
      .map(({ mode }) => mode);
    const lineage = up(precision, "variant")?.lineage ?? up(precision, "model")?.lineage;
    for (const one of stepsOf(lineage)) {
      if (methodOf(one) === "quantize" && one.step.to && one.step.accuracy?.after !== undefined)
        stated.push(one.step.to);
    }
    const reported = new Set<string>();
    for (const [importance, mode] of modes) {
      if (isSamePrecision(mode, widest) || stated.some((one) => isSamePrecision(one, mode))) continue;
      if (reported.has(mode)) continue;
      reported.add(mode);
      report("default", at(policy, importance), { mode });
    }
  },
});
