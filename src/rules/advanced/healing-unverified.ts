import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Repairs that make up weights; the others bring delivered bytes back. */
const guessing: readonly string[] = ["meta-learning", "error-correction"];

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
    {
      text: `model heart {\n  variant wrist { digest: sha256:${"a".repeat(64)} }\n  variant pocket { format: om }\n  ⟦self-healing⟧ { detector: checksum, attempts: 3, repair: [reload] }\n}`,
      note: "One of the variants has no digest.",
    },
  ],
  good: [
    {
      text: `model heart {\n  variant wrist { digest: sha256:${"a".repeat(64)} }\n  self-healing { detector: checksum, attempts: 3, repair: [reload] }\n}`,
      note: "What is loaded again has the digest of the variant.",
    },
    {
      text: "model heart {\n  self-healing { detector: weight-anomaly-rate, threshold: 5%, attempts: 3, repair: [meta-learning], verify: smoke }\n  self-test smoke { tolerance: 0.01 }\n}",
    },
    {
      text: `model heart {\n  self-healing { detector: checksum, attempts: 3, golden: sha256:${"a".repeat(64)} }\n}`,
    },
  ],
  check(healing, { up, at, report }) {
    if (healing.golden !== undefined || healing.verify !== undefined) return;
    const guesses = healing.repair?.some((one) => guessing.includes(one)) ?? false;
    const variants = Object.values(up(healing, "model")?.variant ?? {});
    const delivered = variants.length > 0 && variants.every((one) => one.digest !== undefined);
    // Where nothing is guessed the delivered artifact is what repair returns to, and its digest is known.
    if (guesses || !delivered) report("default", at(healing), {});
  },
});
