import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A string holds a backslash that escapes nothing known. */
export const invalidEscape = defineFault({
  code: "HML1113",
  name: "invalid-escape",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A string holds a backslash that escapes nothing known.",
  reason:
    'In a quoted string a backslash begins one of the escapes of JSON (`\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`) or `\\u{…}` with the number of any character. A path has slashes on every system; a backslash that is meant stands twice.',
  messages: {
    default: message`${"found"} is no escape; write "\\\\" for a backslash, or "/" in a path`,
  },
  fixable: true,
  bad: [
    {
      text: String.raw`model face { title: "C:⟦\M⟧odels" }`,
      fixed: String.raw`model face { title: "C:\\Models" }`,
      note: "A path of Windows.",
    },
  ],
  good: [{ text: String.raw`model face { title: "C:\\Models" }` }],
});
