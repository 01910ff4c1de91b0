import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value begins with a sign that YAML reserves. */
export const yamlReservedSign = defineFault({
  code: "HML1318",
  name: "yaml-reserved-sign",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A value begins with a sign that YAML reserves.",
  reason:
    "A bare value cannot begin with `@`, a backtick or `%`; YAML keeps them for itself. Put the value in quotes.",
  messages: {
    default: message`a bare value cannot begin with "${"sign"}"; put it in quotes`,
  },
  fixable: true,
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    contact: ⟦@models⟧\n',
      notation: "yaml",
      fixed: 'hml: "1.0"\nmodel:\n  face:\n    contact: "@models"\n',
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    contact: "@models"\n', notation: "yaml" }],
});
