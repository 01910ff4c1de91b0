import { message } from "../../diagnostics/message.ts";
import { findDisorder } from "../../theory/time.ts";
import { defineRule } from "../define-rule.ts";

/** In the order in which a model goes through them. */
const stations = ["trained", "compressed", "released", "support-until"] as const;

/** VAL-006. */
export const datesOutOfOrder = defineRule({
  code: "HML2201",
  name: "dates-out-of-order",
  severity: "error",
  origin: ["VAL-006", "S20"],
  on: "lifecycle",
  summary: "The dates of a model's life are in an impossible order.",
  reason:
    "A model is trained, then compressed, then released, and supported after that. A date that runs backwards is usually a wrong year or day and month swapped, and everything that is judged by it (age, support, recall) is then wrong too. Correct the one of the two dates that is mistaken.",
  messages: {
    default: message`"${"later"}" is ${"laterDate"}, before "${"earlier"}" (${"earlierDate"}); it should be that day or later`,
    retired: message`"retired" is ${"laterDate"}, before "${"earlier"}" (${"earlierDate"}); it should be that day or later`,
  },
  bad: [
    { text: "model face { lifecycle { trained: ⟪2026-03-01⟫, released: ⟦2026-02-01⟧ } }" },
    {
      text: "model face { lifecycle { trained: ⟪2026-01-10..2026-03-01⟫, compressed: ⟦2026-02-20⟧, compressed-version: 1.0.0-small.1 } }",
      note: "Of a window the end counts.",
    },
    {
      text: "model face { lifecycle { trained: 2026-03-01, released: ⟪2026-05-01⟫, support-until: ⟦2026-04-01⟧ } }",
    },
    {
      text: "model face { lifecycle { trained: 2026-03-01, released: ⟪2026-05-01⟫, retired: ⟦2026-04-01⟧ } }",
    },
  ],
  good: [
    {
      text: "model face { lifecycle { trained: 2026-03-01, compressed: 2026-03-01, compressed-version: 1.0.0-small.1, released: 2026-03-01, support-until: 2026-03-01 } }",
      note: "All on one day.",
    },
    {
      text: "model face { lifecycle { trained: 2026-03-01, released: 2026-03-01T00:30:00+08:00 } }",
      note: "A date has no zone, so an instant of that day is not before it.",
    },
  ],
  check(lifecycle, { at, report }) {
    const stated = stations.flatMap((name) => {
      const text = lifecycle[name];
      return text === undefined ? [] : [{ name, text }];
    });
    for (const { earlier, later } of findDisorder(stated))
      report(
        "default",
        at(lifecycle, later.name),
        { later: later.name, laterDate: later.text, earlier: earlier.name, earlierDate: earlier.text },
        { related: [[at(lifecycle, earlier.name), `"${earlier.name}" is stated here`]] },
      );
    // Retirement may come before the end of support (a broken promise, HML5057), but not before the release.
    const start = stated.filter(({ name }) => name !== "support-until").at(-1);
    if (!start || lifecycle.retired === undefined) return;
    for (const { earlier, later } of findDisorder([start, { name: "retired", text: lifecycle.retired }]))
      report(
        "retired",
        at(lifecycle, later.name),
        { laterDate: later.text, earlier: earlier.name, earlierDate: earlier.text },
        { related: [[at(lifecycle, earlier.name), `"${earlier.name}" is stated here`]] },
      );
  },
});
