import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listClassMisfits } from "./list-class-misfits.ts";

/** HW-009, against the catalogue. */
export const deviceLacksPrecision = defineRule({
  code: "HML3028",
  name: "device-lacks-precision",
  severity: "error",
  origin: ["HW-009"],
  on: "variant",
  summary: "No known device of a supported type computes in the modes of the variant.",
  reason:
    "A mode that no processor of a device computes in is emulated or refused. If that holds for every mode of the variant and every known device of the type, it does not run there in any useful way. Add a mode that such devices compute in, or take the type out.",
  messages: {
    default: message`no known device of type "${"type"}" computes in a mode of the variant: on "${"device"}", ${"words"}`,
  },
  bad: [
    {
      text: "model heart {\n  variant one { precision { compute: ⟪[fp16]⟫ }, hardware { npu: required }, device-support: [⟦wearable⟧] }\n}\n⟪device⟫ band { type: wearable, npu { compute: [int8] } }",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant one { precision { compute: [fp16, int8] }, hardware { npu: required }, device-support: [wearable] }\n}\ndevice band { type: wearable, npu { compute: [int8] } }",
    },
  ],
  check(variant, context) {
    for (const { type, index, reason, device, related } of listClassMisfits(context, variant, "precision"))
      context.report(
        "default",
        context.at(variant, "device-support", index),
        { type, device, words: reason.words },
        { related },
      );
  },
});
