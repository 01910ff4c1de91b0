import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A field of the file's header holds what no compiler writes. */
export const malformedHeader = defineFault({
  code: "HML7108",
  name: "malformed-header",
  severity: "error",
  origin: ["ART-005"],
  summary: "A field of the file's header holds what no compiler writes.",
  reason:
    "The header says how the rest of the file is to be read, so one wrong byte in it changes the meaning of everything behind it. The reader goes on with the most likely reading and marks what it could not trust. If the file came over a network or from a failing disk, compare its digest with the one at the source.",
  messages: {
    default: message`the header field "${"field"}" is ${"value"}; ${"expected"} is expected`,
    length: message`the header promises ${"promised"} bytes but the file has ${"bytes"}: the lengths should be equal`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7108",
              name: "malformed-header",
              severity: "error",
              message: 'the header field "headsize" is 257; 256 is expected',
              offset: 4,
              bytes: 4,
            },
          ],
        },
      },
      note: "One byte of the header was changed.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The header is sound.",
    },
  ],
});
