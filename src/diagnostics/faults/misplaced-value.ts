import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An index inside the file names something that is not there. */
export const misplacedValue = defineFault({
  code: "HML7123",
  name: "misplaced-value",
  severity: "warning",
  origin: ["ART-005"],
  summary: "An index inside the file names something that is not there.",
  reason:
    "Graphs refer to tensors, buffers and operator kinds by number. A number beyond the list it counts in means that the file was damaged or patched; whatever it should have named is left out of the facts. Get the file again or convert the model anew.",
  messages: {
    default: message`${"what"} refers to ${"kind"} ${"index"} but there are only ${"count"}`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.ms"⟧, format: ms }\n}\n',
      artifacts: {
        "face.ms": {
          format: "ms",
          faults: [
            {
              code: "HML7123",
              name: "misplaced-value",
              severity: "warning",
              message: "input 0 refers to tensor 900 but there are only 25",
              offset: 60,
              bytes: 4,
            },
          ],
        },
      },
      note: "An input refers to a tensor that does not exist.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.ms", format: ms }\n}\n',
      artifacts: { "face.ms": { format: "ms", faults: [] } },
      note: "Every index names something.",
    },
  ],
});
