import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The document has a document type declaration. */
export const xmlDoctype = defineFault({
  code: "HML1501",
  name: "xml-doctype",
  severity: "error",
  origin: ["SYN-002"],
  summary: "The document has a document type declaration.",
  reason:
    "A document type declaration can define entities that grow without bound, or pull in files and addresses when the document is read. HML needs none of it: a reader refuses the declaration and resolves nothing. Leave it out.",
  messages: {
    default: message`a document type declaration is not allowed; leave it out`,
  },
  fixable: true,
  bad: [
    {
      text: '⟦<!DOCTYPE model-service SYSTEM "file:///etc/passwd">⟧\n<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
      fixed:
        '\n<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
