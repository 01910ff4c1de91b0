import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listClassMisfits } from "./list-class-misfits.ts";

/** HW-006, against the catalogue. */
export const memoryExceedsDevice = defineRule({
  code: "HML3027",
  name: "memory-exceeds-device",
  severity: "error",
  origin: ["HW-006"],
  on: "variant",
  summary: "The variant takes more memory than any known device of a supported type gives a model.",
  reason:
    "The system ends an app that takes more memory than its share, and a watch's share is small. If the peak is above what every known device of the type gives one model, the variant runs on none of them. Measure the peak again, take the type out, or make a smaller variant for it.",
  messages: {
    default: message`no known device of type "${"type"}" has the memory: on "${"device"}", ${"words"}`,
  },
  bad: [
    {
      text: "model heart {\n  variant one { hardware { cpu: required, memory: ⟪24MB⟫ }, device-support: [⟦wearable⟧] }\n}\ndevice band { type: wearable, model-memory: ⟪4MB⟫ }",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant one { hardware { cpu: required, memory: 4MB }, device-support: [wearable] }\n}\ndevice band { type: wearable, model-memory: 4MB }",
    },
  ],
  check(variant, context) {
    for (const { type, index, reason, device, related } of listClassMisfits(context, variant, "memory"))
      context.report(
        "default",
        context.at(variant, "device-support", index),
        { type, device, words: reason.words },
        { related },
      );
  },
});
