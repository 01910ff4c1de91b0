import { message } from "../../diagnostics/message.ts";
import { didNotShrink, isCompressing, methodOf, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-003. */
export const compressionWithoutShrinking = defineRule({
  code: "HML5002",
  name: "compression-without-shrinking",
  severity: "warning",
  origin: ["LIN-003", "S14"],
  on: "lineage",
  profile: "lifecycle",
  summary: "A step that is meant to make the model smaller did not.",
  reason:
    "Pruning without removing the zeros, quantization that keeps the float weights beside the small ones, or two numbers written in the wrong order: a compressed model that is not smaller costs accuracy for nothing. Look at what the tool wrote, or swap the sizes.",
  messages: {
    default: message`"${"method"}" went from ${"before"} to ${"after"} and made nothing smaller; "size-after" should be below "size-before"`,
  },
  bad: [
    {
      text: 'model face { lineage { base: "a@1.0.0", step prune { ratio: 40%, size-before: ⟪18MB⟫, size-after: ⟦20MB⟧ } } }',
    },
    {
      text: 'model face { lineage { base: "a@1.0.0", step quantize { to: int8, size-before: ⟪5MB⟫, size-after: ⟦5MB⟧ } } }',
    },
  ],
  good: [
    {
      text: 'model face { lineage { base: "a@1.0.0", step prune { ratio: 40%, size-before: 18MB, size-after: 11MB } } }',
    },
    {
      text: 'model face { lineage { base: "a@1.0.0", step compile { size-before: 5MB, size-after: 6MB } } }',
      note: "Compiling may add to a file.",
    },
  ],
  check(lineage, { at, report }) {
    for (const named of stepsOf(lineage)) {
      const { step } = named;
      if (!isCompressing(named) || !didNotShrink(named)) continue;
      report(
        "default",
        at(step, "size-after"),
        { method: methodOf(named), before: step["size-before"] ?? "", after: step["size-after"] ?? "" },
        { related: [[at(step, "size-before"), "the size before"]] },
      );
    }
  },
});
