import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An import is neither a relative path nor the name of a built-in document. */
export const importNotRelative = defineFault({
  code: "HML6002",
  name: "import-not-relative",
  severity: "error",
  summary: "An import is neither a relative path nor the name of a built-in document.",
  reason:
    "A check gives the same result on every machine and reads nothing from a network. So a document is named by a path that starts from the folder of the one that imports it, written with `/`, or by the name of one that comes with the language, such as `hml:devices`.",
  messages: {
    default: message`"${"path"}" is not a relative path; write a path from the folder of this document with "/", or a built-in one such as "hml:devices"`,
  },
  bad: [{ text: 'import ⟦"https://example.org/devices.hml"⟧\n' }, { text: 'import ⟦"/etc/devices.hml"⟧\n' }],
  good: [
    {
      text: 'import "shared/devices.hml"\nmodel face { version: 1.0.0 }\n',
      files: { "shared/devices.hml": "hml 1.0\n" },
    },
  ],
});
