import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** MPC-003. */
export const dataSplitUndeclared = defineRule({
  code: "HML4303",
  name: "data-split-undeclared",
  severity: "warning",
  origin: ["MPC-003", "S9"],
  on: "mpc",
  profile: "advanced",
  summary: "The parties' data have different schemas, and it is not said how they fit together.",
  reason:
    "Two hospitals with the same registry and a pharmaceutical company with trial data cannot simply be averaged: some have the same features of other people (horizontal), some other features of the same people (vertical). Which it is decides the protocol and what must be matched. State `split`; with both kinds it is `hybrid`.",
  messages: {
    default: message`the parties' data have the schemas ${"schemas"}, and no "split" is stated; say horizontal, vertical or hybrid`,
    horizontal: message`a horizontal split means one schema, and the parties have ${"schemas"}; "vertical" or "hybrid" would be right`,
  },
  bad: [
    {
      text: '⟦mpc⟧ cancer {\n  protocol: spdz\n  participant hospital { schema: ⟪"oncology-v2"⟫ }\n  participant pharma { schema: ⟪"trials-v1"⟫ }\n}',
    },
    {
      text: 'mpc cancer {\n  protocol: spdz, split: ⟦horizontal⟧\n  participant hospital { schema: ⟪"oncology-v2"⟫ }\n  participant pharma { schema: ⟪"trials-v1"⟫ }\n}',
    },
  ],
  good: [
    {
      text: 'mpc cancer {\n  protocol: spdz, split: vertical\n  participant hospital { schema: "oncology-v2" }\n  participant pharma { schema: "trials-v1" }\n}',
    },
    {
      text: 'mpc cancer {\n  protocol: spdz\n  participant hospital_a { schema: "oncology-v2" }\n  participant hospital_b { schema: "oncology-v2" }\n}',
    },
  ],
  check(mpc, { at, report }) {
    const firsts = new Map<string, object>();
    for (const party of Object.values(mpc.participant ?? {}))
      if (party.schema !== undefined && !firsts.has(party.schema)) firsts.set(party.schema, party);
    if (firsts.size < 2 || mpc.split === "vertical" || mpc.split === "hybrid") return;
    const schemas = [...firsts.keys()].map((one) => `"${one}"`).join(", ");
    const related = [...firsts].map(([schema, party]) => [at(party, "schema"), `"${schema}"`] as const);
    report(mpc.split === undefined ? "default" : "horizontal", at(mpc, "split"), { schemas }, { related });
  },
});
