import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file ends before what it promises. */
export const truncatedArtifact = defineFault({
  code: "HML7107",
  name: "truncated-artifact",
  severity: "error",
  origin: ["ART-005"],
  summary: "The file ends before what it promises.",
  reason:
    "An interrupted download or a full disk cuts a file short, and the part that is there looks like a model. What was cut cannot be verified, and the device that loads it fails at best. Copy the file again and compare its size with the length that its header states.",
  messages: {
    length: message`the file has ${"bytes"} bytes but its header promises ${"promised"}: ${"missing"} bytes are missing`,
    read: message`the file ends at byte ${"offset"}, inside ${"what"}, which needs ${"wanted"} bytes there and has ${"available"}`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7107",
              name: "truncated-artifact",
              severity: "error",
              message: "the file has 1000 bytes but its header promises 1228: 228 bytes are missing",
              offset: 76,
              bytes: 4,
            },
          ],
        },
      },
      note: "The copy stopped early.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The file is as long as its header says.",
    },
  ],
});
