import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The colon between a property and its value is missing. */
export const missingColon = defineFault({
  code: "HML1108",
  name: "missing-colon",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The colon between a property and its value is missing.",
  reason:
    "A name that is followed by a value is taken for a property, and a property has a colon. With `=` or nothing in its place a reader cannot tell a property from the label of a block.",
  messages: {
    default: message`"${"name"}" has no colon before its value; write "${"name"}: ${"value"}"`,
    equals: message`a property has a colon, not ${"found"}; write "${"name"}: …"`,
  },
  fixable: true,
  bad: [
    { text: "model face {\n  version ⟦1.0.0⟧\n}\n", fixed: "hml 1.0\nmodel face {\n  version: 1.0.0\n}\n" },
  ],
  good: [{ text: "model face {\n  version: 1.0.0\n}\n" }],
});
