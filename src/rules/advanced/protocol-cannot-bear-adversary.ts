import { message } from "../../diagnostics/message.ts";
import { judgeProtocol } from "../../theory/secure-computation.ts";
import { defineRule } from "../define-rule.ts";

/** MPC-002. */
export const protocolCannotBearAdversary = defineRule({
  code: "HML4302",
  name: "protocol-cannot-bear-adversary",
  severity: "error",
  origin: ["MPC-002", "S9"],
  on: "mpc",
  profile: "advanced",
  summary: "The protocol does not bear as many corrupt parties, or such ones, as are feared.",
  reason:
    "Every protocol has a bound: sharing after Shamir needs an honest majority, so with two parties it protects from nobody; garbled circuits are for two that keep to the rules. Beyond its bound a protocol does not become weaker, it becomes open. Choose one that bears the adversary, or add parties.",
  messages: {
    default: message`"${"protocol"}" does not bear this adversary: ${"reason"}`,
  },
  bad: [
    {
      text: "mpc cancer {\n  protocol: ⟦shamir⟧, corrupted: ⟪1⟫\n  participant hospital_a { }\n  participant hospital_b { }\n}",
    },
    {
      text: "mpc cancer {\n  protocol: ⟦yao⟧, adversary: ⟪malicious⟫\n  participant hospital_a { }\n  participant hospital_b { }\n}",
      note: "If nothing else is said, one party is feared.",
    },
  ],
  good: [
    {
      text: "mpc cancer {\n  protocol: shamir, corrupted: 1, adversary: semi-honest\n  participant hospital_a { }\n  participant hospital_b { }\n  participant pharma { }\n}",
    },
    {
      text: "mpc cancer {\n  protocol: spdz, corrupted: 1, adversary: malicious\n  participant hospital_a { }\n  participant hospital_b { }\n}",
    },
  ],
  check(mpc, { at, report }) {
    const { protocol, corrupted, adversary } = mpc;
    const parties = Object.keys(mpc.participant ?? {}).length;
    if (protocol === undefined || parties < 2) return;
    const verdict = judgeProtocol(protocol, { parties, corrupted: corrupted ?? 1, adversary });
    if (verdict.holds) return;
    const related = (["corrupted", "adversary"] as const).flatMap((key) =>
      mpc[key] === undefined ? [] : [[at(mpc, key), "this is feared"] as const],
    );
    report("default", at(mpc, "protocol"), { protocol, reason: verdict.reason }, { related });
  },
});
