import { message } from "../../diagnostics/message.ts";
import { parseSize } from "../../model/values/size.ts";
import { defineRule } from "../define-rule.ts";

/** ADP-003. */
export const adaptedSizeExceedsLimit = defineRule({
  code: "HML6502",
  name: "adapted-size-exceeds-limit",
  severity: "error",
  origin: ["ADP-003", "S8", "S28"],
  on: ["adaptation", "twin-birth"],
  profile: "advanced",
  summary: "The size that a model is compressed to does not fit a device that it is meant for.",
  reason:
    "After learning, a model is compressed again to a target size. A target that the device does not take leaves the device without a model after its first lesson. Limits are strict: a model must stay below them. Lower the target, or take the type of device out.",
  messages: {
    default: message`${"size"} is not below the limit of "${"device"}", which is ${"limit"}; aim lower`,
  },
  bad: [
    {
      text: 'model pulse {\n  variant one { mutable: true, device-support: [phone, ⟪wearable⟫] }\n  variant two { device-support: [wearable] }\n  variant three { format: om }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden, target-size: ⟦1MB⟧ }\n}\ndevice band { type: wearable, model-limit: ⟪1MB⟫ }',
    },
    {
      text: "twin me {\n  model: pulse, source: wearable, target: phone\n  birth { device: band, target-size: ⟦1MB⟧ }\n}\nmodel pulse { version: 1.0.0 }\ndevice band { type: wearable, model-limit: ⟪1MB⟫ }\ndevice ring { type: wearable, model-limit: 500KB }",
      note: "The twin is born on this device, whatever else there is.",
    },
  ],
  good: [
    {
      text: 'model pulse {\n  variant one { mutable: true, device-support: [wearable] }\n  adaptation { threshold: 10%, guard: "hold-out accuracy", rollback: golden, target-size: 999KB }\n}\ndevice band { type: wearable, model-limit: 1MB }',
    },
  ],
  check(block, { up, at, all, resolve, labelOf, report }) {
    const target = parseSize(block["target-size"]);
    if (!target) return;
    const born = resolve(block, "device", "device");
    const variants = Object.values(up(block, "model")?.variant ?? {});
    for (const device of born ? [born] : all("device")) {
      const limit = parseSize(device["model-limit"]);
      if (!limit || target.bytes < limit.bytes) continue;
      const support = variants.flatMap(
        (variant) =>
          variant["device-support"]?.flatMap((type, index) =>
            type === device.type
              ? [[at(variant, "device-support", index), "meant for this type"] as const]
              : [],
          ) ?? [],
      );
      if (!born && support.length === 0) continue;
      report(
        "default",
        at(block, "target-size"),
        {
          size: block["target-size"] ?? "",
          device: labelOf(device),
          limit: device["model-limit"] ?? "",
        },
        { related: [...support.slice(0, 1), [at(device, "model-limit"), "the limit of the device"]] },
      );
    }
  },
});
