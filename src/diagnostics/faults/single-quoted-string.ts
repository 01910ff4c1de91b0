import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A string stands in single quotes. */
export const singleQuotedString = defineFault({
  code: "HML1122",
  name: "single-quoted-string",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A string stands in single quotes.",
  reason:
    "A string stands in double quotes, as in JSON, so that one spelling has one meaning. An apostrophe inside needs no escape there.",
  messages: {
    default: message`a string stands in double quotes; write ${"quoted"}`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  title: ⟦'Door camera'⟧\n}\n",
      fixed: 'hml 1.0\nmodel face {\n  title: "Door camera"\n}\n',
    },
  ],
  good: [{ text: 'model face {\n  title: "Door camera"\n}\n' }],
});
