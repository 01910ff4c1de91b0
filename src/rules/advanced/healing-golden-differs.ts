import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** SHL-002: the state to return to is one that was delivered. */
export const healingGoldenDiffers = defineRule({
  code: "HML6553",
  name: "healing-golden-differs",
  severity: "error",
  origin: ["SHL-002", "S13"],
  on: "self-healing",
  profile: "advanced",
  summary: "The state that repair returns to is no artifact of the model.",
  reason:
    "The golden state is the one that was reviewed and delivered: the artifact of a variant. With another digest a device would “repair” itself to a file that nobody declared, which is what an attacker would like. Take the digest of the variant.",
  messages: {
    default: message`"golden" is the digest of no variant's artifact; the digest of a variant would be right`,
  },
  bad: [
    {
      text: `model heart {
  variant wrist { digest: ⟪sha256:${"a".repeat(64)}⟫ }
  self-healing { detector: checksum, attempts: 3, golden: ⟦sha256:${"b".repeat(64)}⟧ }
}`,
    },
  ],
  good: [
    {
      text: `model heart {
  variant wrist { digest: sha256:${"a".repeat(64)} }
  variant pocket { digest: sha256:${"b".repeat(64)} }
  self-healing { detector: checksum, attempts: 3, golden: sha256:${"b".repeat(64)} }
}`,
      note: "The artifact of one of the variants.",
    },
    {
      text: `model heart {
  variant wrist { digest: sha256:${"a".repeat(64)} }
  variant pocket { format: om }
  self-healing { detector: checksum, attempts: 3, golden: sha256:${"b".repeat(64)} }
}`,
      note: "The variant that states no digest may be the one.",
    },
    {
      text: `model heart {
  variant wrist { digest: sha256:${"a".repeat(64)} }
  self-healing { detector: checksum, attempts: 3, golden: sha256:${"a".repeat(64)} }
}`,
    },
  ],
  check(healing, { up, at, report }) {
    const { golden } = healing;
    const variants = Object.values(up(healing, "model")?.variant ?? {});
    const stated = variants.flatMap((one) => (one.digest === undefined ? [] : [one]));
    if (golden === undefined || stated.length === 0 || stated.length < variants.length) return;
    if (stated.some((one) => one.digest === golden)) return;
    const related = stated.map((one) => [at(one, "digest"), "the artifact of a variant"] as const);
    report("default", at(healing, "golden"), {}, { related });
  },
});
