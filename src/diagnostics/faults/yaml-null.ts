import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A statement has no value. */
export const yamlNull = defineFault({
  code: "HML1303",
  name: "yaml-null",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A statement has no value.",
  reason:
    "HML has no null: a statement that is absent is unknown, and one that is present says something. A name with nothing behind it is usually a value that somebody meant to fill in. Write the value, or leave the statement out.",
  messages: {
    default: message`"${"key"}" has no value; write one, or leave the statement out`,
    word: message`"${"key"}" is null, which HML does not have; leave the statement out, or write "${"word"}" in quotes if the word is meant`,
    item: message`an item of the list has no value; write one, or leave the item out`,
  },
  bad: [
    { text: 'hml: "1.0"\nmodel:\n  face:\n    title: ⟦null⟧\n', notation: "yaml" },
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    ⟦title⟧:\n    version: 1.0.0\n',
      notation: "yaml",
      note: "Nothing behind the colon.",
    },
  ],
  good: [
    {
      text: 'hml: "1.0"\nmodel:\n  face:\n    version: 1.0.0\n',
      notation: "yaml",
      note: "What is not known is left out.",
    },
  ],
});
