import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An entity is not one that XML defines itself. */
export const xmlEntity = defineFault({
  code: "HML1511",
  name: "xml-entity",
  severity: "error",
  origin: ["SYN-002"],
  summary: "An entity is not one that XML defines itself.",
  reason:
    "Without a document type declaration, which HML refuses, there are five entities: `&lt; &gt; &amp; &quot; &apos;`, and characters by number such as `&#233;`. A bare ampersand is written `&amp;`.",
  messages: {
    default: message`${"entity"} is not defined; write the character itself, or "&amp;" for an ampersand`,
  },
  bad: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" title="Caf⟦&eacute;⟧"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" title="Café"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
