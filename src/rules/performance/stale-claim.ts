import { message } from "../../diagnostics/message.ts";
import { isBefore, isPast, readMoment } from "../../theory/time.ts";
import { defineRule } from "../define-rule.ts";

const year = 365 * 24 * 60 * 60 * 1000;

/** PRF-011. */
export const staleClaim = defineRule({
  code: "HML5212",
  name: "stale-claim",
  severity: "warning",
  origin: ["PRF-011", "S23"],
  on: "claim",
  profile: "performance",
  summary: "A claim was measured before the model existed in this form, or more than a year ago.",
  reason:
    "A measurement older than the compression is of another file. One that is older than a year was made with drivers and systems that nobody runs any more, and counts in no annual ranking. Measure again.",
  messages: {
    before: message`this was measured on ${"date"}, before the model was compressed on ${"compressed"}; measure again`,
    old: message`this was measured on ${"date"}, more than a year ago; measure again`,
  },
  bad: [
    {
      text: "model heart {\n  performance { claim latency { value: 9ms, statistic: p90, condition: ⟦bench⟧ } }\n  lifecycle { trained: 2026-03-01, compressed: ⟪2026-04-01⟫, compressed-version: 1.0.0-int8.1 }\n}\nbenchmark bench { runs: 200, warmup: 20, date: ⟪2026-03-20⟫ }",
    },
    {
      text: "model heart {\n  performance { claim latency { value: 9ms, statistic: p90, condition: ⟦bench⟧ } }\n}\nbenchmark bench { runs: 200, warmup: 20, date: ⟪2025-03-20⟫ }",
      now: "2026-04-01",
    },
  ],
  good: [
    {
      text: "model heart {\n  performance { claim latency { value: 9ms, statistic: p90, condition: bench } }\n  lifecycle { trained: 2026-03-01, compressed: 2026-04-01, compressed-version: 1.0.0-int8.1 }\n}\nbenchmark bench { runs: 200, warmup: 20, date: 2026-04-01 }",
      now: "2027-04-01",
    },
  ],
  check(claim, { now, up, at, resolve, report }) {
    const benchmark = resolve(claim, "condition", "benchmark");
    if (benchmark?.date === undefined) return;
    const { date } = benchmark;
    const when = [at(benchmark, "date"), "it was measured on this date"] as const;
    const lifecycle = up(claim, "model")?.lifecycle;
    if (lifecycle?.compressed !== undefined && isBefore(date, lifecycle.compressed))
      report(
        "before",
        at(claim, "condition"),
        { date, compressed: lifecycle.compressed },
        { related: [when, [at(lifecycle, "compressed"), "the model was compressed on this date"]] },
      );
    else if (isPast(readMoment(date), now, year))
      report("old", at(claim, "condition"), { date }, { related: [when] });
  },
});
