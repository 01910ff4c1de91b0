import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An element or quote is not closed, or a closing tag closes nothing. */
export const xmlUnclosed = defineFault({
  code: "HML1510",
  name: "xml-unclosed",
  severity: "error",
  origin: ["SYN-001"],
  summary: "An element or quote is not closed, or a closing tag closes nothing.",
  reason:
    "Everything behind it is read as part of it, or not at all. A file that ends in the middle was often cut off by an interrupted write; get it again rather than close it by guess.",
  messages: {
    default: message`<${"name"}> is not closed; write </${"name"}> where it ends`,
    quote: message`this quote is not closed before the next tag; close it where the value ends`,
    stray: message`</${"name"}> closes nothing that is open; leave it out, or correct the name`,
    opening: message`<${"found"}> is closed by </${"name"}>; write <${"name"}>`,
    closing: message`</${"found"}> closes <${"name"}>; write </${"name"}>`,
    other: message`this ${"what"} is not closed`,
  },
  fixable: true,
  bad: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <⟦modle⟧ id="face" version="1.0.0">\n  </model>\n</model-service>\n',
      notation: "xml",
      fixed:
        '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0">\n  </model>\n</model-service>\n',
    },
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <⟦privacy⟧ level="public">\n  </model>\n</model-service>\n',
      notation: "xml",
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
