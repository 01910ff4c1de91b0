import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A part's stated place is not where a loader finds it. */
export const partitionOffsetDiffers = defineFault({
  code: "HML7111",
  name: "partition-offset-differs",
  severity: "warning",
  origin: ["ART-005"],
  summary: "A part's stated place is not where a loader finds it.",
  reason:
    "The table states an offset and a size for each part. Loaders of HiAI and of Ascend walk the sizes and ignore the offsets, while others trust the offsets, so where the two disagree the same file is two different models. Compile the model again; every compiler seen writes offsets that are the running sum of the sizes.",
  messages: {
    default: message`partition "${"partition"}" is stated at offset ${"stated"} but the parts before it end at ${"sum"}; the two should be equal`,
    overlap: message`partition "${"partition"}" at offset ${"stated"} overlaps the part before it, which ends at ${"sum"}`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7111",
              name: "partition-offset-differs",
              severity: "warning",
              message:
                'partition "WEIGHTS_DATA" is stated at offset 2064 but the parts before it end at 2063; the two should be equal',
              offset: 276,
              bytes: 4,
            },
          ],
        },
      },
      note: "The stated offset is not the sum of the sizes before it.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "Offsets are the running sum of sizes.",
    },
  ],
});
