import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A JSON value has another type than the data model gives it. */
export const wrongJsonType = defineFault({
  code: "HML2006",
  name: "wrong-json-type",
  severity: "error",
  fixable: true,
  summary: "A JSON value has another type than the data model gives it.",
  reason:
    "In the data model integers and decimals are JSON numbers, booleans are JSON booleans, and everything else is a string. A version written as the number 1.10 has already become 1.1 when a program sees it. Write the value in its type.",
  messages: {
    default: message`"${"name"}" takes ${"wanted"}, not ${"found"}`,
    fix: message`"${"name"}" takes ${"wanted"}, not ${"found"}; write ${"better"}`,
  },
  bad: [
    {
      notation: "json",
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "variant": { "phone": { "bytes": ⟦"4812345"⟧ } } } }\n}\n',
      fixed:
        '{\n  "hml": "1.0",\n  "model": { "face": { "variant": { "phone": { "bytes": 4812345 } } } }\n}\n',
    },
  ],
  good: [
    {
      notation: "json",
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "variant": { "phone": { "bytes": 4812345 } } } }\n}\n',
    },
  ],
});
