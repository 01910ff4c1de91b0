import { message } from "../../diagnostics/message.ts";
import { listUnplaced } from "../../theory/composition.ts";
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
      text: "model face {\n  variant one { device-support: [phone, tablet] }\n  placement { selector { otherwise: b, band a { below: 1MB, device: a } } }\n}\ndevice a { type: phone }\ndevice b { type: tablet }",
      note: "A selector answers for every size.",
    },
    {
      text: "model face {\n  variant one { device-support: [phone, tablet] }\n  placement { scheduler { kind: heuristic } }\n}",
      note: "A scheduler chooses while the model runs.",
    },
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
    const supported = Object.values(up(placement, "model")?.variant ?? {}).flatMap((variant) =>
      (variant["device-support"] ?? []).map((type, index) => ({ type, variant, index })),
    );
    const placed = listPlacedTypes(context, placement).map(({ type }) => type);
    const types = supported.map(({ type }) => type);
    const unplaced = new Set<string>(listUnplaced(types, placed, placement.default !== undefined));
    for (const { type, variant, index } of supported) {
      // Reported where it is supported first.
      if (!unplaced.delete(type)) continue;
      report(
        "default",
        at(placement),
        { type, variant: labelOf(variant) },
        { related: [[at(variant, "device-support", index), "supported here"]] },
      );
    }
  },
});
