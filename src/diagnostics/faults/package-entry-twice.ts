import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Two entries of the package have one name. */
export const packageEntryTwice = defineFault({
  code: "HML7405",
  name: "package-entry-twice",
  severity: "error",
  summary: "Two entries of the package have one name.",
  reason:
    "Of two entries with one name some programs take the first and some the last, so a check may see another file than the device runs. Names that differ only by case, or by how accents are encoded, are one file on many systems. Pack the declaration again.",
  messages: {
    default: message`"${"entry"}" stands twice (also as "${"other"}"); each file should stand once`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7405",
              name: "package-entry-twice",
              severity: "error",
              message: '"Face.om" stands twice (also as "face.om"); each file should stand once',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "Some file systems take the two for one.",
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
