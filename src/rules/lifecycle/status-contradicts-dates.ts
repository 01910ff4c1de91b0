import { message } from "../../diagnostics/message.ts";
import { isFuture, isPast, readMoment } from "../../theory/time.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 6: status and dates agree. */
export const statusContradictsDates = defineRule({
  code: "HML5052",
  name: "status-contradicts-dates",
  severity: "error",
  origin: ["LIF-003"],
  on: "lifecycle",
  profile: "lifecycle",
  summary: "The status says one thing about the life of the model and a date another.",
  reason:
    "Stores and devices act on the status: a draft is not installed, a retired model is removed. A draft whose release lies in the past, an active model that is not released yet, a retired one whose end is still to come: one of the two lines was not kept up to date. Correct the status or the date.",
  messages: {
    draft: message`the status is "draft" and the model was released on ${"date"}; the status should be "active", or the release be taken out`,
    unreleased: message`the status is "${"status"}" and the release on ${"date"} is still to come; the status should be "draft"`,
    expired: message`the model was retired on ${"date"} and the status is "${"status"}"; the status should be "retired"`,
    early: message`the status is "retired" and the retirement on ${"date"} is still to come; the status or the date should change`,
  },
  bad: [
    {
      text: "model face { lifecycle { trained: 2026-03-01, released: ⟪2026-05-01⟫, status: ⟦draft⟧ } }",
      now: "2026-06-01",
    },
    {
      text: "model face { lifecycle { trained: 2026-03-01, released: ⟪2026-07-01⟫, status: ⟦active⟧ } }",
      now: "2026-06-01",
    },
    {
      text: "model face { lifecycle { trained: 2024-03-01, retired: ⟪2026-05-01⟫, status: ⟦active⟧ } }",
      now: "2026-06-01",
    },
    {
      text: 'model face { lifecycle { trained: 2024-03-01, retired: ⟪2026-07-01⟫, status: ⟦retired⟧, reason: "old" } }',
      now: "2026-06-01",
    },
  ],
  good: [
    {
      text: "model face { lifecycle { trained: 2026-03-01, released: 2026-05-01, retired: 2026-07-01, status: active } }",
      now: "2026-06-01",
    },
    {
      text: "model face { lifecycle { trained: 2026-03-01, released: 2026-05-01, status: draft } }",
      note: "Without a clock nothing is said about today.",
    },
  ],
  check(lifecycle, { now, at, report }) {
    const { status, released, retired } = lifecycle;
    if (status === undefined) return;
    const place = at(lifecycle, "status");
    if (released !== undefined) {
      const start = readMoment(released);
      const related = [[at(lifecycle, "released"), "the date of the release"]] as const;
      if (status === "draft" && isPast(start, now)) report("draft", place, { date: released }, { related });
      if (status !== "draft" && isFuture(start, now))
        report("unreleased", place, { status, date: released }, { related });
    }
    if (retired !== undefined) {
      const end = readMoment(retired);
      const related = [[at(lifecycle, "retired"), "the date of the retirement"]] as const;
      if (status !== "retired" && isPast(end, now))
        report("expired", place, { status, date: retired }, { related });
      if (status === "retired" && isFuture(end, now)) report("early", place, { date: retired }, { related });
    }
  },
});
