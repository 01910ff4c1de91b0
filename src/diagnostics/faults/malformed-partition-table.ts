import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The table of the file's parts cannot be right. */
export const malformedPartitionTable = defineFault({
  code: "HML7109",
  name: "malformed-partition-table",
  severity: "error",
  origin: ["ART-005"],
  summary: "The table of the file's parts cannot be right.",
  reason:
    "The table says where graph, weights and kernels lie. When its count or its sizes cannot be, no part behind it can be trusted, and a loader may read anything. Get the file again from where it was built.",
  messages: {
    count: message`the partition table at byte ${"offset"} claims ${"count"} parts; between 1 and ${"most"} are possible here`,
    width: message`the partition table at byte ${"offset"} only makes sense as a ${"width"} table though the header asks for the other kind`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7109",
              name: "malformed-partition-table",
              severity: "error",
              message:
                "the partition table at byte 256 claims 4294967295 parts; between 1 and 4096 are possible here",
              offset: 256,
              bytes: 4,
            },
          ],
        },
      },
      note: "The number of parts was damaged.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The table fits the file.",
    },
  ],
});
