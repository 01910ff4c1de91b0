import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file holds more than one YAML document. */
export const yamlSeveralDocuments = defineFault({
  code: "HML1308",
  name: "yaml-several-documents",
  severity: "error",
  origin: ["SYN-002"],
  summary: "The file holds more than one YAML document.",
  reason:
    "A file is one declaration. Libraries that read only the first document of a stream pass over the rest without a word, so that a statement there is never checked. Put each declaration in a file of its own.",
  messages: {
    default: message`a second document begins here; put each declaration in a file of its own`,
  },
  bad: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n⟦---⟧\nhml: "1.0"\n', notation: "yaml" }],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n', notation: "yaml" }],
});
