import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A character has no place in HML text. */
export const unknownCharacter = defineFault({
  code: "HML1102",
  name: "unknown-character",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A character has no place in HML text.",
  reason:
    "Outside of strings and comments HML text is made of few characters, so that a slip of the keyboard or a typographic quote from a web page is found where it is. Put text with other characters into quotes.",
  messages: {
    default: message`${"found"} has no place here; leave it out, or put text that contains it into quotes`,
    quote: message`${"found"} contains a character that only a quoted string holds; put it into quotes`,
    separator: message`${"found"} separates nothing in HML; use a line end or a comma`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  ⟦§⟧\n  version: 1.0.0\n}\n",
      fixed: "model face {\n  \n  version: 1.0.0\n}\n",
      note: "A slip of the keyboard.",
    },
  ],
  good: [{ text: 'model face { title: "§ 5" }', note: "In quotes any character is welcome." }],
});
