import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is UI markup of HarmonyOS, not a declaration. */
export const uiMarkup = defineFault({
  code: "HML1009",
  name: "ui-markup",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The file is UI markup of HarmonyOS, not a declaration.",
  reason:
    "HarmonyOS UI markup has the extension `.hml` too. HML never claims those files: discovery passes them over, and a file named explicitly gets this one message. If it is meant to be a model declaration in XML, name it `*.hml.xml`; if it is meant to be HML text, begin it with `hml 1.0`.",
  messages: {
    default: message`the file begins with "<" and lacks the header "hml 1.0": it is UI markup, not a model declaration`,
  },
  bad: [{ text: "⟦<⟧div>\n</div>\n", verbatim: true, note: "A page of a user interface." }],
  good: [{ text: "model face { version: 1.0.0 }", note: "HML text begins with its header." }],
});
