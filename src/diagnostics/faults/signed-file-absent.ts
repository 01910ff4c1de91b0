import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A signed file is not there, or is no longer named. */
export const signedFileAbsent = defineFault({
  code: "HML9003",
  name: "signed-file-absent",
  severity: "error",
  origin: ["SEC-002"],
  summary: "A file that was signed is absent, or no longer named by the declaration.",
  reason:
    "The signer vouched for a set of files. Where one is missing, what is there is not that set: a variant may have been taken out so that devices fall back to a weaker one. Fetch the file, or have the set that is left signed again.",
  messages: {
    missing: message`"${"artifact"}" was signed and is not there; fetch the file that was signed`,
    unnamed: message`"${"artifact"}" was signed and the declaration does not name it; take the declaration that was signed`,
    unreadable: message`"${"artifact"}" was signed and cannot be read; a file in the workspace is expected`,
  },
  bad: [],
  good: [
    { text: 'model face { variant phone { artifact: "face.om" } }', artifacts: { "face.om": { bytes: 16 } } },
  ],
});
