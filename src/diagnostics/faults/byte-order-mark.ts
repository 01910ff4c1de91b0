import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The text begins with a byte order mark. */
export const byteOrderMark = defineFault({
  code: "HML1002",
  name: "byte-order-mark",
  severity: "info",
  origin: ["SYN-001"],
  summary: "The text begins with a byte order mark.",
  reason:
    "UTF-8 needs no byte order mark, and tools that join or compare files stumble over it. HML skips it. Save the file as UTF-8 without one.",
  messages: {
    default: message`the file begins with a byte order mark, which is skipped; UTF-8 needs none`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0 }", note: "The text begins with its first word." }],
});
