import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value has a YAML tag. */
export const yamlTag = defineFault({
  code: "HML1304",
  name: "yaml-tag",
  severity: "error",
  origin: ["SYN-002"],
  summary: "A value has a YAML tag.",
  reason:
    "Types come from the vocabulary, so a tag can say nothing that HML does not know, and it can make a library build objects of the sender's choice. Leave it out.",
  messages: {
    default: message`the tag "${"tag"}" says nothing in HML; leave it out`,
  },
  fixable: true,
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    title: ⟦!!str⟧ Face\n',
      notation: "yaml",
      fixed: 'hml: "1.0"\nmodel:\n  face:\n    title: Face\n',
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: Face\n', notation: "yaml" }],
});
