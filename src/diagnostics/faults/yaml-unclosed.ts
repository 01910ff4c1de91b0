import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A quote or bracket is not closed. */
export const yamlUnclosed = defineFault({
  code: "HML1313",
  name: "yaml-unclosed",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A quote or bracket is not closed.",
  reason:
    "Everything behind it becomes part of one value, to the end of the text or of the block. Close it where the value ends.",
  messages: {
    default: message`this ${"open"} is not closed; write ${"close"} where the value ends`,
    stray: message`this ${"close"} closes nothing; leave it out`,
  },
  bad: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    variant:\n      pocket:\n        device-support: ⟦[⟧phone, tablet\n        format: om\n',
      notation: "yaml",
    },
    { text: 'hml: "1.0"\nmodel:\n  face:\n    version: "1.0.0"⟦]⟧\n    title: Face\n', notation: "yaml" },
  ],
  good: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    variant:\n      pocket:\n        device-support: [phone, tablet]\n        format: om\n',
      notation: "yaml",
    },
  ],
});
