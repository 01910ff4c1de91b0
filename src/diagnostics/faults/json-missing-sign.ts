import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A comma or colon is missing. */
export const jsonMissingSign = defineFault({
  code: "HML1408",
  name: "json-missing-sign",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A comma or colon is missing.",
  reason:
    "Values stand apart by commas, and a name and its value by a colon. Without the sign, a reader cannot tell one statement from the next.",
  messages: {
    default: message`a ${"sign"} is missing here`,
  },
  fixable: true,
  bad: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0"⟦ ⟧"title": "Face" } }\n}\n',
      notation: "json",
      fixed: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0", "title": "Face" } }\n}\n',
    },
  ],
  good: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0", "title": "Face" } }\n}\n',
      notation: "json",
    },
  ],
});
