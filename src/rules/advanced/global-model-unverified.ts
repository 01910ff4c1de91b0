import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** FED-005. */
export const globalModelUnverified = defineRule({
  code: "HML4205",
  name: "global-model-unverified",
  severity: "error",
  origin: ["FED-005", "S7"],
  on: "federated",
  profile: "advanced",
  summary: "A device takes the global model without checking its digest or signature.",
  reason:
    "A global model that is downloaded and run unchecked is a remote control for every device of the fleet: whoever can answer the download in the server's place decides what they do. State `verify-signature: true`, or at least `verify-digest: true`.",
  messages: {
    default: message`nothing says that a device checks the global model; state "verify-signature: true" or "verify-digest: true"`,
  },
  bad: [
    {
      text: "model words {\n  ⟦federated⟧ { participants: 100, rollback: previous, version-check: true }\n}",
    },
    {
      text: "model words {\n  ⟦federated⟧ { participants: 100, rollback: previous, version-check: true, verify-digest: false }\n}",
    },
  ],
  good: [
    {
      text: "model words {\n  federated { participants: 100, rollback: previous, version-check: true, verify-signature: true }\n}",
    },
  ],
  check(federated, { at, report }) {
    if (federated["verify-digest"] === true || federated["verify-signature"] === true) return;
    report("default", at(federated), {});
  },
});
