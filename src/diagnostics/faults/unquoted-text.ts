import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value of several words is not quoted. */
export const unquotedText = defineFault({
  code: "HML1112",
  name: "unquoted-text",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A value of several words is not quoted.",
  reason:
    "A bare value is one word, so that the next name can begin right behind it. Text with blanks or signs stands in quotes; a number and its unit are one word without a blank.",
  messages: {
    default: message`the value ${"found"} is more than one word; put it into quotes`,
    unit: message`the value ${"found"} is more than one word; write "${"joined"}" without a blank, or put text into quotes`,
  },
  fixable: true,
  bad: [
    { text: "model face {\n  title: ⟦Door camera⟧\n}\n", fixed: 'model face {\n  title: "Door camera"\n}\n' },
  ],
  good: [{ text: 'model face {\n  title: "Door camera"\n}\n' }],
});
