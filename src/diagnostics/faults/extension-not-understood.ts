import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An extension that must be understood is not known here. */
export const extensionNotUnderstood = defineFault({
  code: "HML2014",
  name: "extension-not-understood",
  severity: "error",
  origin: ["SYN-012"],
  summary: "An extension that must be understood is not known here.",
  reason:
    "Its author says that the declaration must not be used by a tool that does not know the extension: the statements in it change what the rest means. A clean result would mislead. Use the tool that knows it, or remove the extension.",
  messages: {
    default: message`extension "${"name"}" must be understood and is not known here; check with a tool that knows it`,
  },
  bad: [{ text: 'model face {\n  x ⟦"com.example.vault"⟧ { must-understand: true }\n}\n' }],
  good: [{ text: 'model face {\n  x "com.example.vault" { must-understand: false }\n}\n' }],
});
