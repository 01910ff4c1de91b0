import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

const withinACircle: readonly string[] = ["device", "owner-devices", "enterprise"];

/** PRV-010. */
export const levelContradictsDestinations = defineRule({
  code: "HML4013",
  name: "level-contradicts-destinations",
  severity: "error",
  origin: ["PRV-010"],
  on: "privacy",
  summary: "The privacy level and the permitted destinations say opposite things.",
  reason:
    "`public` means that nothing personal goes in or comes out; then there is nothing to keep within a circle of devices. `sensitive` data that may go to anyone is not protected at all. One of the two statements is a slip, and a device that believes the wrong one either leaks or refuses. Correct the level or the destinations.",
  messages: {
    restricted: message`the level is "public", yet data may only go to "${"destination"}"; a level above public or a wider destination would be right`,
    open: message`"anyone" may receive the data although the level is "${"level"}"; name the destinations, or make the level public`,
  },
  bad: [
    { text: "model scene { privacy { level: ⟪public⟫, destinations: [device, ⟦owner-devices⟧] } }" },
    {
      text: 'model heart { privacy { level: ⟪sensitive⟫, retention: 0d, purpose: ["screening"], destinations: [⟦anyone⟧] } }',
    },
    { text: "model plan { privacy { level: ⟪enterprise⟫, destinations: [enterprise, ⟦anyone⟧] } }" },
  ],
  good: [
    { text: "model scene { privacy { level: public, destinations: [anyone] } }" },
    { text: "model heart { privacy { level: sensitive, retention: 0d, destinations: [owner-devices] } }" },
    {
      text: "model scene { privacy { level: public, destinations: [device] } }",
      note: "That nothing leaves the device at all is no restriction of who may have it.",
    },
  ],
  check(privacy, { at, report }) {
    const { level, destinations = [] } = privacy;
    const contradicted = () => ({ related: [[at(privacy, "level"), "the level says otherwise"]] }) as const;
    const open = destinations.indexOf("anyone");
    if (level === "public" && destinations.every((destination) => withinACircle.includes(destination))) {
      const index = destinations.findIndex((destination) => destination !== "device");
      const destination = destinations[index];
      if (destination === undefined) return;
      report("restricted", at(privacy, "destinations", index), { destination }, contradicted());
    } else if (level !== undefined && level !== "public" && open >= 0) {
      report("open", at(privacy, "destinations", open), { level }, contradicted());
    }
  },
});
