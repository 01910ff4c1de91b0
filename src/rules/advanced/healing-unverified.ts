import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** SHL-002. */
export const healingUnverified = defineRule({
  code: "HML6551",
  name: "healing-unverified",
  severity: "error",
  origin: ["SHL-002", "S13"],
  on: "self-healing",
  profile: "advanced",
  summary: "Nothing proves that a repaired model is sound.",
  reason:
    "Repair by a meta-learned prior guesses weights; the guess may be a working model or nonsense that looks like one. Before it answers again it must either be the delivered artifact (`golden` with its digest) or pass a self-test. State one of them.",
  messages: {
    default: message`nothing proves that a repaired model is sound; state "golden" with a digest, or a self-test in "verify"`,
  },
  bad: [
    {
      text: "model heart {\n  ⟦self-healing⟧ { detector: weight-anomaly-rate, threshold: 5%, attempts: 3, repair: [meta-learning] }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  self-healing { detector: weight-anomaly-rate, threshold: 5%, attempts: 3, repair: [meta-learning], verify: smoke }\n  self-test smoke { tolerance: 0.01 }\n}",
    },
    {
      text: `model heart {\n  self-healing { detector: checksum, attempts: 3, golden: sha256:${"a".repeat(64)} }\n}`,
    },
  ],
  check(healing, { at, report }) {
    if (healing.golden === undefined && healing.verify === undefined) report("default", at(healing), {});
  },
});
