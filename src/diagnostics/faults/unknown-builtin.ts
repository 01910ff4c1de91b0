import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** There is no built-in document of that name. */
export const unknownBuiltin = defineFault({
  code: "HML6003",
  name: "unknown-builtin",
  severity: "error",
  fixable: true,
  summary: "There is no built-in document of that name.",
  reason:
    "Names that begin with `hml:` are documents that come with the language: the catalogue of devices, for example. A name that is not among them cannot be resolved, and nothing is fetched.",
  messages: {
    default: message`"${"path"}" is not a built-in document; write one of ${"known"}`,
    near: message`"${"path"}" is not a built-in document; write "${"better"}"`,
  },
  bad: [
    { text: 'import ⟦"hml:device"⟧\n', fixed: 'import "hml:devices"\n' },
    { text: 'import ⟦"hml:benchmarks"⟧\n' },
  ],
  good: [{ text: 'import "hml:devices"\n' }],
});
