import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A document that is imported is not there. */
export const importMissing = defineFault({
  code: "HML6000",
  name: "import-missing",
  severity: "error",
  origin: ["SYN-011"],
  summary: "A document that is imported is not there.",
  reason:
    "Names that come from it cannot be resolved, so what refers to them is not checked. Correct the path, which starts from the folder of the importing document, or add the file.",
  messages: {
    missing: message`"${"path"}" is not there; the path starts from the folder of this document`,
    directory: message`"${"path"}" is a folder; name a document in it`,
    unreadable: message`"${"path"}" cannot be read; a document is a readable text file of at most ${"limit"} bytes`,
  },
  bad: [{ text: 'import ⟦"devices.hml"⟧\nmodel face { version: 1.0.0 }\n' }],
  good: [
    { text: 'import "devices.hml"\nmodel face { version: 1.0.0 }\n', files: { "devices.hml": "hml 1.0\n" } },
  ],
});
