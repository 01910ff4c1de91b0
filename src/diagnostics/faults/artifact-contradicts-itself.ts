import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Two statements inside the file do not agree. */
export const artifactContradictsItself = defineFault({
  code: "HML7117",
  name: "artifact-contradicts-itself",
  severity: "warning",
  origin: ["ART-005"],
  summary: "Two statements inside the file do not agree.",
  reason:
    "Compilers state some things twice, and where the two differ one is wrong: the file was edited, patched together or damaged. Only those agreements are checked that hold in every sound file. Find out how the file was made, or compile it again.",
  messages: {
    default: message`the file contradicts itself: ${"detail"}`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7117",
              name: "artifact-contradicts-itself",
              severity: "warning",
              message:
                'the file contradicts itself: input "data" is float32[1, 3, 224, 224] in the graph but float32[1, 3, 192, 192] in MODEL_INOUT_INFO',
              offset: 300,
              bytes: 0,
            },
          ],
        },
      },
      note: "Graph and input block name different shapes.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "Both places say the same.",
    },
  ],
});
