import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The root element is not <model-service>. */
export const xmlRoot = defineFault({
  code: "HML1504",
  name: "xml-root",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The root element is not <model-service>.",
  reason:
    "An HML declaration in XML is one element `<model-service>` with everything in it. Another root is another kind of file, or a part that was cut out of a declaration.",
  messages: {
    default: message`the root element is <${"name"}>; a declaration in XML is <model-service xmlns="urn:hml:1" hml="1.0">`,
    empty: message`the text has no element; a declaration in XML is <model-service xmlns="urn:hml:1" hml="1.0">`,
    second: message`a second root element begins here; put everything into one <model-service>`,
  },
  bad: [{ text: '<⟦model⟧ xmlns="urn:hml:1" id="face" version="1.0.0"/>\n', notation: "xml" }],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
