import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Device types that people own and households share; organisations do not manage them. */
const personalTypes: readonly string[] = ["wearable", "tv", "smart-speaker"];

/** PRV-011. */
export const enterpriseDataOnPersonalDevice = defineRule({
  code: "HML4014",
  name: "enterprise-data-on-personal-device",
  severity: "warning",
  origin: ["PRV-011"],
  on: "variant",
  profile: "privacy",
  summary: "A model with an organisation's data runs on a type of device that organisations do not manage.",
  reason:
    "Watches, televisions and loudspeakers belong to people and families, are shared, and are seldom enrolled in device management. Data of an organisation that is processed there is out of its hands. Take the type out, or state a lower level if no data of the organisation is involved.",
  messages: {
    default: message`"${"type"}" is a personal type of device, and the level is "enterprise"; take it out, or reconsider the level`,
  },
  bad: [
    {
      text: "model plan {\n  variant small { device-support: [phone, ⟦wearable⟧] }\n  privacy { level: ⟪enterprise⟫ }\n}",
    },
  ],
  good: [
    {
      text: "model plan {\n  variant small { device-support: [phone, tablet, 2in1] }\n  privacy: enterprise\n}",
    },
    { text: "model plan {\n  variant small { device-support: [wearable] }\n  privacy: public\n}" },
  ],
  check(variant, { up, at, report }) {
    const privacy = up(variant, "model")?.privacy;
    if (privacy?.level !== "enterprise") return;
    variant["device-support"]?.forEach((type, index) => {
      if (!personalTypes.includes(type)) return;
      report(
        "default",
        at(variant, "device-support", index),
        { type },
        { related: [[at(privacy, "level"), "the level is declared here"]] },
      );
    });
  },
});
