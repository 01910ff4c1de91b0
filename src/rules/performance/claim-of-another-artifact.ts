import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-004. */
export const claimOfAnotherArtifact = defineRule({
  code: "HML5204",
  name: "claim-of-another-artifact",
  severity: "error",
  origin: ["PRF-004", "S23"],
  on: "claim",
  profile: "performance",
  summary: "A claim was measured on another file than the one that ships.",
  reason:
    "A claim about another digest counts for nothing: one recompilation can double the latency. It is usually left over from the release before. Measure again, or name the variant that the figure is about.",
  messages: {
    variant: message`this was measured on another file than the artifact of variant "${"variant"}"; measure again`,
    model: message`this was measured on a file that is no variant's artifact; measure again`,
  },
  bad: [
    {
      text: `model heart {
  variant wrist { digest: ⟪sha256:${"a".repeat(64)}⟫ }
  performance { claim volume { value: 960KB, variant: wrist, digest: ⟦sha256:${"b".repeat(64)}⟧ } }
}`,
    },
    {
      text: `model heart {
  variant wrist { digest: ⟪sha256:${"a".repeat(64)}⟫ }
  performance { claim volume { value: 960KB, digest: ⟦sha256:${"b".repeat(64)}⟧ } }
}`,
    },
    {
      text: `model heart {\n  variant wrist { digest: ⟪sha256:${"a".repeat(64)}⟫ }\n  variant arm { digest: ⟪sha256:${"c".repeat(64)}⟫ }\n  performance { claim volume { value: 960KB, digest: ⟦sha256:${"b".repeat(64)}⟧ } }\n}`,
    },
  ],
  good: [
    {
      text: `model heart {
  variant wrist { digest: sha256:${"a".repeat(64)} }
  performance { claim volume { value: 960KB, digest: sha256:${"a".repeat(64)} } }
}`,
    },
    {
      text: `model heart {\n  variant wrist { digest: sha256:${"a".repeat(64)} }\n  variant arm { digest: sha256:${"b".repeat(64)} }\n  performance { claim volume { value: 960KB, digest: sha256:${"a".repeat(64)} } }\n}`,
      note: "One of them.",
    },
    {
      text: `model heart {\n  variant wrist { digest: sha256:${"a".repeat(64)} }\n  variant arm { format: om }\n  performance { claim volume { value: 960KB, digest: sha256:${"b".repeat(64)} } }\n}`,
      note: "It may be the one whose digest is not stated.",
    },
  ],
  check(claim, { up, at, resolve, labelOf, report }) {
    const { digest } = claim;
    const variant = resolve(claim, "variant", "variant");
    if (digest === undefined) return;
    const all = variant ? [variant] : Object.values(up(claim, "model")?.variant ?? {});
    const stated = all.flatMap((one) => (one?.digest === undefined ? [] : [one]));
    if (stated.length === 0 || stated.length < all.length) return;
    if (stated.some((one) => one.digest === digest)) return;
    const related = stated.map(
      (one) => [at(one, "digest"), `the artifact of variant "${labelOf(one)}"`] as const,
    );
    if (variant) report("variant", at(claim, "digest"), { variant: labelOf(variant) }, { related });
    else report("model", at(claim, "digest"), {}, { related });
  },
});
