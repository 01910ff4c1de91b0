import { message } from "../../diagnostics/message.ts";
import { compareMoments, readMoment } from "../../theory/time.ts";
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
    const end = readMoment(retired ?? "");
    const promise = readMoment(until ?? "");
    if (retired === undefined || until === undefined || !end || !promise) return;
    if (compareMoments(end, promise) >= 0) return;
    const related = [[at(lifecycle, "support-until"), "support was promised until this day"]] as const;
    report("default", at(lifecycle, "retired"), { retired, until }, { related });
  },
});
