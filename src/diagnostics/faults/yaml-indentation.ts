import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A line does not stand at the column of its block. */
export const yamlIndentation = defineFault({
  code: "HML1301",
  name: "yaml-indentation",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A line does not stand at the column of its block.",
  reason:
    "Indentation is the only sign of structure in YAML: one blank too many moves a statement into another block, or makes it part of the value above it. All statements of one block stand at one column.",
  messages: {
    default: message`this line does not stand at the column of its block; indent it like its neighbours`,
    deeper: message`"${"key"}" stands deeper than "${"above"}", which has a value already; indent both alike`,
  },
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n      version: 1.0.0\n    ⟦title⟧: Face\n',
      notation: "yaml",
      note: "Not as deep as its neighbour.",
    },
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n      ⟦title⟧: Face\n',
      notation: "yaml",
      note: "Deeper than the statement above it, which is no block.",
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n    title: Face\n', notation: "yaml" }],
});
