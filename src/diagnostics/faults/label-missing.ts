import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A labelled block has no label. */
export const labelMissing = defineFault({
  code: "HML2007",
  name: "label-missing",
  severity: "error",
  origin: ["SYN-005"],
  summary: "A labelled block has no label.",
  reason:
    "Blocks of some kinds stand side by side and refer to one another, so each needs a label that is its name: `model face { … }`. Without one nothing can refer to it, and its contents cannot be told from those of its neighbour.",
  messages: {
    attribute: message`"${"kind"}" needs a label; write it as the attribute "id"`,
    key: message`"${"kind"}" holds blocks by their labels; put a label between "${"kind"}" and what it holds`,
  },
  bad: [
    { notation: "yaml", text: "hml: 1.0\n⟦model⟧:\n  version: 1.0.0\n" },
    {
      notation: "xml",
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <⟦model⟧ version="1.0.0"/>\n</model-service>\n',
    },
  ],
  good: [
    { notation: "yaml", text: "hml: 1.0\nmodel:\n  face:\n    version: 1.0.0\n" },
    {
      notation: "xml",
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
    },
  ],
});
