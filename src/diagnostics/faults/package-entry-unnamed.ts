import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The package holds a file that its declaration does not name. */
export const packageEntryUnnamed = defineFault({
  code: "HML7412",
  name: "package-entry-unnamed",
  severity: "error",
  summary: "The package holds a file that its declaration does not name.",
  reason:
    "Whoever reviews a declaration believes that it speaks of everything in the package. A file that nobody named was not reviewed and still reaches the device. Name it, or pack without it.",
  messages: {
    default: message`"${"entry"}" is in the package and the declaration does not name it; name the file, or pack without it`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7412",
              name: "package-entry-unnamed",
              severity: "error",
              message:
                '"extra.om" is in the package and the declaration does not name it; name the file, or pack without it',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "A second model came along.",
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
