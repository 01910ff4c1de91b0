import { message } from "../../diagnostics/message.ts";
import { listUnplaced } from "../../theory/composition.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";
import { listPlacedTypes } from "./list-placements.ts";

/** PLC-001. */
export const placementNotExhaustive = defineRule({
  code: "HML6200",
  name: "placement-not-exhaustive",
  severity: "error",
  origin: ["PLC-001", "S2"],
  on: "placement",
  summary: "A type of device is supported and nothing is placed on it.",
  reason:
    "A placement answers for every device, or a scheduler has to guess. Variants list the types that they are meant for; one that no rule names and no default covers gets a variant by chance, or none. Add a rule for the type, or state `default`.",
  messages: {
    default: message`nothing is placed on "${"type"}", which variant "${"variant"}" supports; add "on ${"type"} { … }" or a "default"`,
  },
  bad: [
    {
      text: "model heart {\n  variant wrist { device-support: [wearable] }\n  variant pocket { device-support: [phone, ⟪tablet⟫] }\n  ⟦placement⟧ { on wearable { use: wrist } on phone { use: pocket } }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant wrist { device-support: [wearable] }\n  variant pocket { device-support: [phone, tablet] }\n  placement { on wearable { use: wrist }, default: pocket }\n}",
    },
    {
      text: "model heart {\n  variant wrist { device-support: [wearable] }\n  placement { on wearable { use: wrist } }\n}",
      note: "Every supported type is named.",
    },
  ],
  check(placement, context) {
    const { at, up, labelOf, report } = context;
    // A selector or scheduler answers in its own way.
    if (placement.selector || placement.scheduler) return;
    const variants = Object.values(up(placement, "model")?.variant ?? {}).flatMap((one) => one ?? []);
    const supported = variants.flatMap((one) => one["device-support"] ?? []);
    const placed = listPlacedTypes(context, placement).map(({ type }) => type);
    for (const type of listUnplaced(supported, placed, placement.default !== undefined)) {
      const indexIn = (one: Block<"variant">) =>
        (one["device-support"] as readonly string[] | undefined)?.indexOf(type) ?? -1;
      const variant = variants.find((one) => indexIn(one) >= 0);
      if (!variant) continue;
      report(
        "default",
        at(placement),
        { type, variant: labelOf(variant) },
        { related: [[at(variant, "device-support", indexIn(variant)), "supported here"]] },
      );
    }
  },
});
