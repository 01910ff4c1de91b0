import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

const fieldwise: readonly string[] = ["masking", "pseudonymization", "generalization"];

/** PRV-009: a method that works field by field names the fields. */
export const desensitizationWithoutFields = defineRule({
  code: "HML4012",
  name: "desensitization-without-fields",
  severity: "warning",
  origin: ["PRV-009"],
  on: "desensitization",
  profile: "privacy",
  summary: "A method that works field by field does not name the fields.",
  reason:
    "Masking a name does not help while the address stays. Whoever judges the method needs to know what it is applied to. List the fields, as the data calls them.",
  messages: {
    default: message`"${"method"}" works field by field, and no fields are named; list them in "fields"`,
  },
  bad: [
    { text: "model words { privacy { desensitization { method: ⟦masking⟧ } } }" },
    { text: "model words { privacy { desensitization: ⟦generalization⟧ } }" },
  ],
  good: [
    { text: 'model words { privacy { desensitization { method: masking, fields: ["name"] } } }' },
    { text: "model words { privacy { desensitization: perturbation } }" },
  ],
  check(desensitization, { at, report }) {
    const method = fieldwise.find((one) => one === desensitization.method);
    if (method === undefined || (desensitization.fields?.length ?? 0) > 0) return;
    report("default", at(desensitization, "method"), { method });
  },
});
