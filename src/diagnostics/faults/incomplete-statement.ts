import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A word is neither a property nor a block. */
export const incompleteStatement = defineFault({
  code: "HML1110",
  name: "incomplete-statement",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A word is neither a property nor a block.",
  reason:
    "Every statement is a property, `name: value`, or a block, `kind { … }` or `kind label { … }`. A name that is followed by neither a colon nor a brace is usually half-typed.",
  messages: {
    default: message`"${"found"}" is neither a property nor a block; write "${"name"}: value" or "${"found"} { … }"`,
    top: message`"${"found"}" is not a block; write "${"found"} { … }"`,
  },
  bad: [{ text: "model face {\n  ⟦vers⟧\n  privacy { level: public }\n}\n" }],
  good: [{ text: "model face {\n  version: 1.0.0\n  privacy { level: public }\n}\n" }],
});
