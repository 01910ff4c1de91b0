import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The text is not JSON at this place. */
export const jsonSyntax = defineFault({
  code: "HML1400",
  name: "json-syntax",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The text is not JSON at this place.",
  reason:
    "JSON has few signs, and each has its place. What is left over here is not read; the statements around it are.",
  messages: {
    default: message`${"found"} cannot stand here; ${"remedy"}`,
  },
  bad: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0",⟦,⟧ "title": "Face" } }\n}\n',
      notation: "json",
      note: "A comma too many.",
    },
  ],
  good: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0", "title": "Face" } }\n}\n',
      notation: "json",
    },
  ],
});
