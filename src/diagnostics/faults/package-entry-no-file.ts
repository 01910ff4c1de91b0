import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An entry of the package is no regular file. */
export const packageEntryNoFile = defineFault({
  code: "HML7406",
  name: "package-entry-no-file",
  severity: "error",
  summary: "An entry of the package is no regular file.",
  reason:
    "A link in a package can point at any file of the machine that unpacks it, and a device or a folder is nothing that a declaration names. Only regular files are packed. Pack the files themselves.",
  messages: {
    default: message`"${"entry"}" is ${"kind"}; only regular files are packed`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7406",
              name: "package-entry-no-file",
              severity: "error",
              message: '"face.om" is a symbolic link; only regular files are packed',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "A link was packed instead of its target.",
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
