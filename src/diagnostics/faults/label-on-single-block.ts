import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A block has a label and is of a kind that stands only once. */
export const labelOnSingleBlock = defineFault({
  code: "HML2008",
  name: "label-on-single-block",
  severity: "error",
  summary: "A block has a label and is of a kind that stands only once.",
  reason:
    "A kind that may stand only once in its parent has no label: there is nothing to tell apart. A label there is usually a value that belongs inside. Remove the label, or state it as a property.",
  messages: { default: message`"${"kind"}" takes no label; remove "${"label"}"` },
  bad: [
    {
      notation: "xml",
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <privacy id=⟦"strict"⟧ level="public"/>\n  </model>\n</model-service>\n',
    },
  ],
  good: [
    {
      notation: "xml",
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <privacy level="public"/>\n  </model>\n</model-service>\n',
    },
  ],
});
