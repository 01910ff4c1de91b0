import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A property stands outside of any block. */
export const propertyOutsideBlock = defineFault({
  code: "HML1116",
  name: "property-outside-block",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A property stands outside of any block.",
  reason:
    "At the top of a document stand imports and blocks; what a model states stands in its block. A property up here usually means that a brace closed the block too early, or that its first line is missing.",
  messages: {
    default: message`${"name"} stands outside of any block; put it into the block it belongs to`,
  },
  bad: [{ text: "⟦version: 1.0.0⟧\nmodel face { license: MIT }\n" }],
  good: [{ text: "model face { version: 1.0.0, license: MIT }\n" }],
});
