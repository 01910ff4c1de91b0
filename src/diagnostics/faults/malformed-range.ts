import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A range lacks one of its ends. */
export const malformedRange = defineFault({
  code: "HML1119",
  name: "malformed-range",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A range lacks one of its ends.",
  reason:
    "A range has a lower and an upper end, both included: `1..8`. An open range is written as its own property, such as `min`, or the dimension as `?`.",
  messages: {
    default: message`${"found"} is half a range; write both ends, like "1..8"`,
  },
  bad: [{ text: "model face {\n  lifecycle { trained: ⟦2026-01-10..⟧, status: active }\n}\n" }],
  good: [{ text: "model face {\n  lifecycle { trained: 2026-01-10..2026-03-01, status: active }\n}\n" }],
});
