import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Below it a participant who knows some of the others can work out the rest. */
const fewest = 10;

/** FED-001, second half. */
export const federatedFewParticipants = defineRule({
  code: "HML4201",
  name: "federated-few-participants",
  severity: "warning",
  origin: ["FED-001"],
  on: "federated",
  profile: "advanced",
  summary: "A round of federated learning has so few participants that they can be told apart.",
  reason:
    "With three devices in a round, two that work together know the third one's update exactly. Nobody can say where safety begins, but below ten it surely does not. Ask for more participants, or protect the round by differential privacy.",
  messages: {
    default: message`${"participants"} participants can tell one another apart; 10 or more would be better`,
  },
  bad: [
    {
      text: "model words {\n  federated { participants: ⟦9⟧, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: ⟦2⟧, rollback: previous, version-check: true, verify-digest: true }\n}",
      note: "The fewest that can learn together.",
    },
  ],
  good: [
    {
      text: "model words {\n  federated { participants: 10, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated {\n    participants: 5, rollback: previous, version-check: true, verify-digest: true\n    differential-privacy { epsilon: 2.0, delta: 0.00001 }\n  }\n}",
    },
  ],
  check(federated, { at, report }) {
    const { participants } = federated;
    const noise = federated["differential-privacy"];
    if (participants === undefined || participants < 2 || participants >= fewest) return;
    if (noise?.epsilon !== undefined && noise.delta !== undefined) return;
    report("default", at(federated, "participants"), { participants });
  },
});
