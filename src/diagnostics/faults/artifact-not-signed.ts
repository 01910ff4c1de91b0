import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The declaration names a file that was not signed with it. */
export const artifactNotSigned = defineFault({
  code: "HML9002",
  name: "artifact-not-signed",
  severity: "error",
  origin: ["SEC-002"],
  summary: "The declaration names a file that the signature does not cover.",
  reason:
    "A signature speaks of the files that it lists and of no others. A file that came along later runs on the device like the rest, and nobody vouched for it. Review the file and sign the declaration again.",
  messages: {
    default: message`"${"artifact"}" is not among the signed files; sign the declaration again once the file is reviewed`,
  },
  bad: [],
  good: [
    {
      text: 'model face { variant phone { artifact: "face.om" } }',
      artifacts: { "face.om": { bytes: 16 } },
    },
  ],
});
