import { message } from "../../diagnostics/message.ts";
import { isHidden } from "../../model/artifact-facts.ts";
import { findUnverified } from "../../theory/unverified-statements.ts";
import { defineRule } from "../define-rule.ts";
import { quoteAll } from "./quote-all.ts";
import { fileOf, shownFacts } from "./shown-facts.ts";

/** ART-012, REQ-ART-8 and REQ-ART-10. */
export const artifactOpaque = defineRule({
  code: "HML7235",
  name: "artifact-opaque",
  severity: "info",
  origin: ["ART-012"],
  on: "variant",
  needs: "artifact",
  summary: "Statements were not verified, because the artifact hides what they speak of.",
  reason:
    "Encrypted files, compiled blobs and constants in other files cannot be looked into. A statement about what they hide is neither right nor wrong here: somebody with the sources has to vouch for it. It is listed so that nobody takes silence for a proof.",
  messages: {
    default: message`${"statements"} of "${"file"}" ${"verb"} not verified: ${"why"}`,
  },
  bad: [
    {
      text: 'model face {\n  variant one {\n    artifact: ⟦"face.om"⟧\n    operators: ⟪["Convolution"]⟫\n    precision { storage: ⟪[int8]⟫ }\n  }\n}',
      artifacts: { "face.om": { encrypted: true } },
    },
    {
      text: 'model face {\n  variant one {\n    artifact: ⟦"face.om"⟧\n    precision { storage: ⟪[int8]⟫ }\n  }\n}',
      artifacts: {
        "face.om": {
          unread: [
            { what: "compiled graph", why: "its content is not public", hides: ["weights"] },
            { what: "kernel blob", why: "it is code of the chip", hides: [] },
            { what: "signature", why: "nobody says over what", hides: [] },
          ],
        },
      },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", precision { storage: [int8] } } }',
      artifacts: { "face.om": { weights: { bytes: 10, byType: new Map([["int8", 10]]) } } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", encrypted: true } }',
      artifacts: { "face.om": { encrypted: true } },
      note: "Nothing is stated of what is hidden.",
    },
  ],
  check(variant, context) {
    const { document, at, report } = context;
    const facts = shownFacts(context, variant, "file");
    if (!facts) return;
    const hidden = findUnverified(document, variant, facts).filter(({ topic }) => isHidden(facts, topic));
    if (hidden.length === 0) return;
    const causes = facts.unread.map(({ what, why }) => `${what} is not read, ${why}`);
    const why = facts.encrypted ? "its content is encrypted" : causes.slice(0, 2).join("; ");
    report(
      "default",
      at(variant, "artifact"),
      {
        statements: quoteAll([...new Set(hidden.map(({ key }) => key))]),
        file: fileOf(variant),
        verb: hidden.length === 1 ? "is" : "are",
        why,
      },
      { related: hidden.map(({ block, key }) => [at(block, key), "this is not verified"] as const) },
    );
  },
});
