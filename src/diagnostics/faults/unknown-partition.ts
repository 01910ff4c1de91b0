import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file holds a part of a kind that is not known here. */
export const unknownPartition = defineFault({
  code: "HML7112",
  name: "unknown-partition",
  severity: "warning",
  origin: ["ART-011"],
  summary: "The file holds a part of a kind that is not known here.",
  reason:
    "Newer compilers add kinds of parts. The reader names the part and its place but cannot tell what it changes, so statements that may hang on it are not verified. Update this tool, or report the kind and the compiler version.",
  messages: {
    default: message`the part at byte ${"offset"} has the unknown kind ${"kind"} in a ${"family"} file; it was not read`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7112",
              name: "unknown-partition",
              severity: "warning",
              message: "the part at byte 3000 has the unknown kind 77 in a HiAI file; it was not read",
              offset: 280,
              bytes: 12,
            },
          ],
        },
      },
      note: "The table names a kind that no public source describes.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "All parts are of known kinds.",
    },
  ],
});
