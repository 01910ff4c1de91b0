import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** FED-002. */
export const federatedThresholdUnsafe = defineRule({
  code: "HML4202",
  name: "federated-threshold-unsafe",
  severity: "error",
  origin: ["FED-002"],
  on: "federated",
  profile: "advanced",
  summary: "The threshold of secure aggregation cannot be reached, or is too low to protect.",
  reason:
    "Secure aggregation opens the sum once `threshold` devices have stayed to the end. More than take part can never be reached. Against participants who cheat it must be more than half of them, or a server that lies about who dropped out can open two sums and subtract them (Bonawitz et al. 2017).",
  messages: {
    unreachable: message`the threshold of ${"threshold"} is above the ${"participants"} participants; it should be at most that`,
    minority: message`a threshold of ${"threshold"} out of ${"participants"} lets a cheating server open two sums; it should be ${"least"} or more`,
    single: message`a threshold of ${"threshold"} opens the update of one device; it should be 2 or more`,
  },
  bad: [
    {
      text: "model words {\n  federated { participants: ⟪100⟫, threshold: ⟦101⟧, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: ⟪100⟫, threshold: ⟦50⟧, adversary: malicious, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: ⟪100⟫, threshold: ⟦1⟧, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: ⟪2⟫, threshold: ⟦3⟧, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  good: [
    {
      text: "model words {\n  federated { participants: 100, threshold: 51, adversary: malicious, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: 100, threshold: 50, adversary: semi-honest, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  check(federated, { at, report }) {
    const { participants, threshold, adversary } = federated;
    if (participants === undefined || threshold === undefined || participants < 2) return;
    const place = at(federated, "threshold");
    const related = [[at(federated, "participants"), "the devices of a round"]] as const;
    const least = Math.floor(participants / 2) + 1;
    if (threshold > participants) report("unreachable", place, { threshold, participants }, { related });
    else if (threshold < 2) report("single", place, { threshold }, { related });
    else if (adversary !== undefined && adversary !== "semi-honest" && threshold < least)
      report("minority", place, { threshold, participants, least }, { related });
  },
});
