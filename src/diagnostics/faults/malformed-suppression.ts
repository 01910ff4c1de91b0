import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A comment begins like a suppression and is none. */
export const malformedSuppression = defineFault({
  code: "HML2455",
  name: "malformed-suppression",
  severity: "error",
  summary: "A comment begins with `hml-ignore` and does not go on as one.",
  reason:
    "A suppression names codes or names, then perhaps `until` and a date, then a colon and the reason. What is written otherwise silences nothing, and its author should know. Several codes are separated by commas.",
  messages: {
    default: message`this suppression cannot be read; write "hml-ignore CODE: reason" or "hml-ignore CODE until 2027-01-31: reason"`,
  },
  bad: [
    { text: "model face {\n  ⟦# hml-ignore⟧\n  version: 1.0.0\n}" },
    { text: "model face {\n  ⟦# hml-ignore HML3007 until spring: driver fix⟧\n  version: 1.0.0\n}" },
  ],
  good: [
    {
      text: "model face {\n  # hml-ignore HML3007 until 2099-01-31: driver fix is due\n  variant one { hardware { npu: required } }\n}",
    },
    { text: "# hml-ignored is a word of its own\nmodel face { version: 1.0.0 }" },
  ],
});
