import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A number is not spelled as JSON spells numbers. */
export const jsonNumber = defineFault({
  code: "HML1405",
  name: "json-number",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A number is not spelled as JSON spells numbers, or is larger than any number of the data model.",
  reason:
    "Leading zeros, a plus sign, a bare point, hexadecimal digits and `NaN` are numbers in some languages and errors in others; a reader that guesses reads `010` as eight or as ten. JSON has one spelling: digits, perhaps a point with digits behind it, perhaps an exponent. One beyond 1.8e308 is infinite to whoever computes with it.",
  messages: {
    default: message`${"found"} is not a number in JSON; write ${"mended"}`,
    beyond: message`${"found"} is beyond the numbers of the data model (IEEE 754 binary64); write a smaller number, or put a text in quotes`,
    bare: message`${"found"} is not a number in JSON; write digits, or put a text in quotes`,
  },
  fixable: true,
  bad: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "variant": { "a": { "bytes": ⟦01024⟧ } } } }\n}\n',
      notation: "json",
      fixed: '{\n  "hml": "1.0",\n  "model": { "face": { "variant": { "a": { "bytes": 1024 } } } }\n}\n',
      note: "A leading zero.",
    },
    {
      text: '{\n  "hml": "1.0",\n  "x": { "com.example": { "count": ⟦1e999⟧ } }\n}\n',
      notation: "json",
      note: "Larger than any number of the data model.",
    },
  ],
  good: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "variant": { "a": { "bytes": 1024 } } } }\n}\n',
      notation: "json",
    },
  ],
});
