import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-014, as far as the privacy block reaches; a data flow states the region of its receiver. */
export const regionContradictsDestinations = defineRule({
  code: "HML4016",
  name: "region-contradicts-destinations",
  severity: "error",
  origin: ["PRV-014"],
  on: "privacy",
  profile: "privacy",
  summary: "Data may not leave a region, yet may go to anyone.",
  reason:
    "`regions` binds data to places; `anyone` releases it to all of them. Whoever relies on the first is wronged by the second. Name the destinations within the region, or take `regions` out.",
  messages: {
    default: message`"anyone" may receive the data although it may not leave ${"regions"}; name destinations within, or take "regions" out`,
  },
  bad: [{ text: 'model scene { privacy { level: public, regions: ⟪["EU"]⟫, destinations: [⟦anyone⟧] } }' }],
  good: [
    { text: 'model scene { privacy { level: public, regions: ["EU"], destinations: [cloud] } }' },
    { text: "model scene { privacy { level: public, destinations: [anyone] } }" },
  ],
  check(privacy, { at, report }) {
    const { regions = [], destinations = [] } = privacy;
    const open = destinations.indexOf("anyone");
    if (regions.length === 0 || open < 0) return;
    report(
      "default",
      at(privacy, "destinations", open),
      { regions: regions.join(", ") },
      { related: [[at(privacy, "regions"), "data may not leave these regions"]] },
    );
  },
});
