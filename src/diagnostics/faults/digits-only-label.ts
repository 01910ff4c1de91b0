import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A name consists of digits only. */
export const digitsOnlyLabel = defineFault({
  code: "HML2010",
  name: "digits-only-label",
  severity: "error",
  origin: ["VAL-011"],
  fixable: true,
  summary: "A name consists of digits only.",
  reason:
    "JavaScript moves object keys of digits to the front, so that a document with such a label would not keep its order from one tool to the next, and its signature would break. Put a letter in front.",
  messages: { default: message`"${"label"}" consists of digits only; write "${"better"}"` },
  bad: [{ text: 'model ⟦"2026"⟧ { version: 1.0.0 }\n', fixed: "model n2026 { version: 1.0.0 }\n" }],
  good: [{ text: "model n2026 { version: 1.0.0 }\n" }],
});
