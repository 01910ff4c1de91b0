import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** HW-014. */
export const deviceSupportEmpty = defineRule({
  code: "HML3014",
  name: "device-support-empty",
  severity: "warning",
  origin: ["HW-014"],
  on: "variant",
  summary: "A variant is meant for no device.",
  reason:
    "A variant is offered to devices of the types that it lists. With an empty list it is built, stored and signed, and never runs anywhere. List the types that it is meant for, or take the variant out.",
  messages: {
    default: message`variant "${"label"}" is meant for no device; list at least one type, such as "phone"`,
  },
  bad: [{ text: "model face { variant one { device-support: ⟦[]⟧ } }" }],
  good: [{ text: "model face { variant one { device-support: [phone] } }" }],
  check(variant, { at, labelOf, report }) {
    if (variant["device-support"]?.length !== 0) return;
    report("default", at(variant, "device-support"), { label: labelOf(variant) });
  },
});
