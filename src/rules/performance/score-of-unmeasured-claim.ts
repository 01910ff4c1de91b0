import { message } from "../../diagnostics/message.ts";
import { basisSuffices, scoreAxes } from "../../theory/measurement.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-005. */
export const scoreOfUnmeasuredClaim = defineRule({
  code: "HML5205",
  name: "score-of-unmeasured-claim",
  severity: "warning",
  origin: ["PRF-005", "S22", "S23"],
  on: ["performance", "ranking"],
  profile: "performance",
  summary: "A score or a ranking rests on figures that nobody measured.",
  reason:
    "Whoever may write down a figure writes down a good one; a ranking of declared figures ranks optimism. Only what was measured under a stated condition, or attested by a third party, ranks. Measure the axis, or leave the score out.",
  messages: {
    claim: message`the score counts ${"axis"}, whose claim is ${"basis"}; only measured or attested claims rank`,
    ranking: message`a ranking whose basis is "${"basis"}" ranks what people say; "measured" or "attested" would be right`,
  },
  bad: [
    {
      text: "model heart {\n  performance {\n    claim latency { value: 9ms, statistic: p90, condition: bench, basis: ⟦declared⟧ }\n    ⟪score⟫ { latency: 25%, power: 25%, precision: 25%, volume: 25% }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    { text: "ranking annual { year: 2026, basis: ⟦inferred⟧ }" },
    {
      text: "model heart {\n  performance {\n    ⟦claim⟧ power { value: 9mW, statistic: mean, condition: bench }\n    ⟪score⟫ { latency: 25%, power: 25%, precision: 25%, volume: 25% }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
      note: "Nobody says where the figure is from.",
    },
  ],
  good: [
    {
      text: "model heart {\n  performance {\n    claim latency { value: 9ms, statistic: p90, condition: bench, basis: measured }\n    score { latency: 25%, power: 25%, precision: 25%, volume: 25% }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    { text: "ranking annual { year: 2026, basis: measured }" },
    {
      text: "model heart {\n  performance {\n    claim memory { value: 9MB, condition: bench, basis: declared }\n    score { latency: 25%, power: 25%, precision: 25%, volume: 25% }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
      note: "The score does not count memory.",
    },
    { text: "ranking annual { year: 2026 }" },
  ],
  check(block, { at, labelOf, report }) {
    const { basis: own } = block as { readonly basis?: string };
    if (own !== undefined && !basisSuffices(own, "measured"))
      report("ranking", at(block, "basis"), { basis: own });
    if (!("claim" in block) || !block.score) return;
    const related = [[at(block.score), "the score counts it"]] as const;
    for (const claim of Object.values(block.claim ?? {})) {
      const axis = claim.axis ?? labelOf(claim);
      if (!scoreAxes.some((one) => one === axis) || basisSuffices(claim.basis, "measured")) continue;
      const basis = claim.basis === undefined ? "of no stated basis" : `"${claim.basis}"`;
      report("claim", at(claim, "basis"), { axis, basis }, { related });
    }
  },
});
