import { message } from "../../diagnostics/message.ts";
import { isBefore } from "../../theory/time.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 6: a promise of support is a promise of service. */
export const retiredBeforeSupportEnds = defineRule({
  code: "HML5057",
  name: "retired-before-support-ends",
  severity: "warning",
  origin: ["LIF-003"],
  on: "lifecycle",
  profile: "lifecycle",
  summary: "The model is taken out of use before the support that was promised has ended.",
  reason:
    "`support-until` is what people plan by; a model that is gone before that day breaks the promise, whatever the fine print. Move the retirement to that day or later, or say in the open that the support is shorter.",
  messages: {
    default: message`the model is retired on ${"retired"}, and support was promised until ${"until"}; retire it then or later`,
  },
  bad: [
    {
      text: "model face { lifecycle { trained: 2026-03-01, support-until: ⟪2028-05-01⟫, retired: ⟦2028-01-01⟧ } }",
    },
  ],
  good: [
    {
      text: "model face { lifecycle { trained: 2026-03-01, support-until: 2028-05-01, retired: 2028-05-01 } }",
    },
  ],
  check(lifecycle, { at, report }) {
    const { retired, "support-until": until } = lifecycle;
    if (retired === undefined || until === undefined || !isBefore(retired, until)) return;
    const related = [[at(lifecycle, "support-until"), "support was promised until this day"]] as const;
    report("default", at(lifecycle, "retired"), { retired, until }, { related });
  },
});
