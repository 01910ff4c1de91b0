import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A text holds a backslash that escapes nothing known. */
export const jsonEscape = defineFault({
  code: "HML1406",
  name: "json-escape",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A text holds a backslash that escapes nothing known.",
  reason:
    'In JSON a backslash begins one of the escapes `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`. A path has slashes on every system; a backslash that is meant stands twice.',
  messages: {
    default: message`${"found"} is no escape; write "\\\\\\\\" for a backslash, or "/" in a path`,
  },
  bad: [
    { text: '{\n  "hml": "1.0",\n  "model": { "face": { "title": "C:⟦\\M⟧odels" } }\n}\n', notation: "json" },
  ],
  good: [
    { text: '{\n  "hml": "1.0",\n  "model": { "face": { "title": "C:\\\\Models" } }\n}\n', notation: "json" },
  ],
});
