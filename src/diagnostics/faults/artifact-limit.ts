import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is larger or deeper than what is read here. */
export const artifactLimit = defineFault({
  code: "HML7118",
  name: "artifact-limit",
  severity: "error",
  origin: ["SYN-013"],
  summary: "The file is larger or deeper than what is read here.",
  reason:
    "Reading stops at fixed bounds so that no file, honest or not, can hang or exhaust the machine that checks it. Real models stay far below them. What lies beyond the bound was not verified; if the model is real, report it so that the bound can be raised.",
  messages: {
    default: message`the file exceeds the limit "${"limit"}" of ${"most"}; what lies beyond it was not read`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7118",
              name: "artifact-limit",
              severity: "error",
              message: 'the file exceeds the limit "artifactDepth" of 64; what lies beyond it was not read',
              offset: 300,
              bytes: 0,
            },
          ],
        },
      },
      note: "Graphs are nested a hundred deep.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The file stays within the limits.",
    },
  ],
});
