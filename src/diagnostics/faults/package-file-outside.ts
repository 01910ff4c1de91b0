import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A file that the declaration names cannot be packed. */
export const packageFileOutside = defineFault({
  code: "HML7413",
  name: "package-file-outside",
  severity: "error",
  summary: "A file that the declaration names cannot stand in a package with it.",
  reason:
    "In a package every path starts where the declaration stands, and none leads further up. A file in another folder above it would have to move, and with it the statement that names it. Move the declaration to the folder that holds all of its files, or the file below the declaration.",
  messages: {
    default: message`"${"file"}" does not lie below the declaration; move one of the two, so that the path leads down`,
    name: message`"${"file"}" would take the place of the declaration in the package; give the file another name`,
  },
  bad: [],
  good: [
    { text: 'model face { variant phone { artifact: "face.om" } }', artifacts: { "face.om": { bytes: 16 } } },
  ],
});
