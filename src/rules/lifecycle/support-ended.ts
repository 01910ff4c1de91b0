import { message } from "../../diagnostics/message.ts";
import { isPast, readMoment } from "../../theory/time.ts";
import { defineRule } from "../define-rule.ts";

/** LIF-003, as far as the model's own statements reach. */
export const supportEnded = defineRule({
  code: "HML5051",
  name: "support-ended",
  severity: "warning",
  origin: ["LIF-003"],
  on: "lifecycle",
  profile: "lifecycle",
  summary: "The model is declared active and its support has ended.",
  reason:
    "After `support-until` nobody mends a fault in the model, not even one that harms. An active model past that day is used in the belief that somebody answers for it. Lengthen the support, or set the status to deprecated with a successor.",
  messages: {
    default: message`support ended on ${"date"} and the status is "${"status"}"; extend "support-until" or deprecate the model`,
  },
  bad: [
    {
      text: "model face { lifecycle { trained: 2024-03-01, status: ⟪active⟫, support-until: ⟦2026-03-01⟧ } }",
      now: "2026-04-01",
    },
  ],
  good: [
    {
      text: "model face { lifecycle { trained: 2024-03-01, status: active, support-until: 2026-03-01 } }",
      now: "2026-03-01",
      note: "The last day is still supported.",
    },
    {
      text: 'model face { lifecycle { trained: 2024-03-01, status: deprecated, reason: "old", support-until: 2026-03-01 } }',
      now: "2026-04-01",
    },
  ],
  check(lifecycle, { now, at, report }) {
    const date = lifecycle["support-until"];
    if (date === undefined || lifecycle.status !== "active" || !isPast(readMoment(date), now)) return;
    const related = [[at(lifecycle, "status"), "the model is declared active"]] as const;
    report("default", at(lifecycle, "support-until"), { date, status: "active" }, { related });
  },
});
