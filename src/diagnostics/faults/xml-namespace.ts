import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A name is not in the namespace of HML. */
export const xmlNamespace = defineFault({
  code: "HML1503",
  name: "xml-namespace",
  severity: "error",
  origin: ["SYN-003"],
  summary: "A name is not in the namespace of HML.",
  reason:
    'The namespace `urn:hml:1` says that an element is one of HML 1. Elements of another vocabulary may have the same names and mean something else, so they are not read. What belongs to somebody else stands in an extension, `<x id="com.example">`.',
  messages: {
    default: message`<model-service> has no namespace; write xmlns="urn:hml:1"`,
    root: message`the namespace of <model-service> is "${"found"}"; write xmlns="urn:hml:1"`,
    element: message`<${"name"}> is not in the namespace urn:hml:1 and is not read; put it in an extension <x id="…">`,
    attribute: message`the attribute ${"name"} is of another vocabulary and is not read; put it in an extension <x id="…">`,
  },
  fixable: true,
  bad: [
    {
      text: '<model-service ⟦xmlns="urn:example:other"⟧ hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
      fixed:
        '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
    },
    {
      text: '<model-service xmlns="urn:hml:1" xmlns:o="urn:example:other" hml="1.0">\n  <model id="face" version="1.0.0">\n    <⟦o:note⟧>checked</o:note>\n  </model>\n</model-service>\n',
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
