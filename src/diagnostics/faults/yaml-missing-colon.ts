import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A line has a name and no value. */
export const yamlMissingColon = defineFault({
  code: "HML1314",
  name: "yaml-missing-colon",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A line has a name and no value.",
  reason:
    "YAML takes a colon without a blank behind it, or none at all, as part of the text, and joins the line with the next one. The statement is then lost without a word.",
  messages: {
    default: message`"${"line"}" has no ": "; write a name, a colon, a blank and the value`,
    blank: message`a blank is missing behind the colon; write "${"mended"}"`,
  },
  fixable: true,
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    ⟦title:Face⟧\n    version: 1.0.0\n',
      notation: "yaml",
      fixed: 'hml: "1.0"\nmodel:\n  face:\n    title: Face\n    version: 1.0.0\n',
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: Face\n    version: 1.0.0\n', notation: "yaml" }],
});
