import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The named artifact is not there. */
export const artifactMissing = defineFault({
  code: "HML7000",
  name: "artifact-missing",
  severity: "error",
  origin: ["ART-001"],
  summary: "The artifact that a variant names is not there.",
  reason:
    "A declaration that nobody can hold against its artifact proves nothing, so an absent file is an error and never a silent pass. The path is read from the folder of the declaration, not from where the command runs. Build or fetch the file; where only the text is at hand (a review, an editor), `hml check --no-artifacts` checks that alone and lists what was not verified.",
  messages: {
    default: message`there is no file "${"artifact"}"; a path is read from the folder of the declaration`,
    nearby: message`there is no file "${"artifact"}"; beside it lies "${"similar"}"`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧ }\n}\n',
      artifacts: {},
      note: "Nothing was built.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om" }\n}\n',
      artifacts: { "face.om": {} },
    },
  ],
});
