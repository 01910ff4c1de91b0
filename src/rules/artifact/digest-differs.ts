import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { statedByFile } from "./shown-facts.ts";

/** ART-003, REQ-ART-2. */
export const digestDiffers = defineRule({
  code: "HML7202",
  name: "digest-differs",
  severity: "error",
  origin: ["ART-003"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "`digest` is not the SHA-256 of the artifact.",
  reason:
    "The digest ties every other statement to one sequence of bytes: reviews, measurements and signatures speak of that file and of no other. If it differs, nothing that was said about the model is known to hold for what ships. Build or fetch the declared file again, or review the new one and take over its digest with `hml check --fix --update`.",
  messages: {
    default: message`"digest" is not that of "${"file"}", which is "${"actual"}"; the declaration speaks of another file`,
  },
  bad: [
    {
      text: `model face { variant one { artifact: ⟪"face.om"⟫, digest: ⟦sha256:${"0".repeat(64)}⟧ } }`,
      fixed: `model face { variant one { artifact: "face.om", digest: sha256:${"1".repeat(64)} } }`,
      artifacts: { "face.om": { digest: `sha256:${"1".repeat(64)}` } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om" } }',
      artifacts: { "face.om": { digest: `sha256:${"1".repeat(64)}` } },
      note: "No digest, no promise.",
    },
    {
      text: `model face { variant one { artifact: "face.om", digest: sha256:${"1".repeat(64)} } }`,
      artifacts: { "face.om": { digest: `sha256:${"1".repeat(64)}` } },
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    const state = context.artifact(variant);
    const { digest } = variant;
    if (digest === undefined || state?.digest === undefined || state.digest === digest) return;
    report(
      "default",
      at(variant, "digest"),
      { file: state.declared, actual: state.digest },
      {
        related: [statedByFile(context, variant, "this file has other bytes")],
        fix: {
          title: "State the digest of the file",
          safe: false,
          changes: [set(variant, "digest", state.digest)],
        },
      },
    );
  },
});
