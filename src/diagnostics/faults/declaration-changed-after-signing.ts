import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The declaration says something else than the one that was signed. */
export const declarationChangedAfterSigning = defineFault({
  code: "HML9005",
  name: "declaration-changed-after-signing",
  severity: "error",
  origin: ["SEC-003"],
  summary: "The declaration says something else than the one that was signed.",
  reason:
    "The signature is over the canonical form of the declaration, so comments, layout and notation may change and nothing else may. Some statement was changed, added or taken out after the signer had seen it. Compare with the signed version; if the change is meant, have it signed again.",
  messages: {
    default: message`the canonical digest is "${"actual"}" and "${"signed"}" was signed; restore what was signed, or sign again`,
  },
  bad: [],
  good: [
    {
      text: "# A comment changes no statement, so a signature stays good.\nmodel face { version: 1.0.0 }",
    },
  ],
});
