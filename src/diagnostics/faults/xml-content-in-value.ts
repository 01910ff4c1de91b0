import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An element that holds a value has attributes or elements. */
export const xmlContentInValue = defineFault({
  code: "HML1513",
  name: "xml-content-in-value",
  severity: "error",
  origin: ["SYN-001"],
  summary: "An element that holds a value has attributes or elements.",
  reason:
    "A value is text and nothing else. What stands beside it in the element would be lost without a word.",
  messages: {
    default: message`<${"name"}> holds one value and nothing else; "${"found"}" is not read`,
  },
  bad: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face"><variant id="a"><device-support><device-type ⟦since="5"⟧>phone</device-type></device-support></variant></model>\n</model-service>\n',
      notation: "xml",
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face"><variant id="a"><device-support><device-type>phone</device-type></device-support></variant></model>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
