import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A label holds characters that references cannot write. */
export const labelOutsideAlphabet = defineFault({
  code: "HML2009",
  name: "label-outside-alphabet",
  severity: "error",
  origin: ["VAL-011", "SYN-014"],
  fixable: true,
  summary: "A label holds characters that references cannot write.",
  reason:
    "Labels are how blocks refer to one another, joined with dots: `heart_rhythm.pocket`. They are made of ASCII letters, digits, `_` and `-`, so that they survive file names, URLs and every notation, and so that no two look the same. A name for people belongs in `title`; labels of inputs and outputs are free, because artifacts name them.",
  messages: {
    default: message`label "${"label"}" holds characters other than letters, digits, "_" and "-"; write "${"better"}"`,
    bare: message`label "${"label"}" is not usable; a label is made of letters, digits, "_" and "-"`,
  },
  bad: [
    { text: 'model ⟦"heart rhythm"⟧ { version: 1.0.0 }\n', fixed: "model heart_rhythm { version: 1.0.0 }\n" },
  ],
  good: [{ text: 'model heart_rhythm { version: 1.0.0, title: "Heart rhythm" }\n' }],
});
