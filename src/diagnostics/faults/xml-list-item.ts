import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An element of a list has the wrong name. */
export const xmlListItem = defineFault({
  code: "HML1509",
  name: "xml-list-item",
  severity: "error",
  origin: ["SYN-003"],
  summary: "An element of a list has the wrong name.",
  reason:
    "Each list names its items, so that a schema can say what stands in them. An element of another name in a list is a slip, or belongs somewhere else.",
  messages: {
    default: message`items of <${"list"}> are <${"item"}> elements; this is <${"name"}>`,
  },
  fixable: true,
  bad: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <variant id="a"><device-support><⟦device⟧>phone</device></device-support></variant>\n  </model>\n</model-service>\n',
      notation: "xml",
      fixed:
        '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <variant id="a"><device-support><device-type>phone</device-type></device-support></variant>\n  </model>\n</model-service>\n',
      note: "The items of `device-support` are `device-type`.",
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <variant id="a"><device-support><device-type>phone</device-type></device-support></variant>\n  </model>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
