import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The text does not begin with the version of the language. */
export const missingHeader = defineFault({
  code: "HML1101",
  name: "missing-header",
  severity: "error",
  origin: ["SYN-001"],
  summary: "The text does not begin with the version of the language.",
  reason:
    "`.hml` is also the extension of HarmonyOS UI markup, and the language will grow: the first statement says that this is HML and which version of it. Write `hml 1.0` first.",
  messages: {
    default: message`the text does not begin with "hml 1.0"; put it first`,
    malformed: message`${"found"} is not the header of an HML text; write "hml 1.0"`,
  },
  fixable: true,
  bad: [
    {
      text: "⟦model⟧ face { version: 1.0.0 }\n",
      verbatim: true,
      fixed: "hml 1.0\nmodel face { version: 1.0.0 }\n",
      note: "The first statement is missing.",
    },
    {
      text: "⟦hml: 1.0⟧\nmodel face { version: 1.0.0 }\n",
      fixed: "hml 1.0\nmodel face { version: 1.0.0 }\n",
      note: "The header has no colon.",
    },
  ],
  good: [{ text: "hml 1.0\nmodel face { version: 1.0.0 }\n" }],
});
