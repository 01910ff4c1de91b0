import { message } from "../../diagnostics/message.ts";
import { findBrokenDigests, stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-001. */
export const lineageChainBroken = defineRule({
  code: "HML5000",
  name: "lineage-chain-broken",
  severity: "error",
  origin: ["LIN-001"],
  on: "lineage",
  summary: "A step does not begin with what the step before it made.",
  reason:
    "The digests of a lineage are a chain: each step begins with the very file in which the one before it ended. Where they differ, a step is missing, two were swapped, or the file was changed in between by something that nobody recorded. Add the missing step, or correct the digest.",
  messages: {
    default: message`step "${"after"}" begins with another file than step "${"before"}" made; the two digests should be equal`,
    base: message`step "${"after"}" begins with another file than "base-digest" names; the two digests should be equal`,
  },
  bad: [
    {
      text: `model face {
  lineage {
    base: "a@1.0.0"
    step prune { ratio: 40%, result: ⟪sha256:${"a".repeat(64)}⟫ }
    step quantize { to: int8, from: ⟦sha256:${"b".repeat(64)}⟧ }
  }
}`,
    },
    {
      text: `model face {
  lineage {
    base: "a@1.0.0", base-digest: ⟪sha256:${"a".repeat(64)}⟫
    step compile { from: ⟦sha256:${"b".repeat(64)}⟧ }
  }
}`,
    },
  ],
  good: [
    {
      text: `model face {
  lineage {
    base: "a@1.0.0", base-digest: sha256:${"0".repeat(64)}
    step prune { ratio: 40%, from: sha256:${"0".repeat(64)}, result: sha256:${"a".repeat(64)} }
    step compile { from: sha256:${"a".repeat(64)} }
  }
}`,
    },
    {
      text: `model face { lineage { base: "a@1.0.0", step prune { ratio: 40%, result: sha256:${"a".repeat(64)} } step compile { } } }`,
      note: "What is not stated is unknown, not wrong.",
    },
  ],
  check(lineage, { at, report }) {
    const steps = stepsOf(lineage);
    const base = lineage["base-digest"];
    const first = steps[0];
    if (first?.step.from !== undefined && base !== undefined && base !== first.step.from)
      report(
        "base",
        at(first.step, "from"),
        { after: first.label },
        { related: [[at(lineage, "base-digest"), "the base is this file"]] },
      );
    for (const { before, after } of findBrokenDigests(steps))
      report(
        "default",
        at(after.step, "from"),
        { before: before.label, after: after.label },
        { related: [[at(before.step, "result"), `step "${before.label}" made this file`]] },
      );
  },
});
