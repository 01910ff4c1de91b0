import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A property has no value. */
export const missingValue = defineFault({
  code: "HML1109",
  name: "missing-value",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A property has no value.",
  reason:
    "HML has no null: a property that is not known is left out, and absent means unknown. A name with a colon and nothing behind it is usually half-typed.",
  messages: {
    default: message`"${"name"}" has no value; write one behind the colon, or leave the property out`,
  },
  bad: [{ text: "model face {\n  ⟦vendor:⟧\n  version: 1.0.0\n}\n" }],
  good: [{ text: 'model face {\n  vendor: "example.org"\n  version: 1.0.0\n}\n' }],
});
