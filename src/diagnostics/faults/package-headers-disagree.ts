import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A package says two things about one entry. */
export const packageHeadersDisagree = defineFault({
  code: "HML7407",
  name: "package-headers-disagree",
  severity: "error",
  summary: "A package says two things about one entry.",
  reason:
    "A zip file states name, size and place of each file twice, in front of the file and in the directory. Programs differ in which one they believe, so a package whose two statements differ holds two contents. Fields for files over 4 GB are refused for the same reason: a package stays below that.",
  messages: {
    default: message`"${"entry"}" has ${"what"} ${"local"} in front of it and ${"central"} in the directory; the two should agree`,
    overlap: message`"${"entry"}" begins at ${"offset"}, within another entry; entries should follow one another`,
    stored: message`"${"entry"}" is stored in ${"packed"} bytes and is ${"bytes"} long; what is stored has one size`,
    zip64: message`"${"entry"}" uses fields for files over 4 GB; a package has less`,
    header: message`there is no entry at ${"offset"}, where the directory says that "${"entry"}" is; fetch the package again`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7407",
              name: "package-headers-disagree",
              severity: "error",
              message: '"face.om" has size 10 in front of it and 4096 in the directory; the two should agree',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "The directory was changed by hand.",
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
