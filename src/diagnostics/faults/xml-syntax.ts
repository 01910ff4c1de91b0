import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The text is not well-formed XML at this place. */
export const xmlSyntax = defineFault({
  code: "HML1500",
  name: "xml-syntax",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The text is not well-formed XML at this place.",
  reason:
    "An XML reader stops at the first fault of form, and one that goes on reads something that nobody wrote. HML goes on only to report what else is wrong.",
  messages: {
    default: message`${"problem"}; ${"remedy"}`,
  },
  bad: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" ⟦version⟧/>\n</model-service>\n',
      notation: "xml",
      note: "An attribute without a value.",
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
