import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Text stands where only elements may stand. */
export const xmlTextInBlock = defineFault({
  code: "HML1506",
  name: "xml-text-in-block",
  severity: "error",
  origin: ["SYN-001"],
  summary: "Text stands where only elements may stand.",
  reason:
    "A block holds statements, and each statement is an attribute or an element with a name. Text between them says nothing that HML could check, and is usually the remains of a tag.",
  messages: {
    default: message`"${"text"}" stands between the elements of <${"name"}>, which holds no text; leave it out, or write a comment`,
  },
  bad: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0">\n    ⟦detector⟧\n    <privacy level="public"/>\n  </model>\n</model-service>\n',
      notation: "xml",
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0">\n    <!-- detector -->\n    <privacy level="public"/>\n  </model>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
