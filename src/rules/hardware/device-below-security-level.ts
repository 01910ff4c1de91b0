import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listClassMisfits } from "./list-class-misfits.ts";

/** Security levels are facts of devices too. */
export const deviceBelowSecurityLevel = defineRule({
  code: "HML3029",
  name: "device-below-security-level",
  severity: "error",
  origin: ["HW-004", "PRV-005"],
  on: "variant",
  summary: "No known device of a supported type has the security level that the variant asks for.",
  reason:
    "The security level of a device decides which data it may hold, and no update raises it. If every known device of a type is below what the variant asks for, the system refuses it on all of them. Take the type out, or ask for less if the data allows it.",
  messages: {
    default: message`no known device of type "${"type"}" has the security level: on "${"device"}", ${"words"}`,
  },
  bad: [
    {
      text: "model heart {\n  variant one { platform { security-level: ⟪SL4⟫ }, device-support: [⟦wearable⟧] }\n}\ndevice band { type: wearable, security-level: ⟪SL2⟫ }",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant one { platform { security-level: SL2 }, device-support: [wearable] }\n}\ndevice band { type: wearable, security-level: SL2 }",
    },
  ],
  check(variant, context) {
    for (const { type, index, reason, device, related } of listClassMisfits(context, variant, "security"))
      context.report(
        "default",
        context.at(variant, "device-support", index),
        { type, device, words: reason.words },
        { related },
      );
  },
});
