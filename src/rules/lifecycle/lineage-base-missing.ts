import { message } from "../../diagnostics/message.ts";
import { methodOf, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

const beginning: readonly string[] = ["train", "nas", "merge"];

/** LIN-007, first half. */
export const lineageBaseMissing = defineRule({
  code: "HML5011",
  name: "lineage-base-missing",
  severity: "error",
  origin: ["LIN-007"],
  on: "lineage",
  profile: "lifecycle",
  summary: "A lineage begins with a change to a model that it does not name.",
  reason:
    "Pruning, quantization and fine-tuning change a model that was there before; its licence, its data and its faults come along. A lineage that does not name it hides exactly what a reviewer asks for. State `base` with name and version, or begin with the step that trained the model.",
  messages: {
    default: message`the lineage begins with "${"method"}" and names no base; state "base", or begin with a step of method "train"`,
  },
  bad: [{ text: "model face { ⟦lineage⟧ { step prune { ratio: 40% } } }" }],
  good: [
    { text: 'model face { lineage { base: "mobilenet_v3@1.0.4", step prune { ratio: 40% } } }' },
    { text: "model face { lineage { step train { } step prune { ratio: 40% } } }" },
    { text: 'model face { lineage { step nas { search-space: "cells" } step prune { ratio: 40% } } }' },
    {
      text: "model face { lineage { step merge { } step prune { ratio: 40% } } }",
      note: "What is merged of several models has no single base.",
    },
  ],
  check(lineage, { at, report }) {
    const first = stepsOf(lineage)[0];
    if (!first || lineage.base !== undefined || beginning.includes(methodOf(first))) return;
    report("default", at(lineage), { method: methodOf(first) });
  },
});
