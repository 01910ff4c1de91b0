import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An entry of the package is compressed. */
export const packageEntryCompressed = defineFault({
  code: "HML7404",
  name: "package-entry-compressed",
  severity: "error",
  summary: "An entry of the package is compressed.",
  reason:
    "Entries are stored as they are: a runtime can map an artifact from the package, a check reads a part without the rest, and nothing grows when it is unpacked. Two programs compress one file to different bytes, so only stored entries make the same package everywhere. Pack the declaration with `hml pack`.",
  messages: {
    default: message`"${"entry"}" is packed by method ${"method"}; entries are stored (method 0)`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7404",
              name: "package-entry-compressed",
              severity: "error",
              message: '"face.om" is packed by method 8; entries are stored (method 0)',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "An ordinary zip tool deflated it.",
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
