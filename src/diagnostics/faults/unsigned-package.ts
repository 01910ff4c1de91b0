import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** SEC-006: what is released is signed. */
export const unsignedPackage = defineFault({
  code: "HML9010",
  name: "unsigned-package",
  severity: "warning",
  origin: ["SEC-006"],
  summary: "A package with a sensitive model holds no signature.",
  reason:
    "A package is what leaves the workshop: a store, a hospital or a device takes it as it is. Without a signature nobody can tell whether it holds what was reviewed, and whoever can change the file can change what it promises. Sign the declaration with `hml sign` and pack it again.",
  messages: {
    default: message`the level of model "${"model"}" is "sensitive" and the package holds no signature; sign the declaration before it is packed`,
  },
  bad: [],
  good: [
    {
      text: "model heart {\n  privacy { level: sensitive, retention: 0d }\n}",
      note: "A declaration in a workspace is signed when it is released, not at each change.",
    },
  ],
});
