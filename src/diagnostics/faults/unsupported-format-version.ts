import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file follows a version of its format that is not fully known here. */
export const unsupportedFormatVersion = defineFault({
  code: "HML7122",
  name: "unsupported-format-version",
  severity: "warning",
  origin: ["ART-004", "HW-013"],
  summary: "The file follows a version of its format that is not fully known here.",
  reason:
    "Formats change between versions, and an old or a new one is read only as far as the parts that stayed the same. Statements that hang on the rest are not verified. Convert the model with a current tool, or update this one.",
  messages: {
    default: message`the file states ${"format"} version ${"version"}; ${"expected"} is what is known, so some of it may be misread`,
    deprecated: message`the file follows ${"format"} "${"version"}", which current runtimes refuse; convert the model again with a current converter`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.ms"⟧, format: ms }\n}\n',
      artifacts: {
        "face.ms": {
          format: "ms",
          faults: [
            {
              code: "HML7122",
              name: "unsupported-format-version",
              severity: "warning",
              message:
                'the file follows MindSpore Lite "MSL0", which current runtimes refuse; convert the model again with a current converter',
              offset: 4,
              bytes: 4,
            },
          ],
        },
      },
      note: "An old converter wrote the file.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.ms", format: ms }\n}\n',
      artifacts: { "face.ms": { format: "ms", faults: [] } },
      note: "The file follows the current version.",
    },
  ],
});
