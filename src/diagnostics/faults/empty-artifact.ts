import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file named as a model is empty or a placeholder. */
export const emptyArtifact = defineFault({
  code: "HML7100",
  name: "empty-artifact",
  severity: "error",
  origin: ["ART-004", "ART-005"],
  summary: "The file named as a model is empty or a placeholder.",
  reason:
    "A build that fails late often leaves an empty file behind, and a repository may hold a placeholder of a few bytes where the model was too large to keep. Such a file has a path, a size and even a digest, so everything around it looks right until a device loads it. Build or fetch the model again and compare its size with the one that was reviewed.",
  messages: {
    empty: message`the file is empty; a compiled model is expected`,
    blank: message`the file holds ${"bytes"} bytes that are all zero; a compiled model is expected`,
    placeholder: message`the file holds only ${"bytes"} bytes, "${"text"}", which is a placeholder; a compiled model is expected`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "unknown",
          faults: [
            {
              code: "HML7100",
              name: "empty-artifact",
              severity: "error",
              message: "the file is empty; a compiled model is expected",
              offset: 0,
              bytes: 0,
            },
          ],
        },
      },
      note: "The build left a file without a single byte.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The file holds a model.",
    },
  ],
});
