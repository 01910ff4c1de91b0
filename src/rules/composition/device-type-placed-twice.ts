import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listPlacedTypes, type PlacedType } from "./list-placements.ts";

/** PLC-001: total, and a function. */
export const deviceTypePlacedTwice = defineRule({
  code: "HML6203",
  name: "device-type-placed-twice",
  severity: "error",
  origin: ["PLC-001"],
  on: "placement",
  summary: "Two rules place something on one type of device.",
  reason:
    "A placement says what runs on a type of device; with two rules for one type it says two things, and implementations take the first or the last. Join the two, or make one of them a rule for a single device.",
  messages: {
    default: message`"${"type"}" has a rule already; join the two, or name the "device" that one of them is for`,
  },
  bad: [
    {
      text: "model heart {\n  variant small { device-support: [phone] }\n  placement {\n    on ⟪phone⟫ { use: small }\n    on best { device-type: ⟦phone⟧, use: small }\n  }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant small { device-support: [phone] }\n  placement {\n    on phone { use: small }\n    on best { device: p60_pro, device-type: phone, use: small }\n  }\n}\ndevice p60_pro { type: phone }",
      note: "One of them is for a single device.",
    },
  ],
  check(placement, context) {
    const { at, atLabel, report } = context;
    const placeOf = ({ rule }: PlacedType) =>
      rule["device-type"] === undefined ? atLabel(rule) : at(rule, "device-type");
    const seen = new Map<string, PlacedType>();
    for (const one of listPlacedTypes(context, placement)) {
      const first = seen.get(one.type);
      seen.set(one.type, first ?? one);
      if (!first) continue;
      report("default", placeOf(one), { type: one.type }, { related: [[placeOf(first), "the other rule"]] });
    }
  },
});
