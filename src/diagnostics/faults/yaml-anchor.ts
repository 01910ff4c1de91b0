import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value has a YAML anchor. */
export const yamlAnchor = defineFault({
  code: "HML1305",
  name: "yaml-anchor",
  severity: "error",
  origin: ["SYN-002"],
  summary: "A value has a YAML anchor.",
  reason:
    "An anchor exists to be repeated by an alias, and a few aliases of aliases fill any memory. A declaration is read by people who must see each statement where it holds, so HML has neither.",
  messages: {
    default: message`the anchor "${"anchor"}" has no use in HML; leave it out`,
  },
  fixable: true,
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    title: ⟦&t⟧ Face\n',
      notation: "yaml",
      fixed: 'hml: "1.0"\nmodel:\n  face:\n    title: Face\n',
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: Face\n', notation: "yaml" }],
});
