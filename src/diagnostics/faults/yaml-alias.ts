import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is a YAML alias. */
export const yamlAlias = defineFault({
  code: "HML1306",
  name: "yaml-alias",
  severity: "error",
  origin: ["SYN-002"],
  summary: "A value is a YAML alias.",
  reason:
    "An alias repeats a value from elsewhere, and a few aliases of aliases fill any memory. A declaration is read by people who must see each statement where it holds. Write the value out.",
  messages: {
    default: message`the alias "${"alias"}" is not allowed; write the value itself`,
  },
  bad: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: ⟦*t⟧\n', notation: "yaml" }],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: Face\n', notation: "yaml" }],
});
