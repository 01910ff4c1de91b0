import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listClassMisfits } from "./list-class-misfits.ts";

/** HW-004: a fact of the catalogue. */
export const deviceLacksProcessor = defineRule({
  code: "HML3004",
  name: "device-lacks-processor",
  severity: "error",
  origin: ["HW-004"],
  on: "variant",
  summary: "No known device of a supported type has the processors that the variant needs.",
  reason:
    "A variant is offered to every device of the types that it lists. If none that is known of a type has a processor that is required, or any of those that are listed, it fails on all of them. Take the type out, or compile a variant for the processors that such devices have.",
  messages: {
    default: message`no known device of type "${"type"}" has the processors: on "${"device"}", ${"words"}`,
  },
  bad: [
    {
      text: "model face {\n  variant one { hardware { gpu: ⟪required⟫ }, device-support: [phone, ⟦wearable⟧] }\n}\n⟪device⟫ band { type: wearable, cpu { }, npu { } }",
    },
  ],
  good: [
    {
      text: "model face {\n  variant one { hardware { gpu: preferred, cpu: fallback }, device-support: [wearable] }\n}\ndevice band { type: wearable, cpu { }, npu { } }",
    },
  ],
  check(variant, context) {
    for (const { type, index, reason, device, related } of listClassMisfits(context, variant, "processor"))
      context.report(
        "default",
        context.at(variant, "device-support", index),
        { type, device, words: reason.words },
        { related },
      );
  },
});
