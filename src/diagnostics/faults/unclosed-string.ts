import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The closing quotes of a string are missing. */
export const unclosedString = defineFault({
  code: "HML1103",
  name: "unclosed-string",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The closing quotes of a string are missing.",
  reason:
    "Without its closing quotes a string would take the rest of the file with it. HML ends such a string at the end of its line, or where the next statement of the line begins, so that everything else is still checked. A string over several lines stands between three quotes.",
  messages: {
    default: message`the string has no closing quote; put it behind the last character`,
    multiline: message`the string has no closing quotes; put """ on the line behind its last one`,
    opening: message`the quote behind ${"found"} closes a string that was not opened; put a quote in front`,
  },
  fixable: true,
  bad: [
    {
      text: 'model face {\n  title: ⟦"Door camera⟧\n  version: 1.0.0\n}\n',
      fixed: 'model face {\n  title: "Door camera"\n  version: 1.0.0\n}\n',
    },
  ],
  good: [{ text: 'model face {\n  title: "Door camera"\n  version: 1.0.0\n}\n' }],
});
