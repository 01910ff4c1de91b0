import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Bytes follow the end of the model. */
export const trailingData = defineFault({
  code: "HML7113",
  name: "trailing-data",
  severity: "warning",
  origin: ["ART-011"],
  summary: "Bytes follow the end of the model.",
  reason:
    "Everything that belongs to the model lies before these bytes; no loader reads them. They may be padding, a second file appended by mistake, or something hidden. Remove them, or state where they come from.",
  messages: {
    default: message`${"bytes"} bytes follow the end of the model at byte ${"offset"}; the file should end there`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7113",
              name: "trailing-data",
              severity: "warning",
              message: "16 bytes follow the end of the model at byte 1228; the file should end there",
              offset: 1228,
              bytes: 16,
            },
          ],
        },
      },
      note: "A second file was appended.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The file ends where the model ends.",
    },
  ],
});
