import { message } from "../../diagnostics/message.ts";
import { stepsOf } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** LIN-002. */
export const lineageEndDiffersFromArtifact = defineRule({
  code: "HML5001",
  name: "lineage-end-differs-from-artifact",
  severity: "error",
  origin: ["LIN-002"],
  on: "lineage",
  summary: "The last step of a lineage made another file than the artifact.",
  reason:
    "A lineage that does not end at the artifact tells the history of some other file, and everything it promises about data, accuracy and teachers is void for the file that ships. Add the steps that are missing at the end (conversion and compilation count), or correct the digest.",
  messages: {
    variant: message`the lineage ends with another file than the artifact of variant "${"variant"}"; the two digests should be equal`,
    model: message`the lineage ends with a file that is no variant's artifact; the digest of one of the variants would be right`,
  },
  bad: [
    {
      text: `model face {
  variant small {
    digest: ⟪sha256:${"a".repeat(64)}⟫
    lineage { base: "a@1.0.0", step compile { result: ⟦sha256:${"b".repeat(64)}⟧ } }
  }
}`,
    },
    {
      text: `model face {
  variant small { digest: ⟪sha256:${"a".repeat(64)}⟫ }
  lineage { base: "a@1.0.0", step compile { result: ⟦sha256:${"b".repeat(64)}⟧ } }
}`,
    },
  ],
  good: [
    {
      text: `model face {
  variant small { digest: sha256:${"a".repeat(64)} }
  variant large { digest: sha256:${"b".repeat(64)} }
  lineage { base: "a@1.0.0", step compile { result: sha256:${"b".repeat(64)} } }
}`,
      note: "The lineage of a model ends in one of its variants.",
    },
  ],
  check(lineage, { up, at, labelOf, report }) {
    const last = stepsOf(lineage).at(-1)?.step;
    const variant = up(lineage, "variant");
    if (last?.result === undefined) return;
    if (variant) {
      if (variant.digest === undefined || variant.digest === last.result) return;
      const related = [[at(variant, "digest"), "the artifact is this file"]] as const;
      report("variant", at(last, "result"), { variant: labelOf(variant) }, { related });
      return;
    }
    const variants = Object.values(up(lineage, "model")?.variant ?? {});
    const declared = variants.flatMap((one) => (one?.digest === undefined ? [] : [one]));
    if (declared.length === 0 || declared.length < variants.length) return;
    if (declared.some((one) => one.digest === last.result)) return;
    const related = declared.map(
      (one) => [at(one, "digest"), `the artifact of variant "${labelOf(one)}"`] as const,
    );
    report("model", at(last, "result"), {}, { related });
  },
});
