import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listClassMisfits } from "./list-class-misfits.ts";

/** HW-005 and PLC-008: the wizard of the source article sends what is not below 1 MB to a phone. */
export const artifactExceedsDeviceLimit = defineRule({
  code: "HML3005",
  name: "artifact-exceeds-device-limit",
  severity: "error",
  origin: ["HW-005", "PLC-008", "S15", "S16"],
  on: "variant",
  summary: "The artifact is too long for every known device of a supported type.",
  reason:
    "Small devices refuse artifacts from a certain length on, and the bound itself is already too much: a watch that takes models below 1 MB does not take one of 1 MB. A model that is meant for wearables and has 1.2 MB is placed on none. Compress it further, or support larger devices only.",
  messages: {
    default: message`no known device of type "${"type"}" takes the artifact: on "${"device"}", ${"words"}`,
  },
  bad: [
    {
      text: "model heart {\n  variant one { bytes: ⟪1000000⟫, device-support: [⟦wearable⟧] }\n}\ndevice band { type: wearable, model-limit: ⟪1MB⟫ }",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant one { bytes: 999999, device-support: [wearable] }\n}\ndevice band { type: wearable, model-limit: 1MB }",
    },
  ],
  check(variant, context) {
    for (const { type, index, reason, device, related } of listClassMisfits(context, variant, "length"))
      context.report(
        "default",
        context.at(variant, "device-support", index),
        { type, device, words: reason.words },
        { related },
      );
  },
});
