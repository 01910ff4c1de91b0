import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A colon stands between a kind and its block. */
export const colonBeforeBlock = defineFault({
  code: "HML1117",
  name: "colon-before-block",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A colon stands between a kind and its block.",
  reason:
    "A colon makes a property, whose value is one word, a string or a list. A block follows its kind or label directly; HML has no maps as values.",
  messages: {
    default: message`a block has no colon in front; write "${"head"} { … }"`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  privacy⟦:⟧ { level: public }\n}\n",
      fixed: "hml 1.0\nmodel face {\n  privacy { level: public }\n}\n",
    },
  ],
  good: [{ text: "model face {\n  privacy { level: public }\n}\n" }],
});
