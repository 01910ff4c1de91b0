import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** MPC-001, parties. */
export const jointComputationWithoutParties = defineRule({
  code: "HML4300",
  name: "joint-computation-without-parties",
  severity: "error",
  origin: ["MPC-001", "S9"],
  on: "mpc",
  profile: "advanced",
  summary: "A joint computation has fewer than two parties, or one party twice.",
  reason:
    "Multi-party computation keeps the data of each party from the others, so there have to be others. The same party under two names has both shares and with them everything. List each party once, by an identity that is its own.",
  messages: {
    few: message`a joint computation needs two participants or more, and ${"count"} is declared; add the others`,
    twice: message`participants "${"first"}" and "${"second"}" have the same identity "${"id"}"; each should be there once`,
  },
  bad: [
    { text: '⟦mpc⟧ cancer {\n  protocol: spdz\n  participant hospital_a { data: "registry" }\n}' },
    {
      text: 'mpc cancer {\n  protocol: spdz\n  participant hospital_a { identity: ⟪"hospital.example"⟫ }\n  participant hospital_b { identity: ⟦"hospital.example"⟧ }\n}',
    },
  ],
  good: [
    {
      text: 'mpc cancer {\n  protocol: spdz\n  participant hospital_a { identity: "a.example" }\n  participant hospital_b { identity: "b.example" }\n}',
    },
  ],
  check(mpc, { at, labelOf, report }) {
    const parties = Object.values(mpc.participant ?? {}).flatMap((party) => (party ? [party] : []));
    if (parties.length < 2) report("few", at(mpc), { count: parties.length });
    const seen = new Map<string, (typeof parties)[number]>();
    for (const party of parties) {
      const id = party.identity ?? labelOf(party);
      const first = seen.get(id);
      if (!first) {
        seen.set(id, party);
        continue;
      }
      report(
        "twice",
        at(party, "identity"),
        { first: labelOf(first), second: labelOf(party), id },
        { related: [[at(first, "identity"), "the identity stands here already"]] },
      );
    }
  },
});
