import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A table inside the file points outside of it. */
export const malformedFlatbuffer = defineFault({
  code: "HML7119",
  name: "malformed-flatbuffer",
  severity: "error",
  origin: ["ART-005"],
  summary: "A table inside the file points outside of it.",
  reason:
    "In a FlatBuffers file every table, vector and text is found through an offset. One that leads outside the file, or a vector longer than the file, means that bytes were damaged or cut off. What hangs on it was not read; get the file again.",
  messages: {
    default: message`${"what"} at byte ${"offset"} needs ${"wanted"} bytes and the file has ${"available"} there`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.ms"⟧, format: ms }\n}\n',
      artifacts: {
        "face.ms": {
          format: "ms",
          faults: [
            {
              code: "HML7119",
              name: "malformed-flatbuffer",
              severity: "error",
              message: 'the vector "allTensors" at byte 5300 needs 4000 bytes and the file has 52 there',
              offset: 5300,
              bytes: 52,
            },
          ],
        },
      },
      note: "An offset leads outside the file.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.ms", format: ms }\n}\n',
      artifacts: { "face.ms": { format: "ms", faults: [] } },
      note: "Every offset leads into the file.",
    },
  ],
});
