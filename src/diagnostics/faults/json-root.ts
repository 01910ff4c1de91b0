import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The document is not an object. */
export const jsonRoot = defineFault({
  code: "HML1409",
  name: "json-root",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The document is not an object.",
  reason:
    "A declaration is an object of names: `hml`, `import`, and kinds of blocks. A list or a bare value at the top is another kind of file.",
  messages: {
    default: message`a declaration is an object that begins with "hml"; this is ${"what"}`,
  },
  bad: [{ text: "⟦[1, 2]⟧\n", notation: "json" }],
  good: [
    { text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n', notation: "json" },
  ],
});
