import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is written as an element where HML writes an attribute. */
export const xmlElementForAttribute = defineFault({
  code: "HML1508",
  name: "xml-element-for-attribute",
  severity: "info",
  origin: ["SYN-001"],
  summary: "A value is written as an element where HML writes an attribute.",
  reason:
    "Readers take either, so nothing is lost; writers of HML and its XML Schema use the attribute, so other validators report the element. `hml fmt` and `hml convert --to xml` write the attribute.",
  messages: {
    default: message`"${"name"}" is written as an attribute in HML; this element is read all the same`,
  },
  bad: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face"><⟦version⟧>1.0.0</version></model>\n</model-service>\n',
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
