import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The name of an entry could lead out of the folder that it is unpacked to. */
export const packageEntryNameUnsafe = defineFault({
  code: "HML7403",
  name: "package-entry-name-unsafe",
  severity: "error",
  summary: "The name of an entry could lead out of the folder that it is unpacked to.",
  reason:
    "A name such as `../../bin/tool` makes a careless program write over files that have nothing to do with the package. Names in a package are relative paths with `/`, without `.` and `..`, drives, backslashes and control characters, and at most 1,024 bytes. Do not unpack this file with another tool.",
  messages: {
    default: message`"${"entry"}" is no safe name (${"why"}); a relative path with "/" is expected`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7403",
              name: "package-entry-name-unsafe",
              severity: "error",
              message:
                '"../face.om" is no safe name (it leads upwards); a relative path with "/" is expected',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "The name leads upwards.",
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
