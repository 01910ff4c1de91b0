import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is a git-lfs pointer, not the model it points to. */
export const lfsPointer = defineFault({
  code: "HML7101",
  name: "lfs-pointer",
  severity: "error",
  origin: ["ART-004"],
  summary: "The file is a git-lfs pointer, not the model it points to.",
  reason:
    "Git LFS keeps large files outside the repository and leaves a text of some 130 bytes in their place. A checkout without LFS, a downloaded archive or a shallow CI job ships that text instead of the model. Run `git lfs pull` (after `git lfs install`) and check again.",
  messages: {
    default: message`the file is a git-lfs pointer to ${"bytes"} bytes with ${"oid"}; run "git lfs pull" to get the model itself`,
    bare: message`the file is a git-lfs pointer; run "git lfs pull" to get the model itself`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "unknown",
          faults: [
            {
              code: "HML7101",
              name: "lfs-pointer",
              severity: "error",
              message: 'the file is a git-lfs pointer; run "git lfs pull" to get the model itself',
              offset: 0,
              bytes: 131,
            },
          ],
        },
      },
      note: "A checkout without LFS left the pointer in place of the model.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The model itself is there.",
    },
  ],
});
