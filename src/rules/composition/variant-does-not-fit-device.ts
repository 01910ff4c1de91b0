import { message } from "../../diagnostics/message.ts";
import { fits } from "../../theory/fit.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-003 and PLC-008, for a device that is named. */
export const variantDoesNotFitDevice = defineRule({
  code: "HML6205",
  name: "variant-does-not-fit-device",
  severity: "error",
  origin: ["PLC-003", "PLC-008", "S15", "S16"],
  on: ["placement-rule", "deploy", "stage"],
  summary: "A variant is placed on a device that cannot run it.",
  reason:
    "What a device offers stands in its catalogue entry: processors, memory, the length of file that it takes, its security level. What a variant asks for stands in its own declaration. Where the second exceeds the first the placement fails on that device, and nobody learns it before delivery.",
  messages: {
    default: message`"${"variant"}" does not fit "${"device"}": ${"words"}; place another variant there`,
  },
  bad: [
    {
      text: "model heart {\n  variant wrist { size: ⟪1.2MB⟫, device-support: [wearable] }\n  placement { default: wrist, on band { device: smart_band_8, use: ⟦wrist⟧ } }\n}\ndevice smart_band_8 { type: wearable, model-limit: ⟪1MB⟫ }\ndevice watch { type: wearable }",
      note: "The medical row of the source article on the band of its wizard.",
    },
    {
      text: "model heart {\n  variant wrist { hardware { npu: ⟪required⟫ }, device-support: [wearable] }\n}\n⟪device⟫ band { type: wearable, cpu { } }\ndevice watch { type: wearable }\nservice care { deploy wrist { use: ⟦heart.wrist⟧, device: band } }",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant wrist { bytes: 999999, device-support: [wearable] }\n  placement { default: wrist, on band { device: smart_band_8, use: wrist } }\n}\ndevice smart_band_8 { type: wearable, model-limit: 1MB }",
    },
    {
      text: "model heart {\n  variant wrist { hardware { npu: required }, device-support: [wearable] }\n}\ndevice band { type: wearable }\nservice care { deploy wrist { use: heart.wrist, device: band } }",
      note: "The processors of the device are not stated: unknown, not wrong.",
    },
  ],
  check(block, { at, labelOf, resolve, report }) {
    const variant = resolve(block, "use", "variant");
    const device = resolve(block, "device", "device");
    if (!variant || !device) return;
    for (const { verdict, words, ...sides } of fits(variant, device).reasons) {
      if (verdict !== "does-not-fit") continue;
      report(
        "default",
        at(block, "use"),
        { variant: labelOf(variant), device: labelOf(device), words },
        {
          related: [
            [at(sides.variant.block, sides.variant.key), "what the variant asks for"],
            [at(sides.device.block, sides.device.key), "what the device offers"],
          ],
        },
      );
    }
  },
});
