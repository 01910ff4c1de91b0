import { message } from "../../diagnostics/message.ts";
import { enums } from "../../model/vocabulary/enums.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-003: the type of device. */
export const variantNotForDeviceType = defineRule({
  code: "HML6204",
  name: "variant-not-for-device-type",
  severity: "error",
  origin: ["PLC-003"],
  on: ["placement-rule", "deploy", "stage", "offload"],
  summary: "A variant is placed on a type of device that it does not support.",
  reason:
    "A variant lists the types of device that it was made and tested for. Placing it on another one promises what its own declaration denies: it may be too large, or compiled for a chip that is not there. Place a variant that supports the type, or add the type to the variant.",
  messages: {
    default: message`"${"variant"}" is placed on "${"type"}" and supports ${"supported"} only; place a variant that supports it`,
  },
  bad: [
    {
      text: "model heart {\n  variant pocket { device-support: ⟪[phone, tablet]⟫ }\n  placement { default: pocket, on wearable { use: ⟦pocket⟧ } }\n}",
    },
    {
      text: "model heart {\n  variant pocket { device-support: ⟪[phone]⟫ }\n}\nchain rhythm { on-failure: abort, stage screen { use: ⟦heart.pocket⟧, on: wearable } }",
    },
    {
      text: "model heart {\n  variant pocket { device-support: ⟪[phone]⟫ }\n  placement { default: pocket, on wrist { device-type: wearable, use: ⟦pocket⟧ }, on x-ring { use: ⟦pocket⟧ } }\n}",
      note: "A rule is for the type that it states, else for the one that it is named after.",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant pocket { device-support: [phone] }\n  placement { default: pocket, on mine { device: mine, use: pocket } }\n}\ndevice mine { type: phone }",
    },
    {
      text: "model heart {\n  variant wrist { device-support: [wearable] }\n  placement { on wearable { use: wrist } }\n}",
    },
  ],
  check(block, { at, labelOf, resolve, up, report }) {
    const variant = resolve(block, "use", "variant");
    const supported = variant?.["device-support"];
    const type = typeOf(block as Stated, up(block, "placement") ? labelOf(block) : undefined);
    if (!variant || !supported || supported.length === 0 || type === undefined) return;
    if (supported.some((one) => one === type)) return;
    report(
      "default",
      at(block, "use"),
      { variant: labelOf(variant), type, supported: supported.map((one) => `"${one}"`).join(", ") },
      { related: [[at(variant, "device-support"), "what the variant supports"]] },
    );
  },
});

interface Stated {
  readonly on?: string;
  readonly to?: string;
  readonly device?: string;
  readonly "device-type"?: string;
}

/** The type that the block names; a rule without one goes by its label, and one for a single device has none. */
function typeOf(block: Stated, label: string | undefined): string | undefined {
  const type =
    block["device-type"] ?? block.on ?? block.to ?? (block.device === undefined ? label : undefined);
  if (type === undefined) return undefined;
  return type.startsWith("x-") || Object.hasOwn(enums["device-type"].values, type) ? type : undefined;
}
