import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A path is absolute or an address. */
export const pathNotRelative = defineFault({
  code: "HML7002",
  name: "path-not-relative",
  severity: "error",
  origin: ["ART-001"],
  summary: "A path is absolute, names a drive, or is an address.",
  reason:
    "An absolute path holds on one machine only, and tells everybody how that machine is laid out. An address would have to be fetched, and a check never fetches anything. Write the path from the folder of the declaration, with `/` between its parts.",
  messages: {
    absolute: message`"${"artifact"}" is an absolute path; write it relative to this document, such as "${"name"}"`,
    drive: message`"${"artifact"}" names a drive; write a path relative to this document, such as "${"name"}"`,
    address: message`"${"artifact"}" is an address, and nothing is fetched; write the path of a file beside this document, such as "${"name"}"`,
  },
  bad: [
    { text: 'model face {\n  variant pocket { artifact: ⟦"/models/face.om"⟧ }\n}\n', artifacts: {} },
    { text: 'model face {\n  variant pocket { artifact: ⟦"C:face.om"⟧ }\n}\n', artifacts: {} },
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"https://example.com/face.om"⟧ }\n}\n',
      artifacts: {},
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "models/face.om" }\n}\n',
      artifacts: { "models/face.om": {} },
    },
  ],
});
