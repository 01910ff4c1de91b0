import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A YAML directive stands before the document. */
export const yamlDirective = defineFault({
  code: "HML1311",
  name: "yaml-directive",
  severity: "error",
  origin: ["SYN-002"],
  summary: "A YAML directive stands before the document.",
  reason:
    "A directive changes how the text behind it is read: another version of YAML, other tags. HML is read as YAML 1.2 without tags; `%YAML 1.2` says so and is allowed, everything else is not.",
  messages: {
    default: message`the directive "${"directive"}" is not allowed; leave it out`,
  },
  bad: [
    {
      text: '⟦%TAG ! tag:example.com,2026:⟧\n---\nhml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n',
      notation: "yaml",
    },
  ],
  good: [{ text: '%YAML 1.2\n---\nhml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n', notation: "yaml" }],
});
