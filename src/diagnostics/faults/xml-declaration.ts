import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The XML declaration is not one of XML 1.0 in UTF-8. */
export const xmlDeclaration = defineFault({
  code: "HML1512",
  name: "xml-declaration",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The XML declaration is not one of XML 1.0 in UTF-8.",
  reason:
    "HML in XML is XML 1.0 in UTF-8, so that every reader sees the same characters. A declaration that says otherwise makes another reader decode the same bytes into other text.",
  messages: {
    default: message`the XML declaration says ${"found"}; HML is XML 1.0 in UTF-8`,
  },
  bad: [
    {
      text: '<?xml version="1.0" encoding=⟦"ISO-8859-1"⟧?>\n<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
  good: [
    {
      text: '<?xml version="1.0" encoding="UTF-8"?>\n<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
