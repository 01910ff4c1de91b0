import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A constant is said to lie beyond the weights that the file holds. */
export const weightsPastEnd = defineFault({
  code: "HML7116",
  name: "weights-past-end",
  severity: "error",
  origin: ["ART-005"],
  summary: "A constant is said to lie beyond the weights that the file holds.",
  reason:
    "Each constant names its place among the weights. One that reaches past them is loaded from whatever lies behind: the model runs and answers nonsense. No real file does this; get the file again or compile it anew.",
  messages: {
    default: message`constant "${"name"}" claims bytes ${"start"} to ${"stop"} of weights that are ${"end"} bytes long`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7116",
              name: "weights-past-end",
              severity: "error",
              message:
                'constant "conv1/weights" claims bytes 18000 to 36816 of weights that are 18816 bytes long',
              offset: 272,
              bytes: 0,
            },
          ],
        },
      },
      note: "A constant's place was damaged.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "Each constant lies within the weights.",
    },
  ],
});
