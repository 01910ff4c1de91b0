import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A text has no double quotes. */
export const jsonUnquoted = defineFault({
  code: "HML1404",
  name: "json-unquoted",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A text has no double quotes.",
  reason:
    "In JSON every name and every text stands in double quotes; only numbers, `true` and `false` are bare. HML text allows bare words, and JavaScript single quotes, so both slip in when a declaration is copied.",
  messages: {
    default: message`${"found"} needs double quotes; write ${"mended"}`,
    other: message`${"found"} stands in quotes that JSON does not know; write ${"mended"}`,
  },
  fixable: true,
  bad: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { ⟦version⟧: "1.0.0" } }\n}\n',
      notation: "json",
      fixed: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n',
      note: "A bare name.",
    },
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": ⟦\'1.0.0\'⟧ } }\n}\n',
      notation: "json",
      fixed: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n',
      note: "Single quotes.",
    },
  ],
  good: [
    { text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n', notation: "json" },
  ],
});
