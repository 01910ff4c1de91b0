import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A key is not text. */
export const yamlKeyNotText = defineFault({
  code: "HML1309",
  name: "yaml-key-not-text",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A key is not text.",
  reason:
    "Names and labels are text. YAML reads a bare `1.0` or `true` as a number or a truth value, which other readers then spell as they like (`1`, `True`), and it allows whole lists as keys. Put the label in quotes.",
  messages: {
    default: message`the key "${"key"}" is not text in YAML; put it in quotes`,
    collection: message`a ${"what"} cannot be a key; keys are names and labels`,
    item: message`an item of a list cannot stand among the statements of a block; write a name and a colon in front of the list`,
    empty: message`a key is missing before ":"; write the name of the statement`,
  },
  fixable: true,
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  ⟦true⟧:\n    version: 1.0.0\n',
      notation: "yaml",
      fixed: 'hml: "1.0"\nmodel:\n  "true":\n    version: 1.0.0\n',
    },
    {
      text: 'hml: "1.0"\n⟦-⟧ face:\n',
      notation: "yaml",
      note: "A list among statements.",
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n', notation: "yaml" }],
});
