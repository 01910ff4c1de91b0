import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listPlacedTypes } from "./list-placements.ts";

/** PLC-002's sibling: a fallback has to lead somewhere. */
export const fallbackNotPlaced = defineRule({
  code: "HML6202",
  name: "fallback-not-placed",
  severity: "error",
  origin: ["PLC-002", "PLC-003"],
  on: "placement-rule",
  summary: "The fallback is a type of device on which nothing is placed.",
  reason:
    "A fallback takes over when the device cannot. If no rule says what runs on that type and no default covers it, the request arrives at a device that has no model. Add a rule for the type, or name one that has a variant.",
  messages: {
    default: message`"${"type"}" is to take over and nothing is placed on it; add "on ${"type"} { … }" or a "default"`,
  },
  bad: [
    {
      text: "model heart {\n  variant small { device-support: [wearable] }\n  placement { on wearable { use: small, fallback: ⟦phone⟧ } }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant small { device-support: [wearable, phone] }\n  placement { on wearable { use: small, fallback: phone }, default: small }\n}",
    },
  ],
  check(rule, context) {
    const { at, up, report } = context;
    const placement = up(rule, "placement");
    const { fallback } = rule;
    if (!placement || fallback === undefined || placement.default !== undefined) return;
    if (listPlacedTypes(context, placement).some(({ type }) => type === fallback)) return;
    report("default", at(rule, "fallback"), { type: fallback });
  },
});
