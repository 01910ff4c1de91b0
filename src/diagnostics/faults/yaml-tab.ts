import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A tab indents a line. */
export const yamlTab = defineFault({
  code: "HML1302",
  name: "yaml-tab",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A tab indents a line.",
  reason:
    "YAML forbids tabs in indentation, because nobody can say how wide they are. Editors insert them unasked; set yours to write blanks in YAML files.",
  messages: {
    default: message`a tab cannot indent YAML; write blanks, here and on every line like it`,
  },
  bad: [{ text: 'hml: "1.0"\nmodel:\n⟦\t⟧face: { version: 1.0.0 }\n', notation: "yaml" }],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face: { version: 1.0.0 }\n', notation: "yaml" }],
});
