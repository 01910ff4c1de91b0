import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A file in the package is not what was packed. */
export const packageEntryDamaged = defineFault({
  code: "HML7411",
  name: "package-entry-damaged",
  severity: "error",
  summary: "A file in the package is not what was packed.",
  reason:
    "Each entry carries a checksum of the file that was packed. One that differs means that bytes were changed on the way, by accident or by somebody who did not bother to hide it. Fetch the package again.",
  messages: {
    default: message`"${"entry"}" has the checksum ${"actual"} and was packed with ${"stated"}; fetch the package again`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7411",
              name: "package-entry-damaged",
              severity: "error",
              message:
                '"face.om" has the checksum 00000000 and was packed with cbf43926; fetch the package again',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "A bit fell over.",
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
