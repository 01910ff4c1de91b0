import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Below it a mean has no normal distribution to speak of, and no percentile above the 90th exists. */
const fewestRuns = 30;

/** PRF-009. */
export const benchmarkTooShort = defineRule({
  code: "HML5210",
  name: "benchmark-too-short",
  severity: "warning",
  origin: ["PRF-009", "S21"],
  on: "benchmark",
  profile: "performance",
  summary: "A benchmark ran too few times, or without warming up.",
  reason:
    "The first inferences load the model, fill the caches and wake the chip; they measure the start, not the work. And of fewer than 30 runs a percentile is a guess. Run longer, with some runs before measuring begins.",
  messages: {
    runs: message`${"runs"} runs are too few to rely on; 30 or more would be better`,
    warmup: message`without warming up the first runs measure the start; state a "warmup" of 1 or more`,
  },
  bad: [
    { text: "benchmark bench { runs: ⟦29⟧, warmup: 5 }" },
    { text: "benchmark bench { runs: 200, warmup: ⟦0⟧ }" },
  ],
  good: [{ text: "benchmark bench { runs: 30, warmup: 1 }" }],
  check(benchmark, { at, report }) {
    const { runs = fewestRuns, warmup } = benchmark;
    if (runs < fewestRuns) report("runs", at(benchmark, "runs"), { runs });
    if (warmup === 0) report("warmup", at(benchmark, "warmup"), {});
  },
});
