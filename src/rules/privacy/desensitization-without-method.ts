import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-009. */
export const desensitizationWithoutMethod = defineRule({
  code: "HML4010",
  name: "desensitization-without-method",
  severity: "error",
  origin: ["PRV-009", "S7"],
  on: "desensitization",
  profile: "privacy",
  summary: "Desensitization is claimed without a method.",
  reason:
    "“Desensitized” can mean blanked, coarsened, aggregated or merely renamed, and only some of these make data less sensitive. Without the method nobody can judge whether a lower label is deserved. State `method`, and the fields that it applies to.",
  messages: {
    default: message`desensitization is claimed without "method"; state one, such as "method: masking", or take the claim out`,
  },
  bad: [{ text: 'model words { privacy { ⟦desensitization⟧ { fields: ["name"] } } }' }],
  good: [{ text: 'model words { privacy { desensitization { method: masking, fields: ["name"] } } }' }],
  check(desensitization, { at, report }) {
    if (desensitization.method === undefined) report("default", at(desensitization), {});
  },
});
