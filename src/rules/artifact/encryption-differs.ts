import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** Issue of trust: an encrypted file cannot be checked, and nobody should believe that it was. */
export const encryptionDiffers = defineRule({
  code: "HML7204",
  name: "encryption-differs",
  severity: "error",
  origin: ["ART-010", "ART-012"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "`encrypted` is not what the artifact states.",
  reason:
    "Whoever reads `encrypted: false` believes that a reviewer can look inside. Whoever reads `true` does not try. The header of the file says which it is, so the declaration has to say the same.",
  messages: {
    default: message`"encrypted" is "${"declared"}" and "${"file"}" states "${"actual"}"; declare what the file is`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, encrypted: ⟦false⟧ } }',
      fixed: 'model face { variant one { artifact: "face.om", encrypted: true } }',
      artifacts: { "face.om": { encrypted: true } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, encrypted: ⟦true⟧ } }',
      artifacts: { "face.om": { encrypted: false } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", encrypted: true } }',
      artifacts: { "face.om": { encrypted: true } },
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    const facts = shownFacts(context, variant, "file");
    const { encrypted } = variant;
    if (encrypted === undefined || !facts || facts.encrypted === encrypted) return;
    const actual = String(facts.encrypted);
    report(
      "default",
      at(variant, "encrypted"),
      { declared: String(encrypted), file: fileOf(variant), actual },
      {
        related: [
          statedByFile(context, variant, `this file is ${facts.encrypted ? "encrypted" : "not encrypted"}`),
        ],
        fix: {
          title: `State "${actual}"`,
          safe: false,
          changes: [set(variant, "encrypted", facts.encrypted)],
        },
      },
    );
  },
});
