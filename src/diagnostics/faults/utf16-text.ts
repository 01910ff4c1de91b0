import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The text is UTF-16. */
export const utf16Text = defineFault({
  code: "HML1003",
  name: "utf16-text",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The text is UTF-16.",
  reason:
    "HML is UTF-8 in every notation. Some editors and shells of Windows write UTF-16, in which every second byte of plain text is zero. Save the file as UTF-8; in PowerShell write it with `-Encoding utf8`.",
  messages: {
    default: message`the file is ${"encoding"}; save it as UTF-8`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0 }", note: "The same text as UTF-8." }],
});
