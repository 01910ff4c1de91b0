import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** FED-003. */
export const globalModelWithoutReturn = defineRule({
  code: "HML4203",
  name: "global-model-without-return",
  severity: "error",
  origin: ["FED-003", "S6", "S7"],
  on: "federated",
  profile: "advanced",
  summary: "A bad global model cannot be undone, or an old one be refused.",
  reason:
    "A poisoned round or a bug in the aggregation reaches every device at once. A device must be able to go back to the model before, and must refuse a global model that is older than its own, or an attacker rolls the fleet back to a version with known faults. State `rollback` and `version-check: true`.",
  messages: {
    rollback: message`there is no way back from a bad global model; state "rollback: previous" or "rollback: golden"`,
    version: message`a device would accept a global model older than its own; state "version-check: true"`,
  },
  bad: [
    {
      text: "model words {\n  ⟦federated⟧ { participants: 100, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: 100, rollback: ⟦none⟧, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: 100, rollback: previous, version-check: ⟦false⟧, verify-digest: true }\n}",
    },
  ],
  good: [
    {
      text: "model words {\n  federated { participants: 100, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  check(federated, { at, report }) {
    const { rollback } = federated;
    if (rollback === undefined || rollback === "none") report("rollback", at(federated, "rollback"), {});
    if (federated["version-check"] !== true) report("version", at(federated, "version-check"), {});
  },
});
