import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A reference names no block. */
export const unresolvedReference = defineFault({
  code: "HML6007",
  name: "unresolved-reference",
  severity: "error",
  origin: ["SYN-011"],
  fixable: true,
  summary: "A reference names no block.",
  reason:
    "What refers to nothing is checked against nothing: a placement on a variant that does not exist places nothing. A name is looked up in the block that holds the reference, in the blocks around it, at the top of the document, and in the documents that it imports. Correct the spelling, join labels with a dot (`heart_rhythm.pocket`), or import the document that declares it.",
  messages: {
    default: message`"${"name"}" names no ${"wanted"}`,
    near: message`"${"name"}" names no ${"wanted"}; write "${"better"}"`,
    kind: message`"${"name"}" is of kind "${"found"}", and "${"property"}" names one of kind "${"wanted"}"`,
  },
  bad: [
    {
      text: "model face {\n  variant phone {}\n  placement { default: ⟦phon⟧ }\n}\n",
      fixed: "model face {\n  variant phone {}\n  placement { default: phone }\n}\n",
    },
  ],
  good: [{ text: "model face {\n  variant phone {}\n  placement { default: phone }\n}\n" }],
});
