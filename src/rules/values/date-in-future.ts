import { message } from "../../diagnostics/message.ts";
import { isFuture, readMoment } from "../../theory/time.ts";
import { defineRule } from "../define-rule.ts";

/** VAL-007. */
export const dateInFuture = defineRule({
  code: "HML2202",
  name: "date-in-future",
  severity: "warning",
  origin: ["VAL-007"],
  on: ["lifecycle", "lineage-step"],
  summary: "Something that was done is dated in the future.",
  reason:
    "Training, compression and the steps of a lineage are reports of what happened, so their dates lie in the past. A date to come is a wrong year, or a plan written down as a fact. It is a future date only if no place on earth has reached it, so time zones raise no alarm.",
  messages: {
    default: message`"${"key"}" is ${"date"}, which is still to come; a date in the past would be right`,
  },
  bad: [
    {
      text: "model face { lifecycle { trained: ⟦2027-03-01⟧, compressed: ⟦2027-03-02⟧, compressed-version: 1.0.0-small.1 } }",
      now: "2026-06-01",
    },
    { text: "model face { lineage { step train { date: ⟦2026-06-04⟧ } } }", now: "2026-06-01T12:00:00Z" },
  ],
  good: [
    { text: "model face { lifecycle { trained: 2026-06-01 } }", now: "2026-06-01" },
    {
      text: "model face { lifecycle { trained: 2026-06-02 } }",
      now: "2026-06-01T12:00:00Z",
      note: "In Kiribati it is the second already.",
    },
    { text: "model face { lifecycle { trained: 2027-03-01 } }", note: "Without a clock time is not judged." },
  ],
  check(block, { now, at, report }) {
    const statements = block as Readonly<Record<string, unknown>>;
    for (const key of ["trained", "compressed", "date"]) {
      const date = statements[key];
      if (typeof date === "string" && isFuture(readMoment(date), now))
        report("default", at(block, key), { key, date });
    }
  },
});
