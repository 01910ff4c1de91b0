import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Two documents that are used together declare the same name. */
export const nameDeclaredTwice = defineFault({
  code: "HML6006",
  name: "name-declared-twice",
  severity: "error",
  origin: ["SYN-006"],
  summary: "Two documents that are used together declare the same name.",
  reason:
    "A reference to the name could mean either. Which one a tool took would depend on the order in which it read the files, and results must not. Rename one of the two, or import only one of the documents. A declaration of your own goes before a built-in one of the same name.",
  messages: {
    own: message`${"kind"} "${"label"}" is declared here and in "${"other"}", which is imported; rename one of them`,
    imported: message`${"kind"} "${"label"}" is declared in "${"one"}" and in "${"other"}", which are both imported; import one of them`,
  },
  bad: [
    {
      text: 'import "other.hml"\nmodel ⟦face⟧ { version: 1.0.0 }\n',
      files: { "other.hml": "hml 1.0\nmodel face { version: 2.0.0 }\n" },
    },
  ],
  good: [
    {
      text: 'import "other.hml"\nmodel face { version: 1.0.0 }\n',
      files: { "other.hml": "hml 1.0\nmodel voice { version: 2.0.0 }\n" },
    },
  ],
});
