import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Device types that are not the person's own. */
const servers: readonly string[] = ["cloud", "edge-server"];
/** The destinations that let data reach them. */
const doors: readonly string[] = ["cloud", "enterprise", "third-party", "anyone"];

/** PRV-014's sibling for places: a variant runs where its data may not go. */
export const destinationExcludesDeviceType = defineRule({
  code: "HML4019",
  name: "destination-excludes-device-type",
  severity: "error",
  origin: ["PRV-010"],
  on: "variant",
  profile: "privacy",
  summary: "A variant runs in a place to which the model's data may not go.",
  reason:
    "To run on a server, a variant must be sent its input. A privacy statement that keeps data on the device forbids exactly that, and one of the two was written for another deployment. Add the destination, or take the device type out of the variant.",
  messages: {
    default: message`the variant runs on "${"type"}", and data may only go to ${"destinations"}; add a destination or take the type out`,
  },
  bad: [
    {
      text: "model heart {\n  variant large { device-support: [phone, ⟦cloud⟧, ⟦edge-server⟧] }\n  privacy { level: sensitive, retention: 0d, destinations: ⟪[device, owner-devices]⟫ }\n}",
    },
  ],
  good: [
    {
      text: 'model heart {\n  variant large { device-support: [cloud] }\n  privacy { level: sensitive, retention: 0d, purpose: ["screening"], destinations: [cloud] }\n}',
    },
    {
      text: "model heart {\n  variant small { device-support: [phone] }\n  privacy { level: sensitive, retention: 0d, destinations: [device] }\n}",
    },
  ],
  check(variant, { up, at, report }) {
    const privacy = up(variant, "model")?.privacy;
    const destinations = privacy?.destinations;
    if (!privacy || !destinations || destinations.length === 0) return;
    variant["device-support"]?.forEach((type, index) => {
      if (!servers.includes(type) || destinations.some((destination) => doors.includes(destination))) return;
      report(
        "default",
        at(variant, "device-support", index),
        { type, destinations: destinations.map((one) => `"${one}"`).join(" or ") },
        { related: [[at(privacy, "destinations"), "data may go here and nowhere else"]] },
      );
    });
  },
});
