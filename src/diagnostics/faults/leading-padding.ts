import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Zero bytes stand in front of the model. */
export const leadingPadding = defineFault({
  code: "HML7121",
  name: "leading-padding",
  severity: "warning",
  origin: ["ART-011"],
  summary: "Zero bytes stand in front of the model.",
  reason:
    "The model begins later in the file, so it can be loaded only with an explicit offset and length. A runtime that is given the whole file refuses it. If the application does pass an offset, ignore this with that reason; otherwise cut the padding off.",
  messages: {
    default: message`the model begins at byte ${"offset"} behind zero bytes; it should begin at byte 0`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.ms"⟧, format: ms }\n}\n',
      artifacts: {
        "face.ms": {
          format: "ms",
          faults: [
            {
              code: "HML7121",
              name: "leading-padding",
              severity: "warning",
              message: "the model begins at byte 25856 behind zero bytes; it should begin at byte 0",
              offset: 0,
              bytes: 25856,
            },
          ],
        },
      },
      note: "The model lies behind padding.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.ms", format: ms }\n}\n',
      artifacts: { "face.ms": { format: "ms", faults: [] } },
      note: "The model begins the file.",
    },
  ],
});
