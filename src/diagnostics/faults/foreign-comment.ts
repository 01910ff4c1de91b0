import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A comment is written as in another language. */
export const foreignComment = defineFault({
  code: "HML1121",
  name: "foreign-comment",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A comment is written as in another language.",
  reason:
    "A comment begins with `#` and ends with its line; `///` begins a doc comment. `//` and `/* */` are other languages' comments, and a slash has no other place in HML text.",
  messages: {
    default: message`a comment begins with "#", not ${"found"}`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  version: 1.0.0 ⟦// first⟧\n}\n",
      fixed: "hml 1.0\nmodel face {\n  version: 1.0.0 # first\n}\n",
    },
  ],
  good: [{ text: "model face {\n  version: 1.0.0 # first\n}\n" }],
});
