import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A part of the file is said to lie beyond its end. */
export const partitionPastEnd = defineFault({
  code: "HML7110",
  name: "partition-past-end",
  severity: "error",
  origin: ["ART-005"],
  summary: "A part of the file is said to lie beyond its end.",
  reason:
    "A part that reaches past the end of the file is either cut off or was never there, and what it would have held is unknown. Loaders that do not check this read foreign memory. Get the file again; if it comes so from the compiler, report it there.",
  messages: {
    default: message`partition "${"partition"}" claims bytes ${"start"} to ${"stop"} but the file ends at ${"end"}`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "om",
          faults: [
            {
              code: "HML7110",
              name: "partition-past-end",
              severity: "error",
              message: 'partition "WEIGHTS_DATA" claims bytes 2347 to 21163 but the file ends at 9000',
              offset: 272,
              bytes: 12,
            },
          ],
        },
      },
      note: "The weights reach past the end of the file.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "Each part lies within the file.",
    },
  ],
});
