import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** ADP-002. */
export const adaptationOfImmutableArtifact = defineRule({
  code: "HML6501",
  name: "adaptation-of-immutable-artifact",
  severity: "error",
  origin: ["ADP-002", "S8"],
  on: "adaptation",
  profile: "advanced",
  summary: "A model learns on the device, and none of its artifacts may change.",
  reason:
    "Learning changes weights, and with them the digest. A variant that is not declared `mutable` promises that the file on the device is the one that was reviewed and signed; the first change breaks the signature, and the system may refuse to load the model. Declare the variant that changes `mutable: true`.",
  messages: {
    default: message`learning changes the artifact, and no variant is "mutable: true"; declare the one that changes`,
  },
  bad: [
    {
      text: 'model pulse {\n  variant one { mutable: ⟪false⟫ }\n  ⟦adaptation⟧ { threshold: 10%, guard: "hold-out accuracy", rollback: golden }\n}',
    },
    {
      text: 'model pulse {\n  ⟪variant⟫ one { format: om }\n  ⟦adaptation⟧ { threshold: 10%, guard: "hold-out accuracy", rollback: golden }\n}',
    },
  ],
  good: [
    {
      text: 'model pulse {\n  variant one { mutable: true }\n  variant two { format: om }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden }\n}',
    },
  ],
  check(adaptation, { up, at, report }) {
    const variants = Object.values(up(adaptation, "model")?.variant ?? {}).flatMap((one) =>
      one ? [one] : [],
    );
    if (variants.length === 0 || variants.some((one) => one.mutable === true)) return;
    const related = variants.map((one) => [at(one, "mutable"), "this artifact may not change"] as const);
    report("default", at(adaptation), {}, { related });
  },
});
