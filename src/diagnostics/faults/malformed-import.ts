import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An import names no document. */
export const malformedImport = defineFault({
  code: "HML1124",
  name: "malformed-import",
  severity: "error",
  origin: ["SYN-001"],
  summary: "An import names no document.",
  reason:
    "An import is the word `import` and the path of another document, or the name of a built-in one such as `hml:devices`, in quotes. Without the quotes the dots and slashes of a path would be taken for something else.",
  messages: {
    default: message`an import is written like import "hml:devices", with the path in quotes`,
  },
  fixable: true,
  bad: [
    {
      text: "⟦import devices.hml⟧\nmodel face { version: 1.0.0 }\n",
      fixed: 'import "devices.hml"\nmodel face { version: 1.0.0 }\n',
      files: { "devices.hml": "hml 1.0\n" },
    },
  ],
  good: [{ text: 'import "hml:devices"\nmodel face { version: 1.0.0 }\n' }],
});
