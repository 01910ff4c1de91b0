import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** MPC-001, threshold. */
export const jointThresholdOutOfRange = defineRule({
  code: "HML4301",
  name: "joint-threshold-out-of-range",
  severity: "error",
  origin: ["MPC-001"],
  on: "mpc",
  profile: "advanced",
  summary: "The threshold of a joint computation lets one party open secrets, or cannot be reached.",
  reason:
    "The threshold says how many parties together can open a secret. With 1 every party sees everything, and with more than there are nobody ever sees the result. It lies between 2 and the number of participants.",
  messages: {
    low: message`a threshold of ${"threshold"} lets one party open every secret; it should be 2 or more`,
    high: message`a threshold of ${"threshold"} is above the ${"parties"} participants; it should be at most that`,
  },
  bad: [
    {
      text: "mpc cancer {\n  protocol: spdz, threshold: ⟦1⟧\n  participant hospital_a { }\n  participant hospital_b { }\n}",
    },
    {
      text: "mpc cancer {\n  protocol: spdz, threshold: ⟦3⟧\n  participant hospital_a { }\n  participant hospital_b { }\n}",
    },
  ],
  good: [
    {
      text: "mpc cancer {\n  protocol: spdz, threshold: 2\n  participant hospital_a { }\n  participant hospital_b { }\n}",
    },
  ],
  check(mpc, { at, report }) {
    const { threshold } = mpc;
    const parties = Object.keys(mpc.participant ?? {}).length;
    if (threshold === undefined) return;
    if (threshold < 2) report("low", at(mpc, "threshold"), { threshold });
    // Fewer than two parties are a fault of their own.
    else if (parties > 1 && threshold > parties) report("high", at(mpc, "threshold"), { threshold, parties });
  },
});
