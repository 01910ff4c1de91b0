import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** FED-001, first half. */
export const federatedWithoutParticipants = defineRule({
  code: "HML4200",
  name: "federated-without-participants",
  severity: "error",
  origin: ["FED-001", "S6"],
  on: "federated",
  profile: "advanced",
  summary: "Federated learning names no least number of participants, or less than two.",
  reason:
    "The mean over one device is that device's update, and with it that person's data. Federated learning protects only in a crowd, so a round that does not say how many devices it needs promises nothing. State `participants`, at least 2; from 10 on it begins to mean something.",
  messages: {
    missing: message`federated learning states no "participants"; state the least number of devices in a round`,
    few: message`a round of ${"participants"} shows the update of each; "participants" should be 2 or more`,
  },
  bad: [
    {
      text: "model words {\n  ⟦federated⟧ { rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: ⟦1⟧, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  good: [
    {
      text: "model words {\n  federated { participants: 100, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  check(federated, { at, report }) {
    const { participants } = federated;
    if (participants === undefined) report("missing", at(federated), {});
    else if (participants < 2) report("few", at(federated, "participants"), { participants });
  },
});
