import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The package has no sound directory. */
export const packageDamaged = defineFault({
  code: "HML7400",
  name: "package-damaged",
  severity: "error",
  summary: "The package has no sound directory.",
  reason:
    "A package is read from its directory at the end, which says where each file is. Where that is cut or does not agree with the length of the file, nothing in it can be trusted. Fetch the package again, or pack it again with `hml pack`.",
  messages: {
    end: message`the package has no directory at its end; it is cut, or no package`,
    directory: message`the directory is said to be ${"bytes"} bytes at ${"offset"}, and the file has no such place; fetch the package again`,
    record: message`entry ${"index"} of the directory is cut or no entry; fetch the package again`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7400",
              name: "package-damaged",
              severity: "error",
              message: "the package has no directory at its end; it is cut, or no package",
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "The download stopped halfway.",
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
