import { message } from "../../diagnostics/message.ts";
import { followFallbacks } from "../../theory/composition.ts";
import { defineRule } from "../define-rule.ts";
import { listPlacedTypes } from "./list-placements.ts";

/** PLC-002. */
export const placementFallbackCycle = defineRule({
  code: "HML6201",
  name: "placement-fallback-cycle",
  severity: "error",
  origin: ["PLC-002"],
  on: "placement",
  summary: "Fallbacks between types of device lead back to where they began.",
  reason:
    "When a watch cannot run a model the phone takes over, and when the phone cannot, something else must. If that is the watch again, the request goes round until a battery is empty. Let the last one stand alone.",
  messages: {
    default: message`the fallbacks go round: ${"way"}; one of them should end`,
  },
  bad: [
    {
      text: "model heart {\n  variant small { device-support: [wearable, phone] }\n  placement {\n    on wearable { use: small, fallback: ⟦phone⟧ }\n    on phone { use: small, fallback: ⟪wearable⟫ }\n  }\n}",
    },
    {
      text: "model heart {\n  variant small { device-support: [phone] }\n  placement { on phone { use: small, fallback: ⟦phone⟧ } }\n}",
      note: "Itself is no fallback.",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant small { device-support: [wearable, phone] }\n  placement {\n    on wearable { use: small, fallback: phone }\n    on phone { use: small }\n  }\n}",
    },
  ],
  check(placement, context) {
    const { at, report } = context;
    const placed = listPlacedTypes(context, placement);
    const ruleOf = (type: string) => placed.find((one) => one.type === type)?.rule;
    const reported = new Set<string>();
    for (const { rule, type } of placed) {
      const { types, isCycle } = followFallbacks(type, (one) => ruleOf(one)?.fallback);
      // Reported once, where the document enters the circle.
      if (!isCycle || types.at(-1) !== type || reported.has(type)) continue;
      for (const one of types) reported.add(one);
      const others = types.slice(1, -1).flatMap((one) => ruleOf(one) ?? []);
      report(
        "default",
        at(rule, "fallback"),
        { way: types.map((one) => `"${one}"`).join(" to ") },
        { related: others.map((one) => [at(one, "fallback"), "and from here on"] as const) },
      );
    }
  },
});
