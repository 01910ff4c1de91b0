import { findCycles } from "../../bind/find-cycles.ts";
import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listStages } from "./chain-stages.ts";

/** CHN-001. */
export const chainCycle = defineRule({
  code: "HML6300",
  name: "chain-cycle",
  severity: "error",
  origin: ["CHN-001", "S5"],
  on: "chain",
  summary: "Stages of a chain wait for one another.",
  reason:
    "A stage begins when those that it comes after have finished. Where they wait for one another none of them ever begins, nor does any that comes behind. The same holds for fallbacks that take over from one another. Take one of the references out.",
  messages: {
    after: message`stages wait for one another: ${"way"}; none of them can begin`,
    fallback: message`fallbacks take over from one another: ${"way"}; one of them should end`,
  },
  bad: [
    {
      text: "chain watch {\n  on-failure: abort\n  stage see { use: cam.one, after: [⟪say⟫] }\n  stage say { use: cam.one, after: [⟦see⟧] }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
    {
      text: "chain watch {\n  on-failure: fallback\n  stage see { use: cam.one, fallback: ⟦see⟧ }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  good: [
    {
      text: "chain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  check(chain, { at, report }) {
    const stages = listStages(chain);
    const blockOf = (label: string) => stages.find((one) => one.label === label)?.block ?? {};
    const labels = stages.map(({ label }) => label);
    const show = (cycle: readonly string[]) => [...cycle, cycle[0]].map((one) => `"${one}"`).join(" after ");
    for (const cycle of findCycles(labels, (label) => chain.stage?.[label]?.after ?? [])) {
      const places = cycle.map((label, i) => {
        const next = cycle[(i + 1) % cycle.length] ?? label;
        return at(blockOf(label), "after", chain.stage?.[label]?.after?.indexOf(next) ?? 0);
      });
      const [first, ...rest] = places;
      if (first)
        report("after", first, { way: show(cycle) }, { related: rest.map((place) => [place, "and this"]) });
    }
    const fallbackOf = (label: string) => [chain.stage?.[label]?.fallback].filter((one) => one !== undefined);
    for (const cycle of findCycles(labels, fallbackOf)) {
      const [first, ...rest] = cycle.map((label) => at(blockOf(label), "fallback"));
      const way = [...cycle, cycle[0]].map((one) => `"${one}"`).join(" to ");
      if (first) report("fallback", first, { way }, { related: rest.map((place) => [place, "and this"]) });
    }
  },
});
