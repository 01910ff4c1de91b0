import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is empty. */
export const emptyDeclaration = defineFault({
  code: "HML1008",
  name: "empty-declaration",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The file is empty.",
  reason:
    "An empty file declares nothing, and is usually what an interrupted write or a failed download leaves behind. A declaration begins with the version of the language, `hml 1.0`, and states at least one thing.",
  messages: {
    default: message`the file is empty; a declaration begins with "hml 1.0"`,
  },
  bad: [{ text: "⟦⟧", verbatim: true, note: "Nothing at all." }],
  good: [{ text: "model face { version: 1.0.0 }", note: "The smallest declarations are a line or two." }],
});
