import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An entry of the package is encrypted. */
export const packageEntryEncrypted = defineFault({
  code: "HML7402",
  name: "package-entry-encrypted",
  severity: "error",
  summary: "An entry of the package is encrypted.",
  reason:
    "A package is there to be read by whoever checks it. What is encrypted cannot be compared with the declaration, and the encryption of zip files protects little. An artifact that is encrypted for its device is packed as the file that it is.",
  messages: {
    default: message`"${"entry"}" is encrypted; pack the file as it is`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7402",
              name: "package-entry-encrypted",
              severity: "error",
              message: '"face.om" is encrypted; pack the file as it is',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "The archive was made with a password.",
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
