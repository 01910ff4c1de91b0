import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is in no format that is known here. */
export const unknownArtifactFormat = defineFault({
  code: "HML7106",
  name: "unknown-artifact-format",
  severity: "error",
  origin: ["ART-004"],
  summary: "The file is in no format that is known here.",
  reason:
    "Formats are recognised by their bytes, never by the file's name, because names lie. A file that is none of the known formats can be declared, but nothing that is declared about its inside can be verified. Check that the right file is named and that it was not encrypted or compressed on the way; some formats, such as `.him`, have no public definition.",
  messages: {
    default: message`the file begins with ${"head"}, which is no known model format; a DOMI, PICO, MindSpore Lite, ONNX or TensorFlow Lite file is expected`,
    him: message`the file is named ".him" but no public definition of that format exists, and it begins with ${"head"}; its content stays unverified`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "unknown",
          faults: [
            {
              code: "HML7106",
              name: "unknown-artifact-format",
              severity: "error",
              message:
                "the file begins with 00 11 22 33, which is no known model format; a DOMI, PICO, MindSpore Lite, ONNX or TensorFlow Lite file is expected",
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "The bytes belong to no known format.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The file is recognised.",
    },
  ],
});
