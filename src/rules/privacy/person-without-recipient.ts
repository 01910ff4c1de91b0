import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-006: who receives it. */
export const personWithoutRecipient = defineRule({
  code: "HML4028",
  name: "person-without-recipient",
  severity: "error",
  origin: ["PRV-006", "S31"],
  on: "dataflow",
  profile: "privacy",
  summary: "Data goes to a person, and it is not said to whom.",
  reason:
    "A person who receives somebody's data is the one place where no technical measure helps any more. Who that is, a named address or a role such as the treating physician, belongs into the declaration. State `recipient`.",
  messages: {
    default: message`the data goes to a person and no "recipient" is stated; name the address or the role`,
  },
  bad: [
    {
      text: "model heart {\n  dataflow report { from: phone, to: ⟦person⟧, carries: result, protection: e2e }\n}",
    },
  ],
  good: [
    {
      text: 'model heart {\n  dataflow report { from: phone, to: person, recipient: "treating physician", carries: result, protection: e2e }\n}',
    },
  ],
  check(flow, { at, report }) {
    if (flow.to === "person" && flow.recipient === undefined) report("default", at(flow, "to"), {});
  },
});
