import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The text is not UTF-8. */
export const notUtf8 = defineFault({
  code: "HML1001",
  name: "not-utf8",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The text is not UTF-8.",
  reason:
    "HML is UTF-8 in every notation, so that a name or a path means the same on every machine. A byte that is no UTF-8 usually comes from an editor that saves in a national encoding. Nothing else of the file is checked, because characters would be guessed. Save the file as UTF-8.",
  messages: {
    default: message`byte ${"byte"} at offset ${"offset"} is not UTF-8; save the file as UTF-8`,
    truncated: message`the file ends within a character that begins at byte ${"offset"}; it is perhaps cut off`,
  },
  bad: [],
  good: [
    {
      text: 'model face { title: "Gesichtserkennung für Türen" }',
      note: "Any character of Unicode, encoded as UTF-8.",
    },
  ],
});
