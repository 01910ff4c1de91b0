import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A kind of block that the language does not know. */
export const unknownBlock = defineFault({
  code: "HML2001",
  name: "unknown-block",
  severity: "error",
  origin: ["SYN-003"],
  fixable: true,
  summary: "A kind of block that the language does not know.",
  reason:
    "What stands in a block of unknown kind is checked by nobody. Names of kinds are fixed by the vocabulary, and each may stand in certain blocks only. Correct the spelling, move the block to where it belongs, or use an extension block `x`.",
  messages: {
    default: message`"${"name"}" is not a block of "${"kind"}"`,
    near: message`"${"name"}" is not a block of "${"kind"}"; write "${"better"}"`,
    misplaced: message`"${"name"}" is not a block of "${"kind"}"; it belongs in "${"home"}"`,
  },
  bad: [
    {
      text: "model face {\n  ⟦privcy⟧ { level: public }\n}\n",
      fixed: "model face {\n  privacy { level: public }\n}\n",
    },
    { text: "model face {\n  ⟦hardware⟧ { cpu: required }\n}\n", note: "It belongs in `variant`." },
  ],
  good: [{ text: "model face {\n  privacy { level: public }\n}\n" }],
});
