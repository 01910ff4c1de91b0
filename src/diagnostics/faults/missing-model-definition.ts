import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file holds no graph. */
export const missingModelDefinition = defineFault({
  code: "HML7114",
  name: "missing-model-definition",
  severity: "error",
  origin: ["ART-005"],
  summary: "The file holds no graph.",
  reason:
    "Inputs, outputs, operators and constants stand in the model definition. A container without one is a shell: nothing that is declared about the model can be verified, and no runtime can run it. Compile the model again.",
  messages: {
    default: message`the file holds no model definition among its ${"count"} parts; a part of kind 0 (MODEL_DEF) is expected`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7114",
              name: "missing-model-definition",
              severity: "error",
              message:
                "the file holds no model definition among its 1 parts; a part of kind 0 (MODEL_DEF) is expected",
              offset: 256,
              bytes: 4,
            },
          ],
        },
      },
      note: "The container holds only weights.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The container holds a graph.",
    },
  ],
});
