import { message } from "../../diagnostics/message.ts";
import { compareLabels, deriveLabel } from "../../theory/information-flow.ts";
import { partyReasons } from "../../theory/joint-label.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-012, for a joint model. */
export const jointLabelBelowParties = defineRule({
  code: "HML4305",
  name: "joint-label-below-parties",
  severity: "error",
  origin: ["PRV-012", "MPC-004"],
  on: "mpc",
  profile: "advanced",
  fixable: true,
  summary: "A joint model is labelled lower than the data of one of its parties.",
  reason:
    "What is learned from data keeps its label, and a joint model has the highest of all its parties. A lower label lets the model go to places where that party's data may not. Raise the label, or leave it out.",
  messages: {
    default: message`the joint model is labelled ${"label"} although a party's data is ${"highest"}; label it ${"highest"}`,
  },
  bad: [
    {
      text: "mpc cancer {\n  protocol: spdz, label: ⟦S2⟧\n  participant hospital { category: [⟪health⟫] }\n  participant pharma { label: S2 }\n}",
      fixed:
        "mpc cancer {\n  protocol: spdz, label: S4\n  participant hospital { category: [health] }\n  participant pharma { label: S2 }\n}",
    },
  ],
  good: [
    {
      text: "mpc cancer {\n  protocol: spdz, label: S4\n  participant hospital { category: [health] }\n  participant pharma { label: S2 }\n}",
    },
  ],
  check(mpc, { at, set, report }) {
    const { label: highest, because } = deriveLabel(partyReasons(mpc));
    if (mpc.label === undefined || !because || compareLabels(mpc.label, highest) >= 0) return;
    report(
      "default",
      at(mpc, "label"),
      { label: mpc.label, highest },
      {
        related: [[at(because.block, because.key, because.index), `this makes the data ${highest}`]],
        fix: { title: `Raise the label to ${highest}`, safe: false, changes: [set(mpc, "label", highest)] },
      },
    );
  },
});
