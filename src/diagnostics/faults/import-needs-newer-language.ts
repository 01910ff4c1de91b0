import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A document imports one that is written in a newer version of the language. */
export const importNeedsNewerLanguage = defineFault({
  code: "HML6005",
  name: "import-needs-newer-language",
  severity: "error",
  summary: "A document imports one that is written in a newer version of the language.",
  reason:
    "Whoever understands the importing document has to understand what it imports. A reader of the version that the importing document states would meet statements it does not know. State the newer version here too.",
  messages: {
    default: message`"${"path"}" is written in HML ${"theirs"}, newer than the ${"ours"} of this document; state ${"theirs"} here too`,
  },
  bad: [{ text: 'import ⟦"b.hml"⟧\n', files: { "b.hml": "hml 1.1\n" } }],
  good: [{ text: 'import "b.hml"\n', files: { "b.hml": "hml 1.0\n" } }],
});
