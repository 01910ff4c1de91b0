import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A quoted text holds a backslash that escapes nothing known. */
export const yamlEscape = defineFault({
  code: "HML1312",
  name: "yaml-escape",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A quoted text holds a backslash that escapes nothing known.",
  reason:
    "In double quotes a backslash begins an escape of YAML, so a path of Windows loses characters or breaks. Paths have slashes on every system; in single quotes a backslash is itself.",
  messages: {
    default: message`"${"found"}" is no escape; write "\\\\" for a backslash, or "/" in a path`,
  },
  bad: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: "C:⟦\\M⟧odels"\n', notation: "yaml" }],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: "C:\\\\Models"\n', notation: "yaml" }],
});
