import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A path is spelled in another case than the file, or than another file. */
export const pathCaseDiffers = defineFault({
  code: "HML7003",
  name: "path-case-differs",
  severity: "error",
  origin: ["ART-001"],
  fixable: true,
  summary: "A path differs from a file name only in upper and lower case.",
  reason:
    "Some file systems tell `Face.om` from `face.om` and some do not. A declaration that is right on the author's machine then finds nothing, or another file, on the next one. Spell the path as the file is spelled, and let no two files of one folder differ in case only.",
  messages: {
    spelling: message`"${"artifact"}" is spelled "${"actual"}" on disk; write it like that`,
    collision: message`"${"artifact"}" and "${"other"}" differ only in upper and lower case, and are one file on some systems; rename one`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"Face.om"⟧ }\n}\n',
      artifacts: { "face.om": {} },
      fixed: 'model face {\n  variant pocket { artifact: "face.om" }\n}\n',
    },
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧ }\n}\n',
      artifacts: { "face.om": {}, "FACE.OM": {} },
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om" }\n}\n',
      artifacts: { "face.om": {} },
    },
  ],
});
