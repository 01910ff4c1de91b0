import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value holds a colon and needs quotes. */
export const yamlColonInValue = defineFault({
  code: "HML1315",
  name: "yaml-colon-in-value",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A value holds a colon and needs quotes.",
  reason:
    "A colon with a blank behind it begins another statement, which cannot stand on the same line. Titles and sentences often hold one; put the whole value in quotes.",
  messages: {
    default: message`the value ${"value"} holds ": " and needs quotes`,
  },
  fixable: true,
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    title: ⟦Face: the detector⟧\n',
      notation: "yaml",
      fixed: 'hml: "1.0"\nmodel:\n  face:\n    title: "Face: the detector"\n',
    },
  ],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: "Face: the detector"\n', notation: "yaml" }],
});
