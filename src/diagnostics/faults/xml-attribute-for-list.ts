import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A list is written as an attribute. */
export const xmlAttributeForList = defineFault({
  code: "HML1507",
  name: "xml-attribute-for-list",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A list is written as an attribute.",
  reason:
    "A list is an element that holds one element for each item, because items may hold blanks and commas and carry comments of their own. An attribute holds one value.",
  messages: {
    default: message`"${"name"}" is a list; write <${"name"}><${"item"}>…</${"item"}></${"name"}>`,
  },
  bad: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <variant id="a" ⟦device-support="phone tablet"⟧/>\n  </model>\n</model-service>\n',
      notation: "xml",
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <variant id="a"><device-support><device-type>phone</device-type></device-support></variant>\n  </model>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
