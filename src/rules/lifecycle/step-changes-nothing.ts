import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-007: a chain of digests never comes back. */
export const stepChangesNothing = defineRule({
  code: "HML5017",
  name: "step-changes-nothing",
  severity: "error",
  origin: ["LIN-007"],
  on: "lineage-step",
  summary: "A step ended with the very file it began with.",
  reason:
    "Two equal digests mean that not one bit changed: the step did nothing, or the digest was copied from one line to the other. A lineage with such a step cannot be trusted to lead anywhere. Correct the digest, or take the step out.",
  messages: {
    default: message`the step ended with the file it began with; "from" and "result" should differ`,
  },
  bad: [
    {
      text: `model face { lineage { step train { from: ⟪sha256:${"a".repeat(64)}⟫, result: ⟦sha256:${"a".repeat(64)}⟧ } } }`,
    },
  ],
  good: [
    {
      text: `model face { lineage { step train { from: sha256:${"a".repeat(64)}, result: sha256:${"b".repeat(64)} } } }`,
    },
  ],
  check(step, { at, report }) {
    if (step.from === undefined || step.from !== step.result) return;
    report(
      "default",
      at(step, "result"),
      {},
      { related: [[at(step, "from"), "the step began with this file"]] },
    );
  },
});
