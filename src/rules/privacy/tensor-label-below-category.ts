import { message } from "../../diagnostics/message.ts";
import { categoryReasons, compareLabels, deriveLabel } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 1, for one tensor. */
export const tensorLabelBelowCategory = defineRule({
  code: "HML4002",
  name: "tensor-label-below-category",
  severity: "error",
  origin: ["PRV-002"],
  on: ["input", "output"],
  fixable: true,
  summary: "An input or output is labelled lower than its own categories.",
  reason:
    "A tensor that carries health data is S4 wherever it goes; the label on the tensor is what a chain or a data flow looks at when it decides who may receive it. Raise the label, or leave it out: the categories then give it.",
  messages: {
    default: message`"${"label"}" is below ${"floor"}, the label of category "${"category"}" of the same tensor; state ${"floor"} or leave the label out`,
  },
  bad: [
    {
      text: "model heart {\n  input beats { category: [⟪health⟫], label: ⟦S2⟧ }\n  privacy { category: [health] }\n}",
      fixed:
        "model heart {\n  input beats { category: [health], label: S4 }\n  privacy { category: [health] }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  input beats { category: [health], label: S4 }\n  privacy { category: [health] }\n}",
    },
    { text: "model heart {\n  input beats { category: [health] }\n  privacy { category: [health] }\n}" },
  ],
  check(tensor, { at, set, report }) {
    const { label } = tensor;
    const floor = deriveLabel(categoryReasons(tensor));
    const reason = floor.because;
    if (label === undefined || !reason || compareLabels(label, floor.label) >= 0) return;
    report(
      "default",
      at(tensor, "label"),
      { label, floor: floor.label, category: reason.value },
      {
        related: [[at(tensor, "category", reason.index), `data of this category is labelled ${floor.label}`]],
        fix: {
          title: `Raise the label to ${floor.label}`,
          safe: false,
          changes: [set(tensor, "label", floor.label)],
        },
      },
    );
  },
});
