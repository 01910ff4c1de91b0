import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A YAML merge key pulls statements in from elsewhere. */
export const yamlMergeKey = defineFault({
  code: "HML1307",
  name: "yaml-merge-key",
  severity: "error",
  origin: ["SYN-002"],
  summary: "A YAML merge key pulls statements in from elsewhere.",
  reason:
    "The merge key `<<` is not part of YAML 1.2, libraries disagree on which statement wins, and a reader cannot see what holds. Write the statements where they hold.",
  messages: {
    default: message`the merge key "<<" is not allowed; write the statements themselves`,
  },
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n    ⟦<<⟧: { title: Face }\n',
      notation: "yaml",
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n    title: Face\n', notation: "yaml" }],
});
