import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The graph inside the file is damaged. */
export const malformedModelDefinition = defineFault({
  code: "HML7115",
  name: "malformed-model-definition",
  severity: "error",
  origin: ["ART-005"],
  summary: "The graph inside the file is damaged.",
  reason:
    "The model definition is a protobuf message in which every length must fit into the one around it. Where one does not, the bytes were damaged or were never a model definition; what was read up to there may be wrong too. Get the file again from where it was built.",
  messages: {
    short: message`the model definition wants ${"wanted"} bytes for ${"what"} at byte ${"offset"} but only ${"available"} are left there`,
    malformed: message`the model definition holds ${"what"} at byte ${"offset"}, which is not protobuf`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7115",
              name: "malformed-model-definition",
              severity: "error",
              message:
                "the model definition wants 4000 bytes for the value of field 6 at byte 300 but only 927 are left there",
              offset: 300,
              bytes: 927,
            },
          ],
        },
      },
      note: "A length inside the graph was damaged.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The graph is sound.",
    },
  ],
});
