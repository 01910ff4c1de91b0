import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The document needs a newer version of the language than this tool knows. */
export const newerLanguage = defineFault({
  code: "HML2012",
  name: "newer-language",
  severity: "error",
  origin: ["SYN-008"],
  summary: "The document needs a newer version of the language than this tool knows.",
  reason:
    "A newer version may have statements that this tool would take for faults, or would not check at all, so a clean result would mean nothing. Update the tool, or state the version that the document needs.",
  messages: {
    default: message`HML ${"version"} is newer than ${"known"}, the newest that is known here; update the tool, or write "${"known"}"`,
    unknown: message`"${"version"}" is not a version of HML; write "${"known"}"`,
  },
  bad: [{ text: "hml ⟦2.0⟧\nmodel face { version: 1.0.0 }\n" }],
  good: [{ text: "hml 1.0\nmodel face { version: 1.0.0 }\n" }],
});
