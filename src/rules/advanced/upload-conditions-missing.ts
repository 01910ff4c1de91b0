import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** FED-004. */
export const uploadConditionsMissing = defineRule({
  code: "HML4204",
  name: "upload-conditions-missing",
  severity: "warning",
  origin: ["FED-004", "S6"],
  on: "federated",
  profile: "advanced",
  fixable: true,
  summary: "It is not said under which conditions a device trains and uploads.",
  reason:
    "Training drains a battery and an upload may cost its owner money. Fleets train while devices charge, are idle and on an unmetered network; a user who was never told finds out by the bill. State `conditions`.",
  messages: {
    default: message`no "conditions" of uploading are stated; state them, such as "[charging, unmetered, idle]"`,
  },
  bad: [
    {
      text: "model words {\n  ⟦federated⟧ { participants: 100, rollback: previous, version-check: true, verify-digest: true }\n}",
      fixed:
        "model words {\n  federated { participants: 100, conditions: [charging, unmetered, idle], rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  good: [
    {
      text: "model words {\n  federated { participants: 100, rollback: previous, version-check: true, verify-digest: true, conditions: [charging, idle] }\n}",
    },
  ],
  check(federated, { at, set, report }) {
    if ((federated.conditions ?? []).length > 0) return;
    const conditions = ["charging", "unmetered", "idle"];
    const fix = {
      title: "Upload while charging, unmetered and idle",
      safe: false,
      changes: [set(federated, "conditions", conditions)],
    };
    report("default", at(federated, "conditions"), {}, { fix });
  },
});
