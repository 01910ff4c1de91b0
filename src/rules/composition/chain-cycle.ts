import { findCycles } from "../../bind/find-cycles.ts";
import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listStages } from "./chain-stages.ts";

/** Statements of a stage that name others, and the word between the names. */
const relations = [
  ["after", "after"],
  ["fallback", "to"],
] as const;

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
      text: "chain watch {\n  on-failure: fallback\n  stage see { use: cam.one, fallback: ⟪guess⟫ }\n  stage guess { use: cam.one, fallback: ⟦see⟧ }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  good: [
    {
      text: "chain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n}\nmodel cam { variant one { device-support: [phone] } }",
    },
  ],
  check(chain, { at, report }) {
    for (const [relation, word] of relations) {
      const links = listStages(chain).flatMap(({ label, block }) =>
        [block[relation] ?? []]
          .flat()
          .map((to, index) => ({ from: label, to, place: at(block, relation, index) })),
      );
      const leadingFrom = (label: string) => links.filter(({ from }) => from === label);
      const cycles = findCycles(
        links.map(({ from }) => from),
        (label) => leadingFrom(label).map(({ to }) => to),
      );
      for (const cycle of cycles) {
        const round = [...cycle, ...cycle.slice(0, 1)];
        const [first, ...rest] = cycle.flatMap((label, i) =>
          leadingFrom(label).filter(({ to }) => to === round[i + 1]),
        );
        if (!first) continue;
        const way = round.map((label) => `"${label}"`).join(` ${word} `);
        const related = rest.map(({ place }) => [place, "and this"] as const);
        report(relation, first.place, { way }, { related });
      }
    }
  },
});
