import { message } from "../../diagnostics/message.ts";
import { compareLabels, deriveModelLabel } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

const outside: readonly string[] = ["cloud", "third-party"];

/** PRV-006, as far as the privacy block reaches; a data flow states consent. */
export const destinationWithoutPurpose = defineRule({
  code: "HML4015",
  name: "destination-without-purpose",
  severity: "error",
  origin: ["PRV-006", "S31"],
  on: "privacy",
  profile: "privacy",
  summary: "Sensitive data may leave the owner's devices, and no purpose is stated.",
  reason:
    "Data protection law ties personal data to a purpose, and so does common sense: nobody can agree to a heart rhythm going to a cloud without knowing what for. State what the data is used for in `purpose`, or take the destination out.",
  messages: {
    default: message`data labelled ${"label"} may go to "${"destination"}" and no purpose is stated; add "purpose" or take the destination out`,
  },
  bad: [
    {
      text: "model heart { privacy { level: ⟪sensitive⟫, retention: 0d, destinations: [device, ⟦cloud⟧] } }",
    },
    {
      text: "model heart { privacy { level: sensitive, category: [⟪health⟫], retention: 0d, destinations: [⟦third-party⟧] } }",
    },
  ],
  good: [
    {
      text: 'model heart { privacy { level: sensitive, retention: 0d, purpose: ["arrhythmia screening"], destinations: [cloud] } }',
    },
    { text: "model scene { privacy { level: public, destinations: [cloud] } }" },
    { text: "model heart { privacy { level: sensitive, retention: 0d, destinations: [owner-devices] } }" },
  ],
  check(privacy, { at, report }) {
    const { destinations = [], purpose = [] } = privacy;
    const { label, because } = deriveModelLabel({ privacy });
    if (purpose.length > 0 || !because || compareLabels(label, "S3") < 0) return;
    const index = destinations.findIndex((destination) => outside.includes(destination));
    const destination = destinations[index];
    if (destination === undefined) return;
    report(
      "default",
      at(privacy, "destinations", index),
      { label, destination },
      { related: [[at(because.block, because.key, because.index), `this makes the data ${label}`]] },
    );
  },
});
