import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is an archive; a model may lie inside it. */
export const archiveInsteadOfModel = defineFault({
  code: "HML7104",
  name: "archive-instead-of-model",
  severity: "error",
  origin: ["ART-004"],
  summary: "The file is an archive; a model may lie inside it.",
  reason:
    "Models are often published as archives, and a device cannot load one without unpacking it. The digest and size of an archive are not those of the model within, so a declaration of the archive says nothing about what runs. Unpack it and declare the model file that it holds.",
  messages: {
    default: message`the file is a ${"kind"} archive, not a compiled model; unpack it and name the model inside`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "unknown",
          faults: [
            {
              code: "HML7104",
              name: "archive-instead-of-model",
              severity: "error",
              message:
                "the file is a gzip archive, not a compiled model; unpack it and name the model inside",
              offset: 0,
              bytes: 3,
            },
          ],
        },
      },
      note: "The published archive was never unpacked.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The model was unpacked.",
    },
  ],
});
