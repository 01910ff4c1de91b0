import { message } from "../../diagnostics/message.ts";
import { type ClaimFacts, checkEnergy } from "../../theory/measurement.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";
import { claimFacts } from "./claim-facts.ts";

const central: readonly (string | undefined)[] = ["mean", "median", "p50"];

/** PRF-008, energy. */
export const energyContradictsPower = defineRule({
  code: "HML5209",
  name: "energy-contradicts-power",
  severity: "error",
  origin: ["PRF-008", "S1"],
  on: "performance",
  profile: "performance",
  summary: "The energy of an inference is not its power times its time.",
  reason:
    "500 mW over 10 ms are 5 mJ; no device escapes that. A figure that is off by more than a quarter was measured under another condition, or one of the three units is wrong. Correct it, or state `margin` where the measurements scatter that much.",
  messages: {
    default: message`${"power"} over ${"latency"} are ${"expected"}mJ and the claim is ${"energy"}; one of the three is wrong`,
  },
  bad: [
    {
      text: "model heart {\n  performance {\n    claim latency { value: ⟪10ms⟫, statistic: mean, condition: bench }\n    claim power { value: ⟪500mW⟫, statistic: mean, condition: bench }\n    claim energy { value: ⟦50mJ⟧, statistic: mean, condition: bench }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
  ],
  good: [
    {
      text: "model heart {\n  performance {\n    claim latency { value: 10ms, statistic: mean, condition: bench }\n    claim power { value: 500mW, statistic: mean, condition: bench }\n    claim x-standby { value: 90mJ, statistic: mean, condition: bench }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
      note: "What another axis counts in joules is not the energy of an inference.",
    },
    {
      text: "model heart {\n  performance {\n    claim latency { value: 10ms, statistic: mean, condition: bench }\n    claim power { value: 500mW, statistic: mean, condition: bench }\n    claim energy { value: 5.5mJ, statistic: mean, condition: bench }\n  }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    {
      text: "model heart {\n  performance {\n    claim latency { value: 10ms, statistic: mean, condition: bench, variant: one }\n    claim power { value: 500mW, statistic: mean, condition: bench, variant: two }\n    claim energy { value: 50mJ, statistic: mean, condition: bench, variant: one }\n  }\n  variant one { format: om }\n  variant two { format: om }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
      note: "The power is that of another variant.",
    },
  ],
  check(performance, { at, labelOf, report }) {
    const claims = Object.values(performance.claim ?? {}).flatMap((claim) => {
      const facts = claim && claimFacts(claim, labelOf(claim));
      return facts && central.includes(facts.statistic) ? [{ facts, claim }] : [];
    });
    const alike = (axis: string, like: ClaimFacts) =>
      claims.find(
        ({ facts }) =>
          facts.axis === axis && facts.condition === like.condition && facts.variant === like.variant,
      );
    for (const energy of claims.filter(({ facts }) => facts.axis === "energy")) {
      const power = alike("power", energy.facts);
      const latency = alike("latency", energy.facts);
      const contradiction = power && latency && checkEnergy(energy.facts, power.facts, latency.facts);
      if (!contradiction) continue;
      const place = (one: { readonly claim: Block<"claim"> }, words: string) =>
        [at(one.claim, "value"), words] as const;
      report(
        "default",
        at(energy.claim, "value"),
        {
          power: power.claim.value ?? "",
          latency: latency.claim.value ?? "",
          expected: Number(contradiction.expected.toPrecision(3)),
          energy: energy.claim.value ?? "",
        },
        { related: [place(latency, "the time"), place(power, "the power")] },
      );
    }
  },
});
