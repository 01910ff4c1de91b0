import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The document has a processing instruction. */
export const xmlProcessingInstruction = defineFault({
  code: "HML1502",
  name: "xml-processing-instruction",
  severity: "error",
  origin: ["SYN-002"],
  summary: "The document has a processing instruction.",
  reason:
    "A processing instruction is a message to one program, for instance a style sheet to fetch. It is no part of the data, does not survive a conversion, and no reader of HML acts on it. Leave it out.",
  messages: {
    default: message`the processing instruction "${"target"}" is not allowed; leave it out`,
  },
  fixable: true,
  bad: [
    {
      text: '⟦<?xml-stylesheet href="https://example.com/a.xsl"?>⟧\n<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
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
