import { message } from "../../diagnostics/message.ts";
import { compareConditions, scoreAxes } from "../../theory/measurement.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-007. */
export const claimsUnderIncompatibleConditions = defineRule({
  code: "HML5207",
  name: "claims-under-incompatible-conditions",
  severity: "warning",
  origin: ["PRF-007", "S22"],
  on: "performance",
  profile: "performance",
  summary: "A score counts claims that were measured under conditions that do not go together.",
  reason:
    "Latency at the highest clocks and power at the lowest are both true and never at once. A score of the two describes a device that does not exist. Measure the axes of one score under one condition: the same device, runtime, mode and batch, and about the same charge and temperature.",
  messages: {
    default: message`"${"one"}" and "${"other"}" were measured with ${"key"} ${"left"} and ${"right"}; a score needs one condition`,
  },
  bad: [
    {
      text: "model heart {\n  performance {\n    claim latency { value: 9ms, statistic: p90, condition: fast, basis: measured }\n    claim power { value: 90mW, statistic: mean, condition: ⟦slow⟧, basis: measured }\n    ⟪score⟫ { latency: 25%, power: 25%, precision: 25%, volume: 25% }\n  }\n}\nbenchmark fast { mode: ⟪performance⟫, runs: 200, warmup: 20 }\nbenchmark slow { mode: ⟪power-saving⟫, runs: 200, warmup: 20 }",
    },
  ],
  good: [
    {
      text: "model heart {\n  performance {\n    claim latency { value: 9ms, statistic: p90, condition: bench, basis: measured }\n    claim power { value: 90mW, statistic: mean, condition: bench, basis: measured }\n    score { latency: 25%, power: 25%, precision: 25%, volume: 25% }\n  }\n}\nbenchmark bench { mode: normal, runs: 200, warmup: 20 }",
    },
    {
      text: "model heart {\n  performance {\n    claim latency { value: 9ms, statistic: p90, condition: fast, basis: measured }\n    claim memory { value: 9MB, condition: slow, basis: measured }\n    score { latency: 25%, power: 25%, precision: 25%, volume: 25% }\n  }\n}\nbenchmark fast { mode: performance, runs: 200, warmup: 20 }\nbenchmark slow { mode: power-saving, runs: 200, warmup: 20 }",
      note: "The score does not count memory.",
    },
  ],
  check(performance, { at, resolve, labelOf, report }) {
    const { score } = performance;
    if (!score) return;
    let first: { readonly claim: Block<"claim">; readonly benchmark: Block<"benchmark"> } | undefined;
    for (const claim of Object.values(performance.claim ?? {})) {
      const benchmark = claim && resolve(claim, "condition", "benchmark");
      if (!claim || !benchmark || !scoreAxes.some((axis) => axis === (claim.axis ?? labelOf(claim))))
        continue;
      if (!first) {
        first = { claim, benchmark };
        continue;
      }
      const difference = compareConditions(first.benchmark, benchmark)[0];
      if (!difference) continue;
      const { key, left, right } = difference;
      report(
        "default",
        at(claim, "condition"),
        { one: labelOf(first.claim), other: labelOf(claim), key, left, right },
        {
          related: [
            [at(score), "the score counts both"],
            [at(first.benchmark, key), `the condition of "${labelOf(first.claim)}"`],
            [at(benchmark, key), `the condition of "${labelOf(claim)}"`],
          ],
        },
      );
    }
  },
});
