import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no number of the kind that its property takes. */
export const badNumber = defineFault({
  code: "HML2102",
  name: "bad-number",
  severity: "error",
  fixable: true,
  summary: "A value is no number of the kind that its property takes.",
  reason:
    "A whole number is written in digits, without separator, exponent or leading zero, so that every reader sees the same one; above 2^53 two numbers are no longer told apart in JSON. A decimal has a point. Correct the spelling.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    {
      text: 'model face {\n  variant phone {\n    bytes: ⟦"4,812,345"⟧\n  }\n}\n',
      fixed: "model face {\n  variant phone {\n    bytes: 4812345\n  }\n}\n",
    },
    { text: "model face {\n  variant phone {\n    bytes: ⟦9007199254740993⟧\n  }\n}\n" },
  ],
  good: [{ text: "model face {\n  variant phone {\n    bytes: 4812345\n  }\n}\n" }],
});
