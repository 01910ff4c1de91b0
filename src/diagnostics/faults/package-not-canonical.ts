import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The package is not in the one form that a package has. */
export const packageNotCanonical = defineFault({
  code: "HML7408",
  name: "package-not-canonical",
  severity: "error",
  summary: "The package is not in the one form that a package has.",
  reason:
    "The same files make the same package, byte for byte, so that its digest says whether it is the one that was reviewed. Times, attributes, comments and extra fields differ from tool to tool, and some of them give an entry another name. Pack the declaration with `hml pack`.",
  messages: {
    default: message`"${"entry"}" has ${"what"}; pack it with "hml pack", which writes none`,
    order: message`"${"entry"}" stands behind "${"other"}"; entries follow the declaration in the order of their names`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7408",
              name: "package-not-canonical",
              severity: "error",
              message: '"face.om" has extra fields; pack it with "hml pack", which writes none',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "A zip tool wrote the owner of the file.",
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
