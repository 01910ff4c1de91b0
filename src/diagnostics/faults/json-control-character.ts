import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A text holds a line end or a tab that is not escaped. */
export const jsonControlCharacter = defineFault({
  code: "HML1410",
  name: "json-control-character",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A text holds a line end or a tab that is not escaped.",
  reason:
    "JSON forbids control characters in texts, so a text cannot run over lines. Write `\\n` for a line end and `\\t` for a tab.",
  messages: {
    default: message`the character ${"character"} cannot stand in a text of JSON; write "${"mended"}"`,
  },
  fixable: true,
  bad: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "title": "Face⟦\t⟧detector" } }\n}\n',
      notation: "json",
      fixed: '{\n  "hml": "1.0",\n  "model": { "face": { "title": "Face\\tdetector" } }\n}\n',
    },
  ],
  good: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "title": "Face\\tdetector" } }\n}\n',
      notation: "json",
    },
  ],
});
