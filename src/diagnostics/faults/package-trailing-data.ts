import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Bytes of the package belong to no entry. */
export const packageTrailingData = defineFault({
  code: "HML7401",
  name: "package-trailing-data",
  severity: "error",
  summary: "Bytes of the package belong to no entry.",
  reason:
    "Every byte of a package belongs to an entry or to the directory. Bytes before, between or behind them are seen by some programs and not by others, which is how a second content is smuggled in under the name of the first. Pack the declaration again.",
  messages: {
    default: message`${"bytes"} bytes at ${"offset"} belong to no entry; nothing should stand there`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7401",
              name: "package-trailing-data",
              severity: "error",
              message: "12 bytes at 4096 belong to no entry; nothing should stand there",
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "Something was appended.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.him", format: him }\n}\n',
      artifacts: { "face.him": { format: "him", faults: [] } },
      note: "The package is as `hml pack` writes it.",
    },
  ],
});
