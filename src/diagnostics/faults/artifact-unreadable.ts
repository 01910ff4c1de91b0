import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The named artifact is there and cannot be read. */
export const artifactUnreadable = defineFault({
  code: "HML7004",
  name: "artifact-unreadable",
  severity: "error",
  origin: ["ART-001"],
  summary: "The artifact that a variant names cannot be read.",
  reason:
    "What cannot be read cannot be verified, and a statement that was not verified must not look like one that was. A folder is no artifact; a file without permission, or one that fails while it is read, tells nothing. Name the file itself, and let whoever runs the check read it.",
  messages: {
    directory: message`"${"artifact"}" is a folder; name the compiled file in it`,
    denied: message`"${"artifact"}" may not be read by this user; give it read permission`,
    special: message`"${"artifact"}" is no regular file; name a compiled file`,
    failed: message`"${"artifact"}" could not be read to its end; see whether the disk and the file are sound`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"build"⟧ }\n}\n',
      artifacts: { "build/face.om": {} },
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "build/face.om" }\n}\n',
      artifacts: { "build/face.om": {} },
    },
  ],
});
